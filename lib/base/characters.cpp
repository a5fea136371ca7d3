#include "characters.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace aid::characters {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

template <std::size_t size>
bool contains(const std::array<Range, size>& sorted, char32_t c) {
  const auto after =
      std::upper_bound(sorted.begin(), sorted.end(), c, [](char32_t x, const Range& range) { return x < range.first; });
  return after != sorted.begin() && c <= std::prev(after)->last;
}

// Default_Ignorable_Code_Point of Unicode 15 with the controls, U+2028, U+2029, U+FFF9..FFFB, private use and
// U+FDD0..FDEF.
constexpr std::array unprintable = std::to_array<Range>({
    {0x0000, 0x001F},   {0x007F, 0x009F},   {0x00AD, 0x00AD},   {0x034F, 0x034F},    {0x061C, 0x061C}, {0x115F, 0x1160},
    {0x17B4, 0x17B5},   {0x180B, 0x180F},   {0x200B, 0x200F},   {0x2028, 0x202E},    {0x2060, 0x206F}, {0x3164, 0x3164},
    {0xE000, 0xF8FF},   {0xFDD0, 0xFDEF},   {0xFE00, 0xFE0F},   {0xFEFF, 0xFEFF},    {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFFB},
    {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF}, {0xF0000, 0x10FFFF},
});

constexpr std::array spaces = std::to_array<Range>({
    {0x0020, 0x0020},
    {0x00A0, 0x00A0},
    {0x1680, 0x1680},
    {0x2000, 0x200A},
    {0x202F, 0x202F},
    {0x205F, 0x205F},
    {0x3000, 0x3000},
});

constexpr std::array removable_marks = std::to_array<Range>({
    {0x0300, 0x036F},
    {0x0483, 0x0489},
    {0x1AB0, 0x1AFF},
    {0x1DC0, 0x1DFF},
    {0x20D0, 0x20FF},
    {0xFE20, 0xFE2F},
});

}  // namespace

bool is_unprintable(char32_t c) {
  if (c < 0x7F) return c < 0x20;
  return (c & 0xFFFEU) == 0xFFFEU || contains(unprintable, c);
}

bool is_space(char32_t c) { return contains(spaces, c); }

bool is_removable_mark(char32_t c) { return contains(removable_marks, c); }

}  // namespace aid::characters
