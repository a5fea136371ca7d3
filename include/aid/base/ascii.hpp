#pragma once
#include <string>
#include <string_view>

namespace aid {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// 'f' is 15; -1 for what is no hexadecimal digit in small letters.
constexpr int hex_value(char c) {
  if (is_digit(c)) return c - '0';
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/// `text` with the letters a–z in upper case, as codes are stored; every other character stays.
std::string upper_ascii(std::string_view text);
/// The same with the letters A–Z in lower case, as keys of columns have them.
std::string lower_ascii(std::string_view text);

}  // namespace aid
