#pragma once
#include "aid/formats/xml_part.hpp"
#include "aid/formats/zip_reader.hpp"

#include <cstddef>
#include <string>
#include <string_view>

/// What stands in a Word document.
namespace aid::samples {

/// The bytes of a part; "": there is none.
inline std::string part_of(const std::string& archive, std::string_view name) {
  const auto opened = formats::ZipArchive::open(archive);
  const formats::ZipPart* part = opened.value().find(name);
  if (part == nullptr) return {};
  formats::ZipStream stream(*part);
  std::string bytes(part->size, '\0');
  for (std::size_t at = 0; at < bytes.size();) at += stream.read(bytes.data() + at, bytes.size() - at).value();
  return bytes;
}

class Ignoring final : public formats::XmlHandler {
public:
  void start(std::string_view, const formats::XmlAttributes&) override {}
  void end(std::string_view) override {}
  void text(std::string_view) override {}
};

inline bool is_well_formed(const std::string& archive, std::string_view name) {
  const auto opened = formats::ZipArchive::open(archive);
  const formats::ZipPart* part = opened.value().find(name);
  Ignoring handler;
  return part != nullptr && static_cast<bool>(formats::XmlPart(*part, handler).parse());
}

inline bool contains(std::string_view text, std::string_view piece) {
  return text.find(piece) != std::string_view::npos;
}

inline std::size_t count_of(std::string_view text, std::string_view piece) {
  std::size_t count = 0;
  for (std::size_t at = text.find(piece); at != std::string_view::npos; at = text.find(piece, at + 1)) ++count;
  return count;
}

}  // namespace aid::samples
