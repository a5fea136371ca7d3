#include "xml_text.hpp"

#include "../xml_mark.hpp"
#include "aid/base/utf8.hpp"

namespace aid::document {
namespace {

constexpr std::string_view replacement = "\uFFFD";

void append_character(std::string& out, std::string_view character) {
  const char c = character.front();
  if (const std::string_view mark = xml_mark(c); !mark.empty()) {
    out += mark;
  } else if ((static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || character == "\xEF\xBF\xBE" ||
             character == "\xEF\xBF\xBF") {
    out += replacement;
  } else {
    out += character;
  }
}

}  // namespace

void append_xml_text(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint character = utf8::decode(text, at);
    append_character(out, character.value == utf8::invalid ? replacement : text.substr(at, character.length));
    at += character.length;
  }
}

std::string xml_text(std::string_view text) {
  std::string out;
  append_xml_text(out, text);
  return out;
}

}  // namespace aid::document
