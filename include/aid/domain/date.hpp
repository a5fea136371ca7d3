#pragma once
#include "aid/base/problem.hpp"

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace aid::domain {

/// A day of the Gregorian calendar, years 1000 to 9999.
class Date {
public:
  constexpr Date() = default;
  /// Days since 1970-01-01.
  constexpr explicit Date(std::int32_t days) : days_(days) {}
  /// `month` 1–12, `day` valid in that month (else use `parse`).
  static Date from_ymd(int year, int month, int day);
  /// The ISO form only, "2021-11-06". Problem: not-a-date (also for 2021-02-31).
  static Result<Date> parse(std::string_view iso);

  constexpr std::int32_t days() const { return days_; }
  int year() const;
  int month() const;
  int day() const;
  Date next() const { return Date(days_ + 1); }
  Date previous() const { return Date(days_ - 1); }

  friend constexpr auto operator<=>(Date, Date) = default;

private:
  std::int32_t days_ = 0;
};

/// "2021-11-06".
std::string to_string(Date date);

/// How exactly a date is known; a property of the interval, derived from it.
enum class Precision { day, month, quarter, half_year, year, range };

/// When something happened, as exactly as it is known: the half-open interval [from, until).
/// "2021" is [2021-01-01, 2022-01-01). Half-open only in code and schema: what people see is inclusive.
struct DateInterval {
  Date from;
  Date until;  ///< After `from`.

  static DateInterval of_day(Date day) { return {day, day.next()}; }
  static DateInterval of_month(int year, int month);
  static DateInterval of_quarter(int year, int quarter);
  static DateInterval of_years(int first, int last);

  Date last_day() const { return until.previous(); }
  Precision precision() const;
  bool lies_within(const DateInterval& other) const { return from >= other.from && until <= other.until; }
  bool overlaps(const DateInterval& other) const { return from < other.until && other.from < until; }

  friend constexpr auto operator<=>(const DateInterval&, const DateInterval&) = default;
};

/// The canonical form, read back by `read_date`: "2021-11-06", "2021-11", "2021-Q2", "2021-H1", "2021",
/// "2018-01-01..2023-12-31" (inclusive); whole years "2018..2023".
std::string to_string(const DateInterval& interval);
/// For people: "06/11/2021", "11/2021", "quý II/2021", "6 tháng đầu năm 2021", "2021", "21/09/2021–22/09/2021";
/// in English "2021-11-06", "2021-11", "2021-Q2", "2021-09-21 – 2021-09-22"; whole years "2018–2023" in both.
std::string show(const DateInterval& interval, Language language);

/// A day, with the time of it where that is known, in Viet Nam's time.
struct Moment {
  Date day;
  std::optional<int> minute = {};  ///< Since midnight.

  friend auto operator<=>(const Moment&, const Moment&) = default;
};
/// For machines: "2021-08-14", with the time in UTC "2021-08-14T09:00:00Z"; read back by `read_moment`.
std::string to_string(const Moment& moment);
/// For people: "14/08/2021", "16:00 14/08/2021"; in English "2021-08-14", "2021-08-14 16:00".
std::string show(const Moment& moment, Language language);

/// Reads a date as people type it: `2021-11-06`, `06/11/2021`, `6/11/2021`, `6.11.2021`, `6-11-2021`,
/// `ngày 6 tháng 11 năm 2021`, `tháng 6/2022`, `6/2022`, `2022-06`, `quý II/2022`, `2022-Q2`, `2021-H1`, `2021`,
/// `2018-2023`, `2018..2023`, `21-22/09/2021`, `13.8 - 16.10.2025`, `13/8/2025-16/10/2025`, `A..B`. Never
/// month/day/year. Problems: not-a-date, two-digit-year, month-day-order (11/25/2021: names both readings),
/// dates-reversed. Years 1900 to 2199.
Result<DateInterval> read_date(std::string_view typed);

}  // namespace aid::domain
