#pragma once
#include "aid/base/problem.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace aid::formats {

/// Takes JSON (RFC 8259) apart from left to right, as the caller asks for it. Texts without escapes are views
/// of the line; others are written into a buffer that the caller lends. It keeps no stack: what is nested deeper than
/// the caller looks costs nothing.
///
///     reader.enter_object();
///     while (reader.next_member(key).value()) { if (key == "id") id = reader.read_number().value(); … }
///     reader.end();
///
/// Problems, without a place (see `at`): not-json, control-character (U+0000), field-too-long.
class JsonReader {
public:
  /// `line` is valid UTF-8. `buffer` must not grow: the line's size must be reserved.
  JsonReader(std::string_view line, std::string& buffer, std::size_t most_text_bytes)
      : line_(line), buffer_(buffer), most_text_bytes_(most_text_bytes) {}

  /// The first character of the value that comes next; NUL at the end of the line.
  char ahead();

  Result<bool> enter_object();
  /// Goes on to the next member of the object that was entered last and is not at its end; its value comes next.
  /// False when the object ends; it is left then.
  Result<bool> next_member(std::string_view& key);

  Result<bool> enter_list();
  /// Goes on to the next item of the list. False when the list ends; it is left then.
  Result<bool> next_item();

  Result<std::string_view> read_text();
  /// The number as it is written.
  Result<std::string_view> read_number();
  /// Takes `word` ("true", "null") if it comes next.
  bool take_word(std::string_view word);

  /// Nothing but blanks may follow.
  Result<bool> end();

  /// "this is not JSON: `what` was expected here".
  static Problem expected(std::string_view what);

  /// The byte of the line that was looked at last: where a problem is.
  std::size_t at() const { return at_; }

private:
  static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
  void skip_blanks() {
    while (at_ < line_.size() && is_blank(line_[at_])) ++at_;
  }
  bool take(char c) {
    const bool is_next = at_ < line_.size() && line_[at_] == c;
    at_ += is_next ? 1 : 0;
    return is_next;
  }
  Result<bool> enter(char opening, std::string_view name);
  Result<bool> next(char closing, std::string_view comma_or_closing);
  Result<bool> read_string(std::string_view& text);
  Result<bool> read_escaped(std::size_t start, std::string_view& text);
  Result<bool> read_escape();
  Result<char32_t> read_code_unit();
  bool take_digits();

  std::string_view line_;
  std::string& buffer_;
  std::size_t most_text_bytes_;
  std::size_t at_ = 0;
  bool is_first_ = false;  ///< Nothing has been read of the object or list that was entered last.
};

}  // namespace aid::formats
