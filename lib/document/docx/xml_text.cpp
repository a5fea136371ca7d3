#include "xml_text.hpp"

#include "../xml_mark.hpp"
#include "aid/base/text.hpp"

#include <algorithm>

namespace aid::document::docx {
namespace {

/// Whether there is anything but ASCII and the letters of Vietnamese and Latin: it may be a control character, a mark
/// of its own, one of those that cannot be seen, or broken.
bool is_doubtful(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const auto next = static_cast<unsigned char>(i + 1 < text.size() ? text[i + 1] : 0);
    const bool is_letter = byte < 0x80   ? byte >= 0x20 && byte != 0x7F
                           : byte < 0xC0 ? true
                           : byte < 0xE0 ? byte >= 0xC3 && byte <= 0xC6
                                         : byte == 0xE1 && (next == 0xBA || next == 0xBB);
    if (!is_letter) return true;
  }
  return find_invalid_utf8(text) != std::string_view::npos;
}

void append_marked_up(std::string& out, std::string_view text) {
  for (const char c : text) {
    const std::string_view mark = xml_mark(c);
    if (mark.empty()) {
      out += c;
    } else {
      out += mark;
    }
  }
}

bool needs_its_spaces(std::string_view text) {
  return text.starts_with(' ') || text.ends_with(' ') || text.find("  ") != std::string_view::npos;
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  if (is_doubtful(text)) {
    append_marked_up(out, nfc(visible(text, Newlines::keep)));
  } else {
    append_marked_up(out, text);
  }
}

std::string escaped(std::string_view text) {
  std::string out;
  append_escaped(out, text);
  return out;
}

void append_run(std::string& out, std::string_view text, std::string_view properties) {
  out += "<w:r>";
  if (!properties.empty()) {
    out += "<w:rPr>";
    out += properties;
    out += "</w:rPr>";
  }
  for (std::size_t at = 0;;) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    out += needs_its_spaces(line) ? "<w:t xml:space=\"preserve\">" : "<w:t>";
    append_escaped(out, line);
    out += "</w:t>";
    if (end == text.size()) break;
    out += "<w:br/>";
    at = end + 1;
  }
  out += "</w:r>";
}

}  // namespace aid::document::docx
