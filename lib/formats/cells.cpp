#include "aid/formats/cells.hpp"

#include "aid/base/text.hpp"
#include "aid/domain/reading.hpp"

#include <fmt/format.h>

#include <optional>

namespace aid::formats {
namespace {

/// The bytes of the character that starts at `text[at]`, or 0 if it is not one of the fast path's.
std::size_t plain_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t offset) {
    return at + offset < text.size() ? static_cast<unsigned char>(text[at + offset]) : 0U;
  };
  const auto continues = [&](std::size_t offset) { return (byte(offset) & 0xC0U) == 0x80U; };
  if (byte(0) >= 0x20 && byte(0) < 0x7F) return 1;
  if (byte(0) >= 0xC3 && byte(0) <= 0xC9 && continues(1)) return 2;                        // to U+027F
  if (byte(0) == 0xE1 && byte(1) >= 0xB8 && byte(1) <= 0xBB && continues(2)) return 3;     // U+1E00 to U+1EFF
  if (byte(0) == 0xE2 && byte(1) == 0x80 && byte(2) >= 0x90 && byte(2) <= 0xA6) return 3;  // dashes, quotes, …
  return 0;
}

std::optional<int> plain_width(std::string_view text) {
  int width = 0;
  for (std::size_t at = 0; at < text.size(); ++width) {
    const std::size_t length = plain_length(text, at);
    if (length == 0) return std::nullopt;
    at += length;
  }
  return width;
}

}  // namespace

const table::Cell& cell_of(const table::Row& row, std::size_t column) {
  static const table::Cell none;
  return column < row.cells.size() ? row.cells[column] : none;
}

std::string_view text_in(const table::Words& words, Language language) {
  const std::string& wanted = words.in(language);
  return wanted.empty() ? words.in(language == Language::en ? Language::vi : Language::en) : wanted;
}

std::string show(const table::NamedCount& count, Language language) {
  return fmt::format("{}: {}", text_in(count.name, language), domain::show(count.count, language));
}

std::string heading_of(const table::Column& column, Language language, const MoneyUnit& unit) {
  std::string heading;
  append_visible(heading, text_in(column.label, language));
  const bool is_said = unit.is_chosen() && column.unit == domain::Currency::vnd().code();
  if (column.unit.empty() || is_said) return heading;
  heading += " (";
  append_visible(heading, column.unit);
  heading += ')';
  return heading;
}

int append_visible(std::string& out, std::string_view text) {
  if (const std::optional<int> width = plain_width(text)) {
    out += text;
    return *width;
  }
  const std::string shown = visible(text);
  out += shown;
  return display_width(shown);
}

}  // namespace aid::formats
