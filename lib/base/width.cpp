#include "aid/base/text.hpp"
#include "aid/base/utf8.hpp"

#include <utf8proc.h>
#include <algorithm>

namespace aid {
namespace {

constexpr std::string_view ellipsis = "…";

int width_of(char32_t c) {
  if (c >= 0x20 && c < 0x7F) return 1;
  if (c == utf8::invalid) return 1;  // Terminals show one replacement character.
  return utf8proc_charwidth(static_cast<utf8proc_int32_t>(c));
}

std::string spaces(int wanted, int have) {
  return std::string(static_cast<std::size_t>(std::max(wanted - have, 0)), ' ');
}

/// The longest beginning of `text` that takes at most `width` columns, with the marks of its last letter.
std::string_view beginning(std::string_view text, int width) {
  int used = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto [value, length] = utf8::decode(text, at);
    used += width_of(value);
    if (used > width) return text.substr(0, at);
    at += length;
  }
  return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

void wrap_paragraph(std::string_view text, int width, std::vector<std::string>& lines) {
  std::string line;
  int used = 0;
  int gap = 0;  // Spaces before the next word, where it does not begin a line.
  for (const std::string_view word : split(text, ' ')) {
    if (word.empty()) {
      ++gap;
      continue;
    }
    const int needed = display_width(word);
    if (!line.empty() && used + gap + needed > width) {
      lines.push_back(std::exchange(line, {}));
      used = 0;
    }
    if (!line.empty()) {
      line.append(static_cast<std::size_t>(gap), ' ');
      used += gap;
    }
    line += word;
    used += needed;
    gap = 1;
  }
  lines.push_back(std::move(line));
}

}  // namespace

int display_width(std::string_view text) {
  int width = 0;
  utf8::for_each(text, [&width](char32_t c) { width += width_of(c); });
  return width;
}

std::string pad_right(std::string_view text, int width) {
  return std::string(text) + spaces(width, display_width(text));
}

std::string pad_left(std::string_view text, int width) { return spaces(width, display_width(text)).append(text); }

std::string shorten(std::string_view text, int width) {
  if (display_width(text) <= width) return std::string(text);
  if (width < 1) return {};
  std::string_view kept = beginning(text, width - 1);
  while (!kept.empty() && kept.back() == ' ') kept.remove_suffix(1);
  return std::string(kept).append(ellipsis);
}

std::vector<std::string> wrap(std::string_view text, int width) {
  std::vector<std::string> lines;
  for (const std::string_view paragraph : split(text, '\n')) wrap_paragraph(paragraph, width, lines);
  return lines;
}

}  // namespace aid
