#include "aid/vocabulary/look_alike.hpp"

#include "aid/base/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace aid::vocabulary {
namespace {

using Pair = std::pair<std::string_view, char>;

/// Letters and what they look like, in byte order.
constexpr auto look_alikes = std::to_array<Pair>({
    {"Ð", 'd'},  // ETH, for Đ
    {"ð", 'd'}, {"ı", 'i'},  {"ŀ", 'l'}, {"Ɖ", 'd'}, {"ƽ", 's'}, {"ɑ", 'a'}, {"ɡ", 'g'}, {"ɩ", 'i'}, {"ɪ", 'i'},
    {"ʏ", 'y'}, {"Ϳ", 'j'}, {"Α", 'a'}, {"Β", 'b'}, {"Ε", 'e'}, {"Ζ", 'z'}, {"Η", 'h'}, {"Ι", 'i'}, {"Κ", 'k'},
    {"Μ", 'm'}, {"Ν", 'n'},  {"Ο", 'o'}, {"Ρ", 'p'}, {"Τ", 't'}, {"Υ", 'y'}, {"Χ", 'x'}, {"α", 'a'}, {"β", 'b'},
    {"γ", 'y'}, {"ε", 'e'},  {"η", 'n'}, {"ι", 'i'}, {"κ", 'k'}, {"ν", 'v'}, {"ο", 'o'}, {"ρ", 'p'}, {"σ", 'o'},
    {"τ", 't'}, {"υ", 'u'},  {"χ", 'x'}, {"ω", 'w'}, {"ϲ", 'c'}, {"ϳ", 'j'}, {"Ϲ", 'c'}, {"Ѕ", 's'}, {"І", 'i'},
    {"Ј", 'j'}, {"А", 'a'},  {"В", 'b'}, {"Е", 'e'}, {"К", 'k'}, {"М", 'm'}, {"Н", 'h'}, {"О", 'o'}, {"Р", 'p'},
    {"С", 'c'}, {"Т", 't'},  {"У", 'y'}, {"Х", 'x'}, {"а", 'a'}, {"в", 'b'}, {"г", 'r'}, {"е", 'e'}, {"к", 'k'},
    {"м", 'm'}, {"н", 'h'},  {"о", 'o'}, {"п", 'n'}, {"р", 'p'}, {"с", 'c'}, {"т", 't'}, {"у", 'y'}, {"х", 'x'},
    {"ѕ", 's'}, {"і", 'i'},  {"ј", 'j'}, {"ѵ", 'v'}, {"ү", 'y'}, {"һ", 'h'}, {"Ӏ", 'i'}, {"ӏ", 'l'}, {"ԁ", 'd'},
    {"ԛ", 'q'}, {"Ԝ", 'w'},  {"ԝ", 'w'},
});
static_assert(std::ranges::is_sorted(look_alikes, {}, &Pair::first));

std::size_t length_of(char first) {
  const auto byte = static_cast<std::uint8_t>(first);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// The ASCII letter of a full-width one (U+FF01 to U+FF5E), or 0.
char narrow(std::string_view letter) {
  if (letter.size() != 3 || letter[0] != '\xEF') return 0;
  const int low = (static_cast<std::uint8_t>(letter[1]) & 0x3F) << 6 | (static_cast<std::uint8_t>(letter[2]) & 0x3F);
  const int code = 0xF000 + low - 0xFF00 + 0x20;
  return code > 0x20 && code < 0x7F ? static_cast<char>(code) : '\0';
}

}  // namespace

std::string look_alike_key(std::string_view name) {
  const std::string composed = nfc(name);
  std::string latin;
  for (std::size_t at = 0; at < composed.size();) {
    const std::string_view letter = std::string_view(composed).substr(at, length_of(composed[at]));
    const auto* found = std::ranges::lower_bound(look_alikes, letter, {}, &Pair::first);
    if (found != look_alikes.end() && found->first == letter) {
      latin += found->second;
    } else if (const char ascii = narrow(letter); ascii != 0) {
      latin += ascii;
    } else {
      latin += letter;
    }
    at += letter.size();
  }
  return fold(latin);
}

}  // namespace aid::vocabulary
