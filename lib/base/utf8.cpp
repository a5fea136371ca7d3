#include "aid/base/utf8.hpp"

#include "aid/base/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#if defined(__x86_64__)
#include <tmmintrin.h>
#endif

namespace aid {

namespace {

#if defined(__x86_64__)

/// What two bytes in a row can be wrong in, one bit each; see `pairs_wrong`.
enum Wrong : int {
  too_short = 1,
  too_long = 2,
  overlong_3 = 4,
  too_large = 8,
  surrogate = 16,
  overlong_2 = 32,
  too_large_1000 = 64,
  overlong_4 = 64,
  two_continuations = 128,
};

/// The bits that a byte's upper or lower four bits allow for each of 16 bytes.
[[gnu::target("ssse3")]] __m128i look_up(__m128i nibbles, const std::array<char, 16>& table) {
  return _mm_shuffle_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(table.data())), nibbles);
}

[[gnu::target("ssse3")]] __m128i upper_bits(__m128i bytes) {
  return _mm_and_si128(_mm_srli_epi16(bytes, 4), _mm_set1_epi8(0x0F));
}

/// What the upper and the lower four bits of the first byte, and the upper four of the second, allow to be wrong.
struct Tables {
  std::array<char, 16> first_upper{};
  std::array<char, 16> first_lower{};
  std::array<char, 16> second_upper{};
};

constexpr Tables make_tables() {
  constexpr int always = too_short | too_long | two_continuations;
  constexpr int continuation = too_long | overlong_2 | two_continuations;
  Tables tables;
  for (std::size_t bits = 0; bits < 16; ++bits) {
    tables.first_upper[bits] = static_cast<char>(bits < 8 ? too_long : bits < 12 ? two_continuations : too_short);
    tables.first_lower[bits] = static_cast<char>(bits < 4    ? always
                                                 : bits == 4 ? always | too_large
                                                             : always | too_large | too_large_1000);
    tables.second_upper[bits] = static_cast<char>(bits < 8 || bits >= 12 ? too_short
                                                  : bits >= 10           ? continuation | surrogate | too_large
                                                                         : continuation | overlong_3);
  }
  const auto add = [](char& bits, int more) { bits = static_cast<char>(bits | more); };
  add(tables.first_upper[0xC], overlong_2);
  add(tables.first_upper[0xE], overlong_3 | surrogate);
  add(tables.first_upper[0xF], too_large | too_large_1000 | overlong_4);
  add(tables.first_lower[0x0], overlong_3 | overlong_2 | overlong_4);
  add(tables.first_lower[0x1], overlong_2);
  add(tables.first_lower[0xD], surrogate);
  add(tables.second_upper[0x8], too_large_1000 | overlong_4);
  add(tables.second_upper[0x9], too_large);
  return tables;
}

/// Not zero where a byte cannot follow the one before it. J. Keiser and D. Lemire, "Validating UTF-8 In Less Than One
/// Instruction Per Byte", 2021: three tables of 16, of which all must agree on what is wrong.
[[gnu::target("ssse3")]] __m128i pairs_wrong(__m128i bytes, __m128i before) {
  static constexpr Tables tables = make_tables();
  const __m128i one_before = _mm_alignr_epi8(bytes, before, 15);
  const __m128i special =
      _mm_and_si128(_mm_and_si128(look_up(upper_bits(one_before), tables.first_upper),
                                  look_up(_mm_and_si128(one_before, _mm_set1_epi8(0x0F)), tables.first_lower)),
                    look_up(upper_bits(bytes), tables.second_upper));
  // A continuation after a continuation is right exactly where a lead byte two or three before asks for it.
  const __m128i third = _mm_subs_epu8(_mm_alignr_epi8(bytes, before, 14), _mm_set1_epi8(0xE0 - 0x80));
  const __m128i fourth = _mm_subs_epu8(_mm_alignr_epi8(bytes, before, 13), _mm_set1_epi8(0xF0 - 0x80));
  const __m128i asked_for =
      _mm_and_si128(_mm_or_si128(third, fourth), _mm_set1_epi8(static_cast<char>(two_continuations)));
  return _mm_xor_si128(asked_for, special);
}

/// How many bytes at the beginning are valid and end with a character, as far as whole blocks tell. The rest is for the
/// caller to look at.
[[gnu::target("ssse3")]] std::size_t valid_blocks(std::string_view text) {
  std::size_t at = 0;
  for (__m128i before = _mm_setzero_si128(); text.size() - at >= 16; at += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
    const __m128i wrong = pairs_wrong(bytes, before);
    if (_mm_movemask_epi8(_mm_cmpeq_epi8(wrong, _mm_setzero_si128())) != 0xFFFF) break;
    before = bytes;
  }
  // The last character may go on behind the blocks.
  for (std::size_t back = 1; back <= std::min<std::size_t>(3, at); ++back) {
    if (static_cast<unsigned char>(text[at - back]) >= 0xC0) return at - back;
  }
  return at;
}

bool has_block_instructions() {
  static const bool has = __builtin_cpu_supports("ssse3") != 0;
  return has;
}

#else

std::size_t valid_blocks(std::string_view) { return 0; }
bool has_block_instructions() { return false; }

#endif

bool has_ascii_only(const char* eight_bytes) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, eight_bytes, sizeof bytes);
  return (bytes & 0x8080808080808080U) == 0;
}

/// The length of the character of two or three bytes that begins at `at`, if it is one whose lead byte allows every
/// continuation; else 0. Nearly all that is not ASCII in our languages.
std::size_t plain_length(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (text.size() - at < 3 || !utf8::is_continuation(text[at + 1])) return 0;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  const bool three = lead >= 0xE1 && lead <= 0xEF && lead != 0xED && utf8::is_continuation(text[at + 2]);
  return three ? 3 : 0;
}

}  // namespace

std::size_t find_invalid_utf8(std::string_view text) {
  for (std::size_t at = has_block_instructions() ? valid_blocks(text) : 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      const bool eight = text.size() - at >= 8 && has_ascii_only(text.data() + at);
      at += eight ? 8 : 1;
      continue;
    }
    if (const std::size_t length = plain_length(text, at); length > 0) {
      at += length;
      continue;
    }
    const auto [value, length] = utf8::decode(text, at);
    if (value == utf8::invalid) return at;
    at += length;
  }
  return std::string_view::npos;
}

std::size_t column_of(std::string_view text, std::size_t offset) {
  const std::size_t end = std::min(offset, text.size());
  std::size_t column = 1;
  for (std::size_t at = 0; at < end; ++column) {
    at += utf8::decode(text, at).length;
    if (at > end) break;  // `offset` is inside this character.
  }
  return column;
}

}  // namespace aid
