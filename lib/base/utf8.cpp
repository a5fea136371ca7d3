#include "utf8.hpp"

#include "aid/base/text.hpp"

#include <algorithm>

namespace aid {

std::size_t find_invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [value, length] = utf8::decode(text, at);
    if (value == utf8::invalid) return at;
    at += length;
  }
  return std::string_view::npos;
}

std::size_t column_of(std::string_view text, std::size_t offset) {
  const std::size_t end = std::min(offset, text.size());
  std::size_t column = 1;
  for (std::size_t at = 0; at < end; ++column) {
    at += utf8::decode(text, at).length;
    if (at > end) break;  // `offset` is inside this character.
  }
  return column;
}

}  // namespace aid
