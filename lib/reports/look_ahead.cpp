#include "look_ahead.hpp"

#include "aid/domain/date_steps.hpp"

#include <algorithm>
#include <charconv>

namespace aid::reports {

using domain::Date;
using domain::DateInterval;

Date day_of(int year, int month, int day) {
  year += (month - 1) / 12;
  month = (month - 1) % 12 + 1;
  const Date last = DateInterval::of_month(year, month).last_day();
  return Date::from_ymd(year, month, std::min(day, last.day()));
}

Date days_after(Date from, int days) { return Date(from.days() + days); }

std::optional<Date> look_ahead(Date today, std::string_view within) {
  constexpr int most = 3'660;
  int figure = 0;
  const auto [end, error] = std::from_chars(within.data(), within.data() + within.size(), figure);
  const std::string_view unit(end, static_cast<std::size_t>(within.data() + within.size() - end));
  if (error != std::errc() || figure < 0 || figure > most) return std::nullopt;
  if (unit.empty() || unit == "d" || unit == "ngày") return days_after(today, figure);
  if (figure > most / 30) return std::nullopt;
  if (unit == "m" || unit == "tháng") return months_after(today, figure);
  return std::nullopt;
}

}  // namespace aid::reports
