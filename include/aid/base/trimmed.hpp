#pragma once
#include <string_view>

namespace aid {

/// `text` without the spaces, tabs, line ends and no-break spaces that stand before and after it.
constexpr std::string_view trimmed(std::string_view text) {
  constexpr std::string_view no_break = "\xC2\xA0";
  const auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
  while (text.starts_with(no_break) || (!text.empty() && is_space(text.front()))) {
    text.remove_prefix(is_space(text.front()) ? 1 : no_break.size());
  }
  while (text.ends_with(no_break) || (!text.empty() && is_space(text.back()))) {
    text.remove_suffix(is_space(text.back()) ? 1 : no_break.size());
  }
  return text;
}

}  // namespace aid
