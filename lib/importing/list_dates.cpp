#include "list_dates.hpp"

#include "aid/base/ascii.hpp"
#include "aid/base/text.hpp"
#include "aid/base/trimmed.hpp"
#include "aid/importing/messages.hpp"

#include <algorithm>
#include <charconv>

namespace aid::importing {
namespace {

/// The year of four digits at `at` of a title, if these are one: behind "năm", or the last number of a date.
std::optional<int> year_at(std::string_view title, std::size_t at) {
  constexpr std::size_t digits = 4;
  const std::string_view year = title.substr(at, digits);
  if (year.size() < digits || !std::ranges::all_of(year, is_digit)) return std::nullopt;
  const std::string_view after = title.substr(at + digits);
  const bool goes_on = !after.empty() && (is_digit(after.front()) || after.front() == '/');
  if (goes_on || at == 0 || is_digit(title[at - 1])) return std::nullopt;
  const bool ends_date =
      std::string_view("/-.").find(title[at - 1]) != std::string_view::npos && at > 1 && is_digit(title[at - 2]);
  const std::string before = fold(title.substr(0, at));
  if (!ends_date && !before.ends_with("nam") && !before.ends_with("year")) return std::nullopt;
  int number = 0;
  std::from_chars(year.data(), year.data() + digits, number);
  return number >= 1990 && number <= 2099 ? std::optional(number) : std::nullopt;
}

}  // namespace

ListDates dates_of(const table::ListMapping& mapping, const Columns& columns) {
  domain::DateOptions options{.month_first = mapping.dates == "mdy", .year = columns.title_year};
  if (mapping.year != 0) options.year = mapping.year;
  if (mapping.century != 0) options.century = mapping.century;
  return {.options = options, .day_numbers = mapping.dates == "serial"};
}

std::optional<domain::Date> serial_date(const table::ListCell& cell, bool texts_too) {
  const bool may_be = texts_too || cell.kind == table::ListCell::Kind::number;
  return may_be ? domain::read_serial_date(trimmed(cell.text)) : std::nullopt;
}

Result<domain::DateInterval> read_date_cell(const table::ListCell& cell, const ListDates& dates) {
  if (const auto day = serial_date(cell, dates.day_numbers)) return domain::DateInterval::of_day(*day);
  auto read = domain::read_date(cell.text, dates.options);
  const auto day = read ? std::nullopt : domain::read_serial_date(trimmed(cell.text));
  if (!day) return read;
  const auto shown = domain::DateInterval::of_day(*day);
  return Problem(read.problem()).hint(messages::serial_date_hint, show(shown, Language::en), show(shown, Language::vi));
}

std::string as_command_reads(std::string_view typed, const domain::DateInterval& date) {
  const auto plain = domain::read_date(typed);
  return plain && plain.value() == date ? std::string(typed) : domain::to_string(date);
}

bool is_without_year(std::string_view text, const domain::DateOptions& options) {
  domain::DateOptions without = options;
  without.year.reset();
  return options.year && !domain::read_date(text, without) && domain::read_date(text, options);
}

void TitleYears::look_at(const table::ListRow& row) {
  for (const table::ListCell& cell : row.cells) {
    for (std::size_t at = 0; at < cell.text.size(); ++at) {
      if (const auto year = year_at(cell.text, at)) years_.insert(*year);
    }
  }
}

}  // namespace aid::importing
