#include "text_width.hpp"

#include "aid/base/text.hpp"
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

}  // namespace

std::int64_t width_in_parts(std::string_view text, bool is_bold, bool is_italic) {
  static const std::array<Widths, 4> all = read_widths();
  const Widths& widths = all[(is_bold ? 1U : 0U) + (is_italic ? 2U : 0U)];
  std::int64_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint letter = utf8::decode(text, at);
    const int known = letter.value < table_end ? widths[letter.value] : 0;
    width += known > 0 ? known : display_width(text.substr(at, letter.length)) > 0 ? parts_of_size : 0;
    at += letter.length;
  }
  return width;
}

int text_width(std::string_view text, int half_points, bool is_bold, bool is_italic) {
  constexpr int half = parts_of_size / 2;
  const std::int64_t width = width_in_parts(text, is_bold, is_italic);
  return static_cast<int>((width * half_points * 10 + half) / parts_of_size);
}

}  // namespace aid::document
