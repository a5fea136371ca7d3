#include "text_width.hpp"

#include "aid/base/utf8.hpp"
#include "data.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace aid::document {
namespace {

/// The widths of the characters below U+2500 in one manner, in 2048ths of the size.
using Widths = std::vector<std::uint16_t>;
constexpr std::size_t table_end = 0x2500;
constexpr std::uint16_t widest = 2048;

std::array<Widths, 4> read_widths() {
  std::array<Widths, 4> widths;
  for (Widths& manner : widths) manner.assign(table_end, 0);
  for (const auto& row : layout_rows("times.csv")) {
    for (std::size_t at = 0; at < row[0].size();) {
      const utf8::CodePoint letter = utf8::decode(row[0], at);
      at += letter.length;
      for (std::size_t i = 0; i < widths.size(); ++i) {
        widths[i][letter.value] = static_cast<std::uint16_t>(std::stoi(row[i + 1]));
      }
    }
  }
  return widths;
}

bool is_mark_on_letter(char32_t character) { return character >= 0x300 && character < 0x370; }

}  // namespace

int letter_parts(char32_t letter, bool is_bold, bool is_italic) {
  static const std::array<Widths, 4> all = read_widths();
  if (letter >= table_end) return 0;
  return all[(is_bold ? 1U : 0U) + (is_italic ? 2U : 0U)][letter];
}

int text_width(std::string_view text, int half_points, bool is_bold, bool is_italic) {
  std::int64_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint letter = utf8::decode(text, at);
    at += letter.length;
    if (is_mark_on_letter(letter.value)) continue;
    const int parts = letter_parts(letter.value, is_bold, is_italic);
    width += parts > 0 ? parts : widest;
  }
  return static_cast<int>((width * half_points * 10 + 1024) / 2048);
}

}  // namespace aid::document
