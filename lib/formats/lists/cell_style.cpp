#include "workbook.hpp"

#include <algorithm>

namespace aid::formats {
namespace {

/// Which parts of a date or a time a format shows.
struct Shown {
  bool day = false;
  bool month_or_minute = false;
  bool year = false;
  bool time = false;
};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

void note(Shown& shown, char c) {
  switch (lower(c)) {
    case 'd':
      shown.day = true;
      break;
    case 'm':
      shown.month_or_minute = true;
      break;
    case 'y':
      shown.year = true;
      break;
    case 'h':
    case 's':
      shown.time = true;
      break;
    default:
      break;
  }
}

/// How many characters at `at` are one literal, a bracket or a mark that shows nothing of a number; 0: none.
std::size_t literal_length(std::string_view code, std::size_t at, Shown& shown) {
  const std::string_view ahead = code.substr(at);
  const auto until = [&](char end) { return std::min(ahead.find(end, 1), ahead.size() - 1) + 1; };
  switch (ahead.front()) {
    case '"':
      return until('"');
    case '[': {
      const std::size_t length = until(']');
      // [h] and [mm] count hours and minutes beyond a day; all else is a colour, a condition or a language.
      const std::string_view inside = ahead.substr(1, length - 1);
      const bool counts = inside.size() >= 2 && inside.find_first_not_of("hHmMsS]") == std::string_view::npos;
      shown.time = shown.time || counts;
      return length;
    }
    case '\\':
    case '_':
    case '*':
      return std::min<std::size_t>(2, ahead.size());
    default:
      return ahead.size() >= 5 && lower(ahead[0]) == 'a' && ahead[2] == '/' ? 5 : 0;  // AM/PM.
  }
}

}  // namespace

CellStyle style_of_format(std::string_view code) {
  Shown shown;
  for (std::size_t at = 0; at < code.size() && code[at] != ';';) {
    if (const std::size_t length = literal_length(code, at, shown)) {
      at += length;
    } else if (code.substr(at).starts_with("General")) {
      at += 7;
    } else {
      note(shown, code[at++]);
    }
  }
  if (shown.day) return CellStyle::day;
  if (shown.year) return shown.month_or_minute ? CellStyle::month : CellStyle::year;
  if (shown.time) return CellStyle::time;
  return shown.month_or_minute ? CellStyle::day : CellStyle::number;
}

CellStyle style_of_builtin(std::size_t id) {
  if (id == 17) return CellStyle::month;
  if ((id >= 14 && id <= 16) || id == 22) return CellStyle::day;
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return CellStyle::time;
  // Dates of East Asian editions.
  if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return CellStyle::day;
  return CellStyle::number;
}

}  // namespace aid::formats
