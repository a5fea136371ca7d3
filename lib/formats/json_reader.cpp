#include "aid/formats/json_reader.hpp"

#include "aid/base/ascii.hpp"
#include "aid/base/messages.hpp"
#include "aid/formats/messages.hpp"
#include "lists/characters.hpp"

#include <array>
#include <bit>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace aid::formats {
namespace {

/// Bytes that end a string or cannot stand in one.
constexpr std::array<bool, 256> make_string_ends() {
  std::array<bool, 256> ends{};
  for (std::size_t c = 0; c < 0x20; ++c) ends[c] = true;
  ends['"'] = ends['\\'] = true;
  return ends;
}
constexpr std::array<bool, 256> ends_string = make_string_ends();

/// The first byte at or after `at` that ends a string or cannot stand in one; the size of the line if it has none.
std::size_t find_string_end(std::string_view line, std::size_t at) {
#if defined(__SSE2__)
  for (; line.size() - at >= 16; at += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(line.data() + at));
    const __m128i is_mark =
        _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\')));
    const __m128i is_control = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1F)), bytes);
    const int found = _mm_movemask_epi8(_mm_or_si128(is_mark, is_control));
    if (found != 0) return at + static_cast<std::size_t>(std::countr_zero(static_cast<unsigned>(found)));
  }
#endif
  while (at < line.size() && !ends_string[static_cast<unsigned char>(line[at])]) ++at;
  return at;
}

int hex_value(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// What a character behind a backslash stands for; NUL: nothing, or it is \u.
char escaped(char c) {
  switch (c) {
    case '"':
    case '\\':
    case '/':
      return c;
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    default:
      return '\0';
  }
}

}  // namespace

Problem JsonReader::expected(std::string_view what) { return Problem(messages::not_json, what); }

char JsonReader::ahead() {
  skip_blanks();
  return at_ < line_.size() ? line_[at_] : '\0';
}

Result<bool> JsonReader::enter(char opening, std::string_view name) {
  skip_blanks();
  if (!take(opening)) return expected(name);
  is_first_ = true;
  return true;
}

Result<bool> JsonReader::enter_object() { return enter('{', "{"); }
Result<bool> JsonReader::enter_list() { return enter('[', "["); }

Result<bool> JsonReader::next(char closing, std::string_view comma_or_closing) {
  skip_blanks();
  const bool was_first = is_first_;
  is_first_ = false;
  if (take(closing)) return false;
  if (!was_first && !take(',')) return expected(comma_or_closing);
  skip_blanks();
  return true;
}

Result<bool> JsonReader::next_item() { return next(']', ", ]"); }

Result<bool> JsonReader::next_member(std::string_view& key) {
  const Result<bool> is_there = next('}', ", }");
  if (!is_there || !is_there.value()) return is_there;
  if (at_ >= line_.size() || line_[at_] != '"') return expected("\"");
  const Result<bool> read = read_string(key);
  if (!read) return read;
  skip_blanks();
  if (!take(':')) return expected(":");
  skip_blanks();
  return true;
}

Result<bool> JsonReader::end() {
  skip_blanks();
  if (at_ < line_.size()) return expected("⏎");
  return true;
}

Result<std::string_view> JsonReader::read_text() {
  if (ahead() != '"') return expected("\"");
  std::string_view text;
  const Result<bool> read = read_string(text);
  if (!read) return read.problem();
  return text;
}

bool JsonReader::take_word(std::string_view word) {
  skip_blanks();
  const bool is_next = line_.substr(at_).starts_with(word);
  at_ += is_next ? word.size() : 0;
  return is_next;
}

Result<std::string_view> JsonReader::read_number() {
  skip_blanks();
  const std::size_t start = at_;
  take('-');
  if (!take('0') && !take_digits()) return expected("0");
  if (take('.') && !take_digits()) return expected("0");
  if (take('e') || take('E')) {
    if (!take('+')) take('-');
    if (!take_digits()) return expected("0");
  }
  return line_.substr(start, at_ - start);
}

Result<bool> JsonReader::read_string(std::string_view& text) {
  const std::size_t start = ++at_;
  at_ = find_string_end(line_, at_);
  if (at_ < line_.size() && line_[at_] == '\\') return read_escaped(start, text);
  text = line_.substr(start, at_ - start);
  if (!take('"')) return expected("\"");
  if (text.size() > most_text_bytes_) return Problem(messages::field_too_long, most_text_bytes_);
  return true;
}

Result<bool> JsonReader::read_escaped(std::size_t start, std::string_view& text) {
  const std::size_t kept = buffer_.size();
  buffer_.append(line_, start, at_ - start);
  while (at_ < line_.size() && line_[at_] != '"') {
    if (line_[at_] == '\\') {
      const Result<bool> read = read_escape();
      if (!read) return read;
    } else if (ends_string[static_cast<unsigned char>(line_[at_])]) {
      break;
    } else {
      buffer_ += line_[at_++];
    }
  }
  text = std::string_view(buffer_).substr(kept);
  if (!take('"')) return expected("\"");
  if (text.size() > most_text_bytes_) return Problem(messages::field_too_long, most_text_bytes_);
  return true;
}

Result<bool> JsonReader::read_escape() {
  const char next = at_ + 1 < line_.size() ? line_[at_ + 1] : '\0';
  if (const char plain = escaped(next)) {
    buffer_ += plain;
    at_ += 2;
    return true;
  }
  const Result<char32_t> unit = read_code_unit();
  if (!unit) return unit.problem();
  char32_t c = unit.value();
  if (c == 0) return Problem(messages::control_character, line_.substr(at_ - 6, 6), "U+0000");
  if (c >= 0xD800 && c < 0xDC00) {
    const Result<char32_t> low = read_code_unit();
    if (!low || low.value() < 0xDC00 || low.value() >= 0xE000) return expected("\\uDC00");
    c = 0x10000 + ((c - 0xD800) << 10U) + (low.value() - 0xDC00);
  } else if (c >= 0xDC00 && c < 0xE000) {
    return expected("\\uD800");
  }
  append_character(buffer_, c);
  return true;
}

Result<char32_t> JsonReader::read_code_unit() {
  const std::string_view escape = line_.substr(at_, 6);
  if (escape.size() < 6 || !escape.starts_with("\\u")) return expected("\\u0000");
  char32_t unit = 0;
  for (const char c : escape.substr(2)) {
    const int value = hex_value(c);
    if (value < 0) return expected("\\u0000");
    unit = unit << 4U | static_cast<char32_t>(value);
  }
  at_ += 6;
  return unit;
}

bool JsonReader::take_digits() {
  const std::size_t start = at_;
  while (at_ < line_.size() && is_digit(line_[at_])) ++at_;
  return at_ > start;
}

}  // namespace aid::formats
