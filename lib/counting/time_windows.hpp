#pragma once
#include "aid/counting/dimensions.hpp"

#include <fmt/format.h>

#include <string>

/// Dimensions of time: an entry lies in a window of some months, from January on.
namespace aid::counting {

/// The number of the window of `months` months that the date lies in: windows since the year 0.
template <int months>
void windows(const Lookup&, const Fact& fact, Values& out) {
  const auto window = [](domain::Date day) { return (day.year() * 12 + day.month() - 1) / months; };
  const domain::DateInterval& date = fact.entry->date;
  const std::int32_t first = window(date.from);
  if (date.last_day() == date.from || first == window(date.last_day())) {
    out.add(first);
  } else {
    out.set_not_placed();
  }
}

inline std::string number_key(std::int32_t number) { return fmt::format("{:08}", number); }
inline std::string own_number(const Lookup&, std::int32_t id) { return number_key(id); }

/// The window that `windows` numbered.
template <int months>
table::Cell window_label(const Lookup&, std::int32_t id) {
  const int first = id * months;
  const int after = first + months;
  return domain::DateInterval{domain::Date::from_ymd(first / 12, first % 12 + 1, 1),
                              domain::Date::from_ymd(after / 12, after % 12 + 1, 1)};
}

template <int months>
constexpr Naming window_naming{window_label<months>, own_number, own_number};
/// A time: `months` months from January on, and so on.
template <int months>
constexpr Dimension window(std::string_view name, const Label& title) {
  return {.name = name,
          .title = title,
          .grain = Grain::entry,
          .needs = storage::BookParts::none(),
          .column = table::ColumnType::date,
          .values = windows<months>,
          .naming = window_naming<months>};
}

}  // namespace aid::counting
