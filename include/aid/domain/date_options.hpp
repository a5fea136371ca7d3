#pragma once
#include "aid/domain/date.hpp"

#include <optional>
#include <string_view>

namespace aid::domain {

/// What stands around a date, and not in it.
struct DateOptions {
  bool month_first = false;         ///< 12/31/2021 is the last of December; with a dot or "ngày" the day is first.
  std::optional<int> year = {};     ///< Of dates without one: 07/09, tháng 9, 7-Sep.
  std::optional<int> century = {};  ///< Before the two digits of a year: 2000.
  int first_year = 1900;            ///< An earlier one is no-such-year.
};

/// Reads a date as people type it: `2021-11-06`, `20211106`, `06/11/2021`, `6/11/2021`, `6.11.2021`, `6-11-2021`,
/// `ngày 6 tháng 11 năm 2021`, `tháng 6/2022`, `6/2022`, `2022-06`, `quý II/2022`, `2022-Q2`, `2021-H1`, `2021`,
/// `2018-2023`, `2018..2023`, `21-22/09/2021`, `13.8 - 16.10.2025`, `13/8/2025-16/10/2025`, `A..B`. Month/day/year only
/// where `options` say so.
///
/// With a time of day (`2021-11-06T08:30:00Z`, `06/11/2021 8:30:00 SA`, `8h30 ngày 6/11/2021`) it is the day as
/// written, unless the zone beside the time puts it on another day in Viet Nam; midnight in any zone is the day itself.
///
/// Problems: not-a-date, two-digit-year, month-day-order (11/25/2021: names both readings), dates-reversed,
/// zone-changes-day, relative-date (hôm qua: see `read_word_of_time`). Years from `first_year` to
/// 2199.
Result<DateInterval> read_date(std::string_view typed, const DateOptions& options);

/// `16 giờ 14/8/2021`, `đến 16h30 ngày 14/8`, `14/08/2021 16:00`, `2021-08-14T16:00`, `14/8/2021`: a day, with its time
/// where there is one. Problems: those of `read_date`; not-a-moment where it is no single day.
Result<Moment> read_moment(std::string_view typed, const DateOptions& options);

/// What hôm nay, hôm qua, tháng trước, năm ngoái, today, yesterday, last month, this year and the like mean on the day
/// `today`; nullopt: the text is no such word. For what is typed now, and never for lists.
std::optional<DateInterval> read_word_of_time(std::string_view typed, Date today);

/// The day that a spreadsheet calls 44506 or 44506.35, days since the end of 1899: 1990 to 2050; nullopt: no such text.
std::optional<Date> read_serial_date(std::string_view text);

}  // namespace aid::domain
