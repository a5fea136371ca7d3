#pragma once
#include "aid/base/ascii.hpp"

#include <cstddef>

#include <string>
#include <string_view>

/// Characters of valid UTF-8.
namespace aid::formats {

/// What a file in UTF-8 may begin with.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// What a search returns that finds nothing.
inline constexpr std::size_t none = std::string_view::npos;

/// Adds a code point that is no surrogate.
inline void append_character(std::string& out, char32_t c) {
  const auto put = [&out](char32_t byte) { out += static_cast<char>(byte); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0U | c >> 6U);
    put(0x80U | (c & 0x3FU));
  } else {
    put(c < 0x10000 ? 0xE0U | c >> 12U : 0xF0U | c >> 18U);
    if (c >= 0x10000) put(0x80U | (c >> 12U & 0x3FU));
    put(0x80U | (c >> 6U & 0x3FU));
    put(0x80U | (c & 0x3FU));
  }
}

/// The next character of valid UTF-8; `at` moves behind it.
inline char32_t take_character(std::string_view text, std::size_t& at) {
  const auto lead = static_cast<unsigned char>(text[at++]);
  if (lead < 0x80) return lead;
  const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
  char32_t c = lead & (0x3FU >> static_cast<unsigned>(more));
  for (int i = 0; i < more; ++i) c = c << 6U | (static_cast<unsigned char>(text[at++]) & 0x3FU);
  return c;
}

}  // namespace aid::formats
