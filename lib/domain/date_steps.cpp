#include "aid/domain/date_steps.hpp"

#include <algorithm>

namespace aid::domain {

Date months_after(Date day, int months) {
  const int all = day.year() * 12 + day.month() - 1 + months;
  const int year = all / 12;
  const int month = all % 12 + 1;
  return Date::from_ymd(year, month, std::min(day.day(), DateInterval::of_month(year, month).last_day().day()));
}

}  // namespace aid::domain
