#include "format_pieces.hpp"
#include "workbook.hpp"

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

/// Whether [h] and [mm] count hours and minutes beyond a day; all else in brackets is a colour, a condition, a currency
/// or a language.
bool counts_time(std::string_view inside) {
  return !inside.empty() && inside.find_first_not_of("hHmMsS") == std::string_view::npos;
}

}  // namespace

CellStyle style_of_format(std::string_view code) {
  Shown shown;
  for (const FormatPiece& piece : pieces_of_format(code)) {
    if (piece.kind == FormatPiece::Kind::section) break;
    if (piece.kind == FormatPiece::Kind::character) note(shown, piece.text.front());
    if (piece.kind == FormatPiece::Kind::bracket) shown.time = shown.time || counts_time(piece.text);
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
