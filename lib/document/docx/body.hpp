#pragma once
#include "aid/document/document.hpp"
#include "aid/document/profile.hpp"
#include "aid/formats/zip_writer.hpp"
#include "styles.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace aid::document::docx {

/// Which part stands above or below the pages of a section.
struct EdgeReference {
  std::string_view tag;  ///< "header", "footer".
  std::string type;      ///< "default", "first", "even".
  std::string relation;  ///< The id of the relation.
};

/// What all sections of a document have alike.
struct Edges {
  std::vector<EdgeReference> references = {};
  bool first_differs = true;  ///< The first page of the document and of each annex has its own.
};

/// A run of pages that lie the same way.
struct Section {
  bool is_landscape = false;
  bool begins_count = false;  ///< Its first page is page 1 of the document or of an annex.
  friend bool operator==(const Section&, const Section&) = default;
};

/// The body of word/document.xml, paragraph by paragraph, into an archive.
class Body {
public:
  Body(const Profile& profile, const StyleIds& styles, const Edges& edges, formats::ZipWriter& zip);

  const Profile& profile() const { return profile_; }
  const StyleIds& styles() const { return styles_; }
  const Section& section() const { return section_; }
  int text_width() const;

  /// `properties`: what the paragraph has besides its style, in the order of w:pPr.
  void paragraph(Element element, std::string_view text, std::string_view properties = {});
  void paragraph(Element element, const std::vector<Run>& runs, std::string_view properties = {});
  /// A line of that length under what stands above, in the middle of `column`; or at the left of what is left of it.
  void rule(int length, int column);
  /// Free height, within a cell.
  void gap(int height);
  /// An empty paragraph of no height: between two tables, which would be one otherwise, and behind the last.
  void close_table();

  /// What comes next begins a new page of that kind, unless nothing stands in the section yet.
  void begin(const Section& section);
  void finish();

  /// What is written as it is.
  void raw(std::string_view xml);
  /// Where to write as it is; `flush` must be called now and then.
  std::string& out() { return out_; }
  void flush_if_long();

  bool is_behind_table = false;  ///< What was written last is a table.

private:
  std::string section_properties() const;

  const Profile& profile_;
  const StyleIds& styles_;
  const Edges& edges_;
  formats::ZipWriter& zip_;
  std::string out_;
  Section section_{.begins_count = true};
  bool is_empty_ = true;  ///< Nothing stands in the section yet.
};

}  // namespace aid::document::docx
