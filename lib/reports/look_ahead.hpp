#pragma once
#include "aid/domain/date.hpp"

#include <optional>
#include <string_view>

/// Days counted from others, for what is due.
namespace aid::reports {

/// `month` may be any number from 1 on: the 13th is January of the next year. Of a month that is too short the last
/// day.
domain::Date day_of(int year, int month, int day);
domain::Date days_after(domain::Date from, int days);

/// "60d", "2m", "60": the last day to look at. Nothing where it is none of these.
std::optional<domain::Date> look_ahead(domain::Date today, std::string_view within);

}  // namespace aid::reports
