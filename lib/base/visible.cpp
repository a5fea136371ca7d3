#include "aid/base/text.hpp"
#include "aid/base/utf8.hpp"
#include "characters.hpp"

#include <cstdint>
#include <iterator>

namespace aid {
namespace {

void append_byte(std::string& out, char byte) {
  fmt::format_to(std::back_inserter(out), "\\x{:02X}", static_cast<unsigned char>(byte));
}

void append_code_point(std::string& out, char32_t c) {
  fmt::format_to(std::back_inserter(out), "\\u{{{:X}}}", static_cast<std::uint32_t>(c));
}

}  // namespace

std::string visible(std::string_view text, Newlines newlines) {
  std::string shown;
  shown.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = utf8::decode(text, at);
    const bool kept = newlines == Newlines::keep && (c == U'\n' || c == U'\t');
    if (c != utf8::invalid && (kept || !characters::is_unprintable(c))) {
      shown.append(text, at, length);
    } else if (length == 1) {
      append_byte(shown, text[at]);
    } else {
      append_code_point(shown, c);
    }
    at += length;
  }
  return shown;
}

}  // namespace aid
