#include "xml_text.hpp"

#include "aid/base/text.hpp"

namespace aid::document {
namespace {

constexpr std::string_view replacement = "\uFFFD";

void append_character(std::string& out, std::string_view character) {
  const char c = character.front();
  if (c == '&') {
    out += "&amp;";
  } else if (c == '<') {
    out += "&lt;";
  } else if (c == '>') {
    out += "&gt;";
  } else if (c == '"') {
    out += "&quot;";
  } else if ((static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || character == "\xEF\xBF\xBE" ||
             character == "\xEF\xBF\xBF") {
    out += replacement;
  } else {
    out += character;
  }
}

}  // namespace

void append_xml_text(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const auto lead = static_cast<unsigned char>(text[0]);
    const std::string_view character = text.substr(0, lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1);
    const bool is_valid = find_invalid_utf8(character) == std::string_view::npos;
    append_character(out, is_valid ? character : replacement);
    text.remove_prefix(is_valid ? character.size() : 1);
  }
}

std::string xml_text(std::string_view text) {
  std::string out;
  append_xml_text(out, text);
  return out;
}

}  // namespace aid::document
