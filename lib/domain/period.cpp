#include "aid/domain/period.hpp"

#include "aid/base/text.hpp"
#include "aid/domain/messages.hpp"
#include "aid/domain/reading_messages.hpp"
#include "date_forms.hpp"
#include "lexing.hpp"

#include <fmt/ranges.h>

#include <algorithm>

namespace aid::domain {
namespace {

/// The day, or the last of a shorter month.
Date day_of(int year, int month, int day) {
  const Date last = DateInterval::of_month(year, month).last_day();
  return day > last.day() ? last : Date::from_ymd(year, month, day);
}

DateInterval interval_of(const PeriodProfile& profile, int year) {
  return {day_of(year + profile.from_year_offset, profile.from_month, profile.from_day),
          day_of(year + profile.until_year_offset, profile.until_month, profile.until_day).next()};
}

Problem unknown_profile(std::string_view code, std::span<const PeriodProfile> profiles) {
  Problem problem(messages::unknown_profile, code);
  std::vector<std::string_view> codes;
  for (const auto& profile : profiles) codes.push_back(profile.code);
  if (codes.empty()) return problem;
  return std::move(problem).hint(messages::known_profiles, fmt::format("{}", fmt::join(codes, ", ")));
}

Problem refused(std::string_view typed) {
  return Problem(messages::not_a_period, typed).hint(messages::period_examples);
}

/// What keeps a date from being read, said of a period.
Problem as_period(std::string_view typed, const Problem& of_date) {
  if (of_date.name() != messages::not_a_date.name) return of_date;
  return Problem(messages::not_a_period, typed)
      .hint(messages::period_reason, of_date.text(Language::en), of_date.text(Language::vi));
}

/// `nd58:2025`.
Result<Period> read_profile(std::string_view clean, std::span<const PeriodProfile> profiles) {
  const auto colon = clean.find(':');
  const std::string code = lower_case(clean.substr(0, colon));
  const auto year = clean.substr(colon + 1);
  const auto profile = std::ranges::find(profiles, code, &PeriodProfile::code);
  if (profile == profiles.end()) return unknown_profile(clean.substr(0, colon), profiles);
  const auto read = read_interval(year, DateForms::period);
  if (read && !*read) return as_period(clean, read->problem());
  if (!read || year.size() != 4 || !std::ranges::all_of(year, is_digit)) return refused(clean);
  return Period{interval_of(*profile, read->value().from.year()), fmt::format("{}:{}", code, year)};
}

bool is_leap_day(Date day) { return day.month() == 2 && day.day() == 29; }

/// The first day of a period: of 29 February the last of the shorter month.
Date year_before(Date day) {
  return Date::from_ymd(day.year() - 1, day.month(), is_leap_day(day) ? 28 : day.day());
}

/// The day after a period. A period that ends on 28 February ends on that day of the year before too.
Date year_before_end(Date until) {
  return is_leap_day(until) ? Date::from_ymd(until.year() - 1, 3, 1) : year_before(until);
}

}  // namespace

Result<Period> read_period(std::string_view typed, std::span<const PeriodProfile> profiles) {
  const auto clean = clean_text(typed);
  if (!clean) return clean.problem();
  if (clean.value().find(':') != std::string::npos) return read_profile(clean.value(), profiles);
  const auto read = read_interval(clean.value(), DateForms::period);
  if (!read && is_word_of_time(clean.value())) return Problem(messages::relative_date, clean.value());
  if (!read) return refused(clean.value());
  if (!*read) return as_period(clean.value(), read->problem());
  return Period{read->value(), clean.value()};
}

std::optional<DateInterval> same_period_before(const DateInterval& period) {
  constexpr int days_of_year = 366;
  if (period.until.days() - period.from.days() > days_of_year) return std::nullopt;
  return DateInterval{year_before(period.from), year_before_end(period.until)};
}

std::optional<Period> same_period_before(const Period& period, std::span<const PeriodProfile> profiles) {
  const auto colon = period.name.find(':');
  if (colon != std::string::npos) {
    const auto profile = std::ranges::find(profiles, period.name.substr(0, colon), &PeriodProfile::code);
    if (profile != profiles.end()) {
      const std::string_view year = std::string_view(period.name).substr(colon + 1);
      const std::string name = fmt::format("{}:{}", profile->code, std::stoi(std::string(year)) - 1);
      if (auto before = read_period(name, profiles)) return std::move(before).value();
    }
  }
  const auto days = same_period_before(period.interval);
  if (!days) return std::nullopt;
  const auto year = period.name.find(fmt::format("{}", period.interval.from.year()));
  if (year != std::string::npos) {
    std::string name = period.name;
    name.replace(year, 4, fmt::format("{}", period.interval.from.year() - 1));
    const auto named = read_period(name, profiles);
    if (named && named.value().interval == *days) return named.value();
  }
  return Period{*days, to_string(*days)};
}

}  // namespace aid::domain
