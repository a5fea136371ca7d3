#pragma once
#include <string_view>

namespace aid::document {

/// How wide a text on one line is, in twips, in Times New Roman of that size: for lines as long as a text, and for
/// columns as wide as theirs. What the table of widths does not know is taken as wide as its letters may be.
int text_width(std::string_view text, int half_points, bool is_bold = false, bool is_italic = false);

/// How wide a letter is, in 2048ths of its size; 0: the table of widths (lib/document/data/times.csv) does not know it.
int letter_parts(char32_t letter, bool is_bold, bool is_italic = false);

}  // namespace aid::document
