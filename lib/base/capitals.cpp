#include "aid/base/text.hpp"
#include "aid/base/utf8.hpp"

#include <utf8proc.h>

namespace aid {
namespace {

char32_t upper_letter(char32_t c) {
  return c == utf8::invalid ? c : static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(c)));
}
char32_t lower_letter(char32_t c) {
  return c == utf8::invalid ? c : static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c)));
}

/// `text` with another first letter.
std::string with_first(char32_t first, std::string_view text, std::size_t length) {
  std::string changed;
  utf8::append(changed, first);
  return changed.append(text.substr(length));
}

std::string with_letters(std::string_view text, char32_t (*change)(char32_t)) {
  std::string changed;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint next = utf8::decode(text, at);
    const char32_t letter = change(next.value);
    if (letter == next.value) {
      changed += text.substr(at, next.length);
    } else {
      utf8::append(changed, letter);
    }
    at += next.length;
  }
  return changed;
}

}  // namespace

std::string capitals(std::string_view text) { return with_letters(text, upper_letter); }
std::string small_letters(std::string_view text) { return with_letters(text, lower_letter); }

std::string with_capital(std::string_view text) {
  if (text.empty()) return {};
  const utf8::CodePoint first = utf8::decode(text, 0);
  const char32_t capital = upper_letter(first.value);
  return capital == first.value ? std::string(text) : with_first(capital, text, first.length);
}

std::string without_capital(std::string_view text) {
  if (text.empty()) return {};
  const utf8::CodePoint first = utf8::decode(text, 0);
  const char32_t small = lower_letter(first.value);
  if (small == first.value) return std::string(text);
  if (first.length < text.size()) {
    const char32_t second = utf8::decode(text, first.length).value;
    const bool is_digit = second >= U'0' && second <= U'9';
    if (is_digit || lower_letter(second) != second) return std::string(text);
  }
  return with_first(small, text, first.length);
}

}  // namespace aid
