#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// The letters of Vietnamese with what they are made of.
namespace aid::vietnamese {

enum class Shape : std::uint8_t { plain, breve, circumflex, horn, stroke };
enum class Tone : std::uint8_t { level, grave, hook, tilde, acute, dot };  // In the order of dictionaries.

struct Letter {
  char base = 0;  ///< 'a' to 'z'; 0: no letter of Vietnamese.
  Shape shape = Shape::plain;
  Tone tone = Tone::level;
  bool upper = false;
};

namespace detail {

struct Row {
  char base;
  Shape shape;
  std::u32string_view lower;  ///< In the order of `Tone`.
  std::u32string_view upper;
};

inline constexpr std::array rows = std::to_array<Row>({
    {'a', Shape::plain, U"aàảãáạ", U"AÀẢÃÁẠ"},
    {'a', Shape::breve, U"ăằẳẵắặ", U"ĂẰẲẴẮẶ"},
    {'a', Shape::circumflex, U"âầẩẫấậ", U"ÂẦẨẪẤẬ"},
    {'d', Shape::stroke, U"đ", U"Đ"},
    {'e', Shape::plain, U"eèẻẽéẹ", U"EÈẺẼÉẸ"},
    {'e', Shape::circumflex, U"êềểễếệ", U"ÊỀỂỄẾỆ"},
    {'i', Shape::plain, U"iìỉĩíị", U"IÌỈĨÍỊ"},
    {'o', Shape::plain, U"oòỏõóọ", U"OÒỎÕÓỌ"},
    {'o', Shape::circumflex, U"ôồổỗốộ", U"ÔỒỔỖỐỘ"},
    {'o', Shape::horn, U"ơờởỡớợ", U"ƠỜỞỠỚỢ"},
    {'u', Shape::plain, U"uùủũúụ", U"UÙỦŨÚỤ"},
    {'u', Shape::horn, U"ưừửữứự", U"ƯỪỬỮỨỰ"},
    {'y', Shape::plain, U"yỳỷỹýỵ", U"YỲỶỸÝỴ"},
});

inline constexpr char32_t low_end = 0x01B1;     // After ư.
inline constexpr char32_t high_begin = 0x1EA0;  // Ạ
inline constexpr char32_t high_end = 0x1EFA;    // After ỹ.

struct Table {
  std::array<Letter, low_end> low{};
  std::array<Letter, high_end - high_begin> high{};

  constexpr Table() {
    for (char32_t c = U'a'; c <= U'z'; ++c) {
      at(c) = {static_cast<char>(c), Shape::plain, Tone::level, false};
      at(c - U'a' + U'A') = {static_cast<char>(c), Shape::plain, Tone::level, true};
    }
    for (const Row& row : rows) {
      for (std::size_t tone = 0; tone < row.lower.size(); ++tone) {
        at(row.lower[tone]) = {row.base, row.shape, static_cast<Tone>(tone), false};
        at(row.upper[tone]) = {row.base, row.shape, static_cast<Tone>(tone), true};
      }
    }
  }

  constexpr Letter& at(char32_t c) { return c < low_end ? low[c] : high[c - high_begin]; }
};

inline constexpr Table table;

}  // namespace detail

/// What `c` is made of: a letter of the Latin alphabet or a precomposed letter of Vietnamese, else `base` is 0.
constexpr Letter letter(char32_t c) {
  if (c < detail::low_end) return detail::table.low[c];
  if (c >= detail::high_begin && c < detail::high_end) return detail::table.high[c - detail::high_begin];
  return {};
}

}  // namespace aid::vietnamese
