#include "format_pieces.hpp"

#include "characters.hpp"

#include <algorithm>

namespace aid::formats {
namespace {

/// Whether `text` begins with `word`, which is in capitals, in any case.
bool begins_in_any_case(std::string_view text, std::string_view word) {
  const auto alike = [](char wanted, char c) {
    return c == wanted || (c >= 'a' && c <= 'z' && c - 'a' + 'A' == wanted);
  };
  return text.size() >= word.size() && std::equal(word.begin(), word.end(), text.begin(), alike);
}

/// How many bytes the character at the front of `text` has, which is not empty.
std::size_t character_size(std::string_view text) {
  std::size_t end = 0;
  take_character(text, end);
  return end;
}

/// Takes what stands up to `end`, or all of it, off the front of `code` with its first character.
std::string_view take_until(std::string_view& code, char end) {
  const std::size_t close = std::min(code.find(end, 1), code.size());
  const std::string_view inside = code.substr(1, close - 1);
  code.remove_prefix(std::min(close + 1, code.size()));
  return inside;
}

/// Takes the character at the front and the one behind it, which is returned: of `\x`, `_x` and `*x`.
std::string_view take_pair(std::string_view& code) {
  code.remove_prefix(1);
  const std::string_view second = code.substr(0, code.empty() ? 0 : character_size(code));
  code.remove_prefix(second.size());
  return second;
}

FormatPiece take_piece(std::string_view& code) {
  using enum FormatPiece::Kind;
  constexpr std::string_view general_word = "GENERAL";
  const auto take = [&code](FormatPiece::Kind kind, std::size_t length) {
    const std::string_view text = code.substr(0, length);
    code.remove_prefix(length);
    return FormatPiece{kind, text};
  };
  switch (code.front()) {
    case '"':
      return {literal, take_until(code, '"')};
    case '[':
      return {bracket, take_until(code, ']')};
    case '\\':
      return {literal, take_pair(code)};
    case '_':
    case '*':
      take_pair(code);
      return {blank, {}};
    case ';':
      return take(section, 1);
    default:
      if (begins_in_any_case(code, general_word)) return take(general, general_word.size());
      if (begins_in_any_case(code, "AM/PM")) return take(half_day, 5);
      return take(character, character_size(code));
  }
}

}  // namespace

std::vector<FormatPiece> pieces_of_format(std::string_view code) {
  std::vector<FormatPiece> pieces;
  while (!code.empty()) pieces.push_back(take_piece(code));
  return pieces;
}

}  // namespace aid::formats
