#include "lexing.hpp"

#include "aid/base/ascii.hpp"
#include "aid/base/text.hpp"

#include <algorithm>
#include <array>

namespace aid::domain {
namespace {

struct Character {
  char32_t value;
  std::size_t length;  ///< In bytes.
};

/// The character at byte `at` of valid UTF-8; 0 at the end.
Character character_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {0, 0};
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const auto tail = [&](std::size_t i) { return static_cast<char32_t>(byte(i) & 0x3FU); };
  if (byte(0) < 0x80) return {byte(0), 1};
  if (byte(0) < 0xE0) return {static_cast<char32_t>(byte(0) & 0x1FU) << 6U | tail(1), 2};
  if (byte(0) < 0xF0) return {static_cast<char32_t>(byte(0) & 0x0FU) << 12U | tail(1) << 6U | tail(2), 3};
  return {static_cast<char32_t>(byte(0) & 0x07U) << 18U | tail(1) << 12U | tail(2) << 6U | tail(3), 4};
}

bool is_ascii_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

struct Range {
  char32_t first, last;
};

bool is_within(char32_t c, auto&& ranges) {
  return std::ranges::any_of(ranges, [c](Range range) { return c >= range.first && c <= range.last; });
}

/// Decimal digits of the scripts that neighbours and partners write, and raised, lowered, full-width ones.
constexpr auto foreign_digits = std::to_array<Range>({
    {0x00B2, 0x00B3},
    {0x00B9, 0x00B9},
    {0x00BC, 0x00BE},
    {0x0660, 0x0669},
    {0x06F0, 0x06F9},
    {0x0966, 0x096F},
    {0x09E6, 0x09EF},
    {0x0BE6, 0x0BEF},
    {0x0E50, 0x0E59},
    {0x0ED0, 0x0ED9},
    {0x0F20, 0x0F29},
    {0x1040, 0x1049},
    {0x17E0, 0x17E9},
    {0x2070, 0x209C},
    {0x2150, 0x218B},
    {0x2460, 0x249B},
    {0xFF10, 0xFF19},
    {0x1D7CE, 0x1D7FF},
});

/// Beyond ASCII, what is no letter: punctuation, currency signs, mathematics, full-width forms.
constexpr auto signs = std::to_array<Range>({
    {0x00A1, 0x00A9},
    {0x00AB, 0x00B1},
    {0x00B4, 0x00B8},
    {0x00BB, 0x00BF},
    {0x00D7, 0x00D7},
    {0x00F7, 0x00F7},
    {0x0E3F, 0x0E3F},
    {0x17DB, 0x17DB},
    {0x2000, 0x2BFF},
    {0x3000, 0x303F},
    {0xFF00, 0xFFFF},
});

bool is_letter(char32_t c) {
  if (c < 0x80) return is_ascii_letter(c);
  return !is_within(c, signs) && !is_within(c, foreign_digits);
}

/// Whether a space at `at` parts thousands: exactly three digits follow.
bool parts_thousands(std::string_view text, std::size_t at) {
  const auto digit_at = [&](std::size_t i) { return i < text.size() && is_digit(text[i]); };
  return digit_at(at + 1) && digit_at(at + 2) && digit_at(at + 3) && !digit_at(at + 4);
}

struct FoundMark {
  char mark = 0;  ///< 0: none.
  std::size_t length = 0;
};

/// The mark at `at`, if a digit follows it.
FoundMark mark_at(std::string_view text, std::size_t at) {
  const auto [c, length] = character_at(text, at);
  if (c == ' ') return parts_thousands(text, at) ? FoundMark{' ', 1} : FoundMark{};
  const char mark = c == '.' || c == ',' ? static_cast<char>(c) : c == '\'' || c == U'’' ? '\'' : '\0';
  const bool digit_follows = at + length < text.size() && is_digit(text[at + length]);
  return mark != 0 && digit_follows ? FoundMark{mark, length} : FoundMark{};
}

/// The word that begins at `at`: letters, and a $ that ends it.
Token lex_word(std::string_view text, std::size_t at) {
  std::size_t end = at;
  for (auto next = character_at(text, end); is_letter(next.value); next = character_at(text, end)) end += next.length;
  Token word{Token::Kind::word, text.substr(at, end - at), fold(text.substr(at, end - at)), {}};
  if (end < text.size() && text[end] == '$') {
    word.text = text.substr(at, end + 1 - at);
    word.key += '$';
  }
  return word;
}

/// The sign that begins at `at`: one character, or >= and <=.
Token lex_sign(std::string_view text, std::size_t at) {
  const auto pair = text.substr(at, 2);
  const auto length = pair == ">=" || pair == "<=" ? 2 : character_at(text, at).length;
  return {Token::Kind::sign, text.substr(at, length), std::string(text.substr(at, length)), {}};
}

}  // namespace

Numeral lex_numeral(std::string_view clean, std::size_t at, std::size_t& end) {
  Numeral numeral;
  end = at;
  for (;;) {
    const std::size_t begin = end;
    while (end < clean.size() && is_digit(clean[end])) ++end;
    numeral.runs.push_back(clean.substr(begin, end - begin));
    const auto [mark, length] = mark_at(clean, end);
    if (mark == 0) return numeral;
    numeral.marks += mark;
    end += length;
  }
}

std::vector<Token> lex(std::string_view clean) {
  std::vector<Token> tokens;
  for (std::size_t at = 0; at < clean.size();) {
    const auto [c, length] = character_at(clean, at);
    if (c == ' ') {
      ++at;
      continue;
    }
    const bool parts_words = c == '-' && !tokens.empty() && tokens.back().kind == Token::Kind::word && at > 0 &&
                             clean[at - 1] != ' ' && is_letter(character_at(clean, at + 1).value);
    if (parts_words) {
      ++at;
      continue;
    }
    if (c < 0x80 && is_digit(static_cast<char>(c))) {
      std::size_t end = at;
      auto numeral = lex_numeral(clean, at, end);
      tokens.push_back({Token::Kind::numeral, clean.substr(at, end - at), "", std::move(numeral)});
    } else {
      tokens.push_back(is_letter(c) ? lex_word(clean, at) : lex_sign(clean, at));
    }
    at += tokens.back().text.size();
  }
  return tokens;
}

std::string_view text_of(const std::vector<Token>& tokens, std::size_t begin, std::size_t end) {
  if (begin >= end) return {};
  const char* const first = tokens[begin].text.data();
  const auto last = tokens[end - 1].text;
  return {first, static_cast<std::size_t>(last.data() + last.size() - first)};
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool begins_with_foreign_digit(std::string_view text) { return is_within(character_at(text, 0).value, foreign_digits); }

std::string lower_case(std::string_view text) {
  // Where the small letter follows the capital, whose code point is even but for Ư.
  constexpr auto pairs = std::to_array<Range>({{0x0100, 0x0137}, {0x01A0, 0x01A1}, {0x01AF, 0x01AF}, {0x1EA0, 0x1EFF}});
  std::string lower = nfc(text);
  for (std::size_t at = 0; at < lower.size();) {
    const auto [c, length] = character_at(lower, at);
    at += length;
    // Neither step ever carries into the byte before.
    if ((c >= 'A' && c <= 'Z') || (c >= 0x00C0 && c <= 0x00DE && c != 0x00D7)) {
      lower[at - 1] = static_cast<char>(lower[at - 1] + 32);
    } else if (is_within(c, pairs) && (c % 2 == 0 || c == 0x01AF)) {
      ++lower[at - 1];
    }
  }
  return lower;
}

}  // namespace aid::domain
