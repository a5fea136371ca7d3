#include "aid/formats/csv_text.hpp"

#include <algorithm>
#include <array>

namespace aid::formats {
namespace {

/// "-1.234,5"; also a dash alone.
bool is_figure(std::string_view text) {
  return (text.starts_with('-') || text.starts_with('+')) &&
         text.find_first_not_of("0123456789., ", 1) == std::string_view::npos;
}

/// A formula, or one behind any number of marks.
bool needs_mark(std::string_view text) {
  return looks_like_formula(text.substr(std::min(text.find_first_not_of('\''), text.size())));
}

}  // namespace

void append_quoted(std::string& line, std::string_view field) {
  line += '"';
  for (const char c : field) {
    if (c == '"') line += '"';
    line += c;
  }
  line += '"';
}

bool looks_like_formula(std::string_view text) {
  static constexpr std::array<std::string_view, 10> starts{"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"};
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) { return text.starts_with(start); }) &&
         !is_figure(text);
}

std::string harmless(std::string_view text) { return needs_mark(text) ? "'" + std::string(text) : std::string(text); }

std::string_view without_harmless_mark(std::string_view cell) {
  return cell.starts_with('\'') && needs_mark(cell) ? cell.substr(1) : cell;
}

}  // namespace aid::formats
