#pragma once
#include <cstddef>

#include <string>
#include <string_view>
#include <vector>
#include "aid/base/ascii.hpp"

/// Figures and the words around them, taken apart. Private to the readers.
namespace aid::domain {

/// Digits and the marks between them, as typed: "1.234,5" has the runs 1, 234 and 5 and the marks ".,".
/// A space (before exactly three digits) and an apostrophe count as marks.
struct Numeral {
  std::vector<std::string_view> runs;
  std::string marks;  ///< One of . , ' and space between every two runs.
};

struct Token {
  enum class Kind { numeral, word, sign };

  Kind kind;
  std::string_view text;  ///< As typed, within the text that was taken apart.
  std::string key;  ///< To look up: a word folded ("ty" for Tỷ is "ti"), with the $ that ends "US$"; a sign as is.
  Numeral numeral;  ///< Of a numeral.
};

/// The numerals, words and signs of `clean`, which `clean_text` made. A hyphen between letters parts words.
std::vector<Token> lex(std::string_view clean);

/// The numeral that begins at byte `at`, where a digit stands; `end` becomes the byte after it.
Numeral lex_numeral(std::string_view clean, std::size_t at, std::size_t& end);

/// What stands from the first to the last of tokens [begin, end), as typed.
std::string_view text_of(const std::vector<Token>& tokens, std::size_t begin, std::size_t end);

bool is_ascii(std::string_view text);

/// Whether `text` begins with a digit of another script, full width or raised: never read, never taken for a letter.
bool begins_with_foreign_digit(std::string_view text);

/// `text` in lower case, marks kept; the letters of Vietnamese and of English.
std::string lower_case(std::string_view text);

}  // namespace aid::domain
