#pragma once
#include <cstdint>
#include <string_view>

namespace aid::document {

/// How wide a text on one line is, in twips, in Times New Roman of that size: for lines as long as a text, and for
/// columns as wide as theirs.
int text_width(std::string_view text, int half_points, bool is_bold = false, bool is_italic = false);

/// Of how many parts of a letter's size a width is given.
inline constexpr int parts_of_size = 2'048;

/// How wide a text is in parts of the size of its letters. What the table of widths (lib/document/data/times.csv) does
/// not know is taken as wide as a letter may be; what is drawn on the letter before it has no width.
std::int64_t width_in_parts(std::string_view text, bool is_bold, bool is_italic = false);

}  // namespace aid::document
