#include "aid/formats/json_text.hpp"

#include "aid/base/text.hpp"

#include <fmt/format.h>

#include <iterator>

namespace aid::formats {
namespace {

struct Character {
  char32_t code;
  std::size_t length;
};

/// The character at the start of `text`, which is valid UTF-8 and begins with a byte above 0x7F.
Character first_character(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  char32_t code = lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) code = code << 6U | (static_cast<unsigned char>(text[i]) & 0x3FU);
  return {code, length};
}

struct Range {
  char32_t first;
  char32_t last;
};

/// What is not seen or moves what is seen: C1, soft hyphen, bidi controls, zero-width characters, line separators,
/// tags, private use. Escaping too much does no harm in JSON.
constexpr Range unseen[] = {{0x80, 0x9F},     {0xAD, 0xAD},     {0x34F, 0x34F},   {0x61C, 0x61C},     {0x115F, 0x1160},
                            {0x17B4, 0x17B5}, {0x180B, 0x180F}, {0x200B, 0x200F}, {0x2028, 0x202E},   {0x2060, 0x206F},
                            {0x3164, 0x3164}, {0xE000, 0xF8FF}, {0xFDD0, 0xFDEF}, {0xFE00, 0xFE0F},   {0xFEFF, 0xFEFF},
                            {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFFB}, {0xFFFE, 0xFFFF}, {0xE0000, 0x10FFFF}};

bool is_unseen(char32_t code) {
  for (const Range& range : unseen) {
    if (code <= range.last) return code >= range.first;
  }
  return false;
}

void append_escaped(std::string& out, char32_t code) {
  const auto unit = [&](char32_t value) {
    fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(value));
  };
  if (code < 0x10000) return unit(code);
  unit(0xD800 + ((code - 0x10000) >> 10U));
  unit(0xDC00 + ((code - 0x10000) & 0x3FFU));
}

void append_ascii(std::string& out, char c) {
  if (c == '"' || c == '\\') {
    out += '\\';
    out += c;
  } else if (c == '\n') {
    out += "\\n";
  } else if (c == '\t') {
    out += "\\t";
  } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
    append_escaped(out, static_cast<unsigned char>(c));
  } else {
    out += c;
  }
}

void append_valid(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      append_ascii(out, text[at++]);
      continue;
    }
    const auto [code, length] = first_character(text.substr(at));
    if (is_unseen(code)) {
      append_escaped(out, code);
    } else {
      out += text.substr(at, length);
    }
    at += length;
  }
}

}  // namespace

void append_json_text(std::string& out, std::string_view text) {
  out += '"';
  for (;;) {
    const std::size_t invalid = find_invalid_utf8(text);
    append_valid(out, text.substr(0, invalid));
    if (invalid == std::string_view::npos) break;
    out += "\\ufffd";
    text.remove_prefix(invalid + 1);
  }
  out += '"';
}

}  // namespace aid::formats
