#pragma once
#include "aid/document/profile.hpp"

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aid::document::docx {

/// Paragraphs of tables that have a style of their own, besides `Element::cell`.
enum class CellStyle { text, figure, date };
inline constexpr std::size_t cell_style_count = 3;

/// The styles of a document by their ids. An office's pattern may have some of them, under other ids: they are known by
/// their names, which are the same in each language of the word processor ("heading 1", "Quốc hiệu").
struct StyleIds {
  std::array<std::string, element_count> elements = {};
  std::array<std::string, cell_style_count> cells = {};
  std::string table = {};
  std::string section_end = {};  ///< The paragraph that holds the properties of a section: it has next to no height.
  std::string rule = {};         ///< The paragraph whose upper border is the line under a text.

  const std::string& of(Element element) const { return elements[static_cast<std::size_t>(element)]; }
  const std::string& of(CellStyle style) const { return cells[static_cast<std::size_t>(style)]; }
};

/// A style of a pattern.
struct KnownStyle {
  std::string type;  ///< "paragraph", "table".
  std::string name;
  std::string id;
};

/// The ids of a document of our own, with its word/styles.xml.
std::pair<StyleIds, std::string> own_styles(const Profile& profile, std::string_view language);

/// The ids in a pattern that has these styles, with the definitions (w:style) of those that it has not.
std::pair<StyleIds, std::string> styles_beside(const std::vector<KnownStyle>& known, const Profile& profile);

}  // namespace aid::document::docx
