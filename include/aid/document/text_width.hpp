#pragma once
#include <string>
#include <string_view>
#include <vector>

/// How wide a text is in Times New Roman (and in Liberation Serif, which has the same metrics), so that a layout can be
/// made without a font.
namespace aid::document {

/// The width of one line in hundredths of a millimetre. `half_points`: the size of the letters, 26 for 13 pt. What the
/// table of widths (lib/document/data/times.csv) does not know is taken to be wide: a letter as wide as an M, a
/// character that takes two columns on a terminal as wide as it is high, a mark on a letter as nothing.
int times_width(std::string_view text, int half_points, bool is_bold = false);

/// `text` in lines that are at most `width` hundredths of a millimetre wide, broken at spaces and line ends; a word
/// that is wider is broken between letters. Of more than `most_lines` the last one ends with "…". None for an empty
/// text.
std::vector<std::string> wrap_text(std::string_view text, int width, int half_points, bool is_bold = false,
                                   std::size_t most_lines = 1'000);

}  // namespace aid::document
