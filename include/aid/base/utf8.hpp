#pragma once
#include <cstddef>
#include <string>
#include <string_view>

/// Code points of UTF-8 text.
namespace aid::utf8 {

/// What a byte that belongs to no valid sequence is read as. No code point has this value.
inline constexpr char32_t invalid = 0x110000;

struct CodePoint {
  char32_t value;
  std::size_t length;  ///< In bytes, at least 1.
};

inline bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// The bits of a sequence put together: it may still be overlong, a surrogate or too large.
inline char32_t join(std::string_view sequence, unsigned lead_bits) {
  char32_t value = static_cast<unsigned char>(sequence[0]) & lead_bits;
  for (const char byte : sequence.substr(1)) value = (value << 6U) | (static_cast<unsigned char>(byte) & 0x3FU);
  return value;
}

/// The code point that begins at byte `at`, which must be inside `text`. The bytes of overlong forms, surrogates and
/// cut sequences are `invalid`, one at a time.
inline CodePoint decode(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return {lead, 1};
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() - at < length) return {invalid, 1};
  for (std::size_t i = 1; i < length; ++i) {
    if (!is_continuation(text[at + i])) return {invalid, 1};
  }
  const char32_t value = join(text.substr(at, length), 0xFFU >> (length + 1));
  const char32_t least = length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80;
  if (value < least || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return {invalid, 1};
  return {value, length};
}

/// Calls `visit(code_point)` for each, `invalid` included.
template <typename Visitor>
void for_each(std::string_view text, Visitor visit) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = decode(text, at);
    visit(next.value);
    at += next.length;
  }
}

/// Adds a valid code point.
inline void append(std::string& out, char32_t c) {
  const auto put = [&out](char32_t byte) { out += static_cast<char>(byte); };
  const auto put_continuation = [&put, c](unsigned shift) { put(0x80U | ((c >> shift) & 0x3FU)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0U | (c >> 6U));
    put_continuation(0);
  } else if (c < 0x10000) {
    put(0xE0U | (c >> 12U));
    put_continuation(6);
    put_continuation(0);
  } else {
    put(0xF0U | (c >> 18U));
    put_continuation(12);
    put_continuation(6);
    put_continuation(0);
  }
}

}  // namespace aid::utf8
