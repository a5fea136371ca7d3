#include "aid/domain/date.hpp"

#include "aid/base/ascii.hpp"
#include "aid/base/clock.hpp"
#include "aid/domain/messages.hpp"

#include <fmt/format.h>

#include <array>
#include <cassert>

namespace aid::domain {
namespace {

std::chrono::year_month_day calendar(Date date) { return std::chrono::sys_days(std::chrono::days(date.days())); }

std::chrono::year_month_day calendar(int year, int month, int day) {
  return {std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
          std::chrono::day(static_cast<unsigned>(day))};
}

Date from_calendar(std::chrono::year_month_day day) {
  return Date(static_cast<std::int32_t>(std::chrono::sys_days(day).time_since_epoch().count()));
}

/// `months` months from the first day of `month`.
DateInterval of_months(int year, int month, int months) {
  assert(month >= 1 && month + months <= 13);
  const int last = month + months;
  return {Date::from_ymd(year, month, 1), last > 12 ? Date::from_ymd(year + 1, 1, 1) : Date::from_ymd(year, last, 1)};
}

int half_of(const DateInterval& interval) { return interval.from.month() == 1 ? 1 : 2; }
int quarter_of(const DateInterval& interval) { return (interval.from.month() + 2) / 3; }

bool is_whole_years(const DateInterval& interval) {
  return interval.from.month() == 1 && interval.from.day() == 1 && interval.until.month() == 1 &&
         interval.until.day() == 1;
}

/// A day in the manner of `language`.
std::string show_day(Date date, Language language) {
  if (language == Language::en) return to_string(date);
  return fmt::format("{:02}/{:02}/{}", date.day(), date.month(), date.year());
}

constexpr std::array<std::string_view, 4> roman{"I", "II", "III", "IV"};

std::string show_range(const DateInterval& interval, Language language) {
  if (is_whole_years(interval)) return fmt::format("{}–{}", interval.from.year(), interval.last_day().year());
  // ISO dates have hyphens of their own: the dash between them needs room.
  const std::string_view dash = language == Language::vi ? "–" : " – ";
  return fmt::format("{}{}{}", show_day(interval.from, language), dash, show_day(interval.last_day(), language));
}

}  // namespace

Date Date::from_ymd(int year, int month, int day) {
  const auto date = calendar(year, month, day);
  assert(date.ok());
  return from_calendar(date);
}

Result<Date> Date::parse(std::string_view iso) {
  constexpr std::string_view pattern = "0000-00-00";
  bool well_formed = iso.size() == pattern.size();
  for (std::size_t i = 0; well_formed && i < pattern.size(); ++i) {
    well_formed = pattern[i] == '-' ? iso[i] == '-' : is_digit(iso[i]);
  }
  if (!well_formed) return Problem(messages::not_a_date, iso);

  const auto number = [&](std::size_t start, std::size_t length) {
    int value = 0;
    for (const char c : iso.substr(start, length)) value = value * 10 + (c - '0');
    return value;
  };
  const auto date = calendar(number(0, 4), number(5, 2), number(8, 2));
  if (!date.ok() || date.year() < std::chrono::year(1000)) return Problem(messages::not_a_date, iso);
  return from_calendar(date);
}

int Date::year() const { return static_cast<int>(calendar(*this).year()); }
int Date::month() const { return static_cast<int>(static_cast<unsigned>(calendar(*this).month())); }
int Date::day() const { return static_cast<int>(static_cast<unsigned>(calendar(*this).day())); }

std::string to_string(Date date) {
  const auto parts = calendar(date);
  std::string iso = "0000-00-00";
  const auto write = [&iso](std::size_t last, unsigned number) {
    for (; number != 0; number /= 10) iso[last--] = static_cast<char>('0' + number % 10);
  };
  write(3, static_cast<unsigned>(static_cast<int>(parts.year())));
  write(6, static_cast<unsigned>(parts.month()));
  write(9, static_cast<unsigned>(parts.day()));
  return iso;
}

DateInterval DateInterval::of_month(int year, int month) { return of_months(year, month, 1); }

DateInterval DateInterval::of_quarter(int year, int quarter) { return of_months(year, 3 * quarter - 2, 3); }

DateInterval DateInterval::of_years(int first, int last) {
  return {Date::from_ymd(first, 1, 1), Date::from_ymd(last + 1, 1, 1)};
}

Precision DateInterval::precision() const {
  if (until == from.next()) return Precision::day;
  if (from.day() != 1 || until.day() != 1) return Precision::range;
  const int months = (until.year() - from.year()) * 12 + until.month() - from.month();
  const int skipped = from.month() - 1;
  if (months == 1) return Precision::month;
  if (months == 3 && skipped % 3 == 0) return Precision::quarter;
  if (months == 6 && skipped % 6 == 0) return Precision::half_year;
  if (months == 12 && skipped == 0) return Precision::year;
  return Precision::range;
}

std::string to_string(const DateInterval& interval) {
  const int year = interval.from.year();
  switch (interval.precision()) {
    case Precision::day:
      return to_string(interval.from);
    case Precision::month:
      return fmt::format("{:04}-{:02}", year, interval.from.month());
    case Precision::quarter:
      return fmt::format("{:04}-Q{}", year, quarter_of(interval));
    case Precision::half_year:
      return fmt::format("{:04}-H{}", year, half_of(interval));
    case Precision::year:
      return fmt::format("{:04}", year);
    case Precision::range:
      break;
  }
  if (is_whole_years(interval)) return fmt::format("{:04}..{:04}", year, interval.last_day().year());
  return fmt::format("{}..{}", to_string(interval.from), to_string(interval.last_day()));
}

std::string to_string(const Moment& moment) {
  if (!moment.minute) return to_string(moment.day);
  constexpr std::int64_t minute_ms = 60'000;
  constexpr std::int64_t day_minutes = 24 * 60;
  return utc_text((std::int64_t{moment.day.days()} * day_minutes + *moment.minute - vietnam_minutes) * minute_ms);
}

std::string show(const Moment& moment, Language language) {
  std::string day = show_day(moment.day, language);
  if (!moment.minute) return day;
  const int hour = *moment.minute / 60;
  const int minute = *moment.minute % 60;
  return language == Language::vi ? fmt::format("{} giờ {:02} phút ngày {}", hour, minute, day)
                                  : fmt::format("{} {:02}:{:02}", day, hour, minute);
}

std::string show(const DateInterval& interval, Language language) {
  const auto precision = interval.precision();
  if (precision == Precision::range) return show_range(interval, language);
  if (language == Language::en) return to_string(interval);
  const int year = interval.from.year();
  switch (precision) {
    case Precision::day:
      return show_day(interval.from, language);
    case Precision::month:
      return fmt::format("{:02}/{}", interval.from.month(), year);
    case Precision::quarter:
      return fmt::format("quý {}/{}", roman[static_cast<std::size_t>(quarter_of(interval) - 1)], year);
    case Precision::half_year:
      return fmt::format("6 tháng {} năm {}", half_of(interval) == 1 ? "đầu" : "cuối", year);
    default:
      return fmt::format("{}", year);
  }
}

}  // namespace aid::domain
