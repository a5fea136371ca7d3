#pragma once
#include "aid/formats/xml_part.hpp"
#include "aid/formats/zip_reader.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aid::document::docx {

/// One entry of a part's relations.
struct Relation {
  std::string id;
  std::string type;    ///< The last word of its address: "header", "image".
  std::string target;  ///< The name of a part; of an external one what it says.
  bool is_external = false;
};

/// The archive of an office's Word document, part by part. What is wrong with it is thrown as an `Error`.
class PatternArchive {
public:
  explicit PatternArchive(formats::ZipArchive archive) : archive_(std::move(archive)) {}

  bool has(std::string_view name) const { return archive_.find(name) != nullptr; }
  /// All bytes of a part. Problems: damaged-template, template-too-large.
  std::string read(std::string_view name);

  using Start = std::function<void(std::string_view name, const formats::XmlAttributes&)>;
  using End = std::function<void(std::string_view name)>;
  using TextPiece = std::function<void(std::string_view piece)>;
  /// Tells of the elements of a part. Problems: damaged-template, template-too-large.
  void parse(std::string_view name, const Start& start, const End& end = {}, const TextPiece& text = {}) const;

  /// The relations of a part; of "" those of the archive.
  std::vector<Relation> relations_of(std::string_view part) const;
  /// As `part`'s name for its relations: "word/_rels/header1.xml.rels".
  static std::string relations_name(std::string_view part);

private:
  const formats::ZipPart& find(std::string_view name) const;

  formats::ZipArchive archive_;
  std::size_t bytes_read_ = 0;
};

}  // namespace aid::document::docx
