#pragma once
#include <string_view>

namespace aid::document {

/// What stands in XML and HTML for a character that would be a mark there, in a text or an attribute; empty: the
/// character itself.
constexpr std::string_view xml_mark(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return {};
  }
}

}  // namespace aid::document
