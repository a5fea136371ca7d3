#pragma once
#include "aid/document/document.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

/// How a document is laid out on paper: margins, sizes and alignments, by the law on official documents or by another
/// manner. They are data (lib/document/data/profiles.csv, text-styles.csv), the same for every format that has pages.
/// All lengths are in twentieths of a point (twips: 1 mm is 56.7).
namespace aid::document {

/// What a piece of text is in a document.
enum class Element {
  state,  ///< The first line above right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto,  ///< and what stands below it.
  superior,
  office,
  number,
  place_and_date,
  kind,
  title,
  subtitle,
  addressees,
  ground,
  body,
  section,
  subsection,
  item,
  note,
  warning,
  table_title,
  unit,
  column_heading,
  cell,
  signer,
  signer_name,
  receivers_heading,
  receivers,
  annex_name,
  annex_title,
  annex_of,
  page_number,
  foot,
};
inline constexpr std::size_t element_count = static_cast<std::size_t>(Element::foot) + 1;
/// "state", "place-and-date".
std::string_view to_string(Element element);
/// Which element a paragraph of the body is.
Element element_of(Paragraph::Style style);

enum class Alignment { left, centre, right, justified };

struct TextStyle {
  int half_points = 0;  ///< The size of the letters: 28 is 14 pt.
  bool is_bold = false;
  bool is_italic = false;
  bool is_underlined = false;
  Alignment alignment = Alignment::left;
  int first_line = 0;  ///< How far the first line is indented.
  int before = 0;      ///< Free height above the paragraph,
  int after = 0;       ///< and below it.
  int line = 240;      ///< In 240ths of the font's own line; or, if exact, in twips.
  bool has_exact_line = false;
  friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

/// A page and what is free at its edges.
struct Page {
  int width = 0;
  int height = 0;
  int top = 0;
  int bottom = 0;
  int left = 0;
  int right = 0;
  int number_at = 0;  ///< From the upper edge to the page's number.
  int foot_at = 0;    ///< From the lower edge to the end of the foot.

  int text_width() const { return width - left - right; }
  /// The same turned by a quarter; the margins stay where the reader sees them.
  Page turned() const;
  friend bool operator==(const Page&, const Page&) = default;
};

struct Profile {
  std::string name = {};
  std::string font = {};
  Page page = {};                ///< Upright.
  int state_column = 0;          ///< The right one of the heading, so wide that the state's name stays on one line.
  int signer_column = 0;         ///< The right one of the end.
  int signature_height = 0;      ///< Free between the signer's post and name.
  int office_rule = 0;           ///< The line under the office, in per cent of the text above it; 0: none.
  std::string office_mark = {};  ///< What stands there instead.
  int title_rule = 0;            ///< The line under the title, likewise.
  std::string end_mark = {};     ///< How the text of a document ends, "./."; may be empty.
  int cell_padding = 0;          ///< Free left and right in the cells of tables.
  int least_cell_size = 0;       ///< In half-points, below which letters of a table that is too wide do not shrink.
  std::array<TextStyle, element_count> styles = {};

  const TextStyle& style(Element element) const { return styles[static_cast<std::size_t>(element)]; }
};

/// By its name, "decree-30", "party"; "": the first. Throws `Error`: unknown-layout.
const Profile& find_profile(std::string_view name);

/// "./." behind a text that does not end so yet; it takes the place of a full stop.
std::string with_end_mark(std::string_view text, std::string_view mark);

/// The paragraph that ends the document's text: the last of the body's, if nothing but notes come after it. nullptr:
/// the document is no letter or report of an office, or it ends with a table.
const Paragraph* end_of_text(const Document& document);

/// Puts the mark of the document's layout behind its text, once; whoever writes the document adds none. Throws `Error`:
/// unknown-layout.
void end_text(Document& document);

}  // namespace aid::document
