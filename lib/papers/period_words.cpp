#include "period_words.hpp"

#include <fmt/format.h>

#include <array>

namespace aid::papers {
namespace {

constexpr std::array<std::string_view, 4> quarter_numbers{"I", "II", "III", "IV"};
constexpr std::array<std::string_view, 4> quarter_words{"first", "second", "third", "fourth"};
constexpr std::array<std::string_view, 12> month_counts{"one",   "two",   "three", "four", "five",   "six",
                                                        "seven", "eight", "nine",  "ten",  "eleven", "twelve"};
constexpr std::array<std::string_view, 12> month_names{"January",   "February", "March",    "April",
                                                       "May",       "June",     "July",     "August",
                                                       "September", "October",  "November", "December"};

bool begins_month(domain::Date day) { return day.day() == 1; }

std::string month_words(const domain::DateInterval& period, Language language) {
  const int month = period.from.month();
  return language == Language::vi ? fmt::format("tháng {} năm {}", month, period.from.year())
                                  : fmt::format("{} {}", english_month(month), period.from.year());
}

std::string quarter_of_year(const domain::DateInterval& period, Language language) {
  const auto quarter = static_cast<std::size_t>((period.from.month() - 1) / 3);
  const int year = period.from.year();
  return language == Language::vi ? fmt::format("quý {} năm {}", quarter_numbers[quarter], year)
                                  : fmt::format("the {} quarter of {}", quarter_words[quarter], year);
}

/// Some months from January on, or to December.
std::string months_of_year(int months, bool from_january, int year, Language language) {
  if (language == Language::vi) return fmt::format("{} tháng {} năm {}", months, from_january ? "đầu" : "cuối", year);
  return fmt::format("the {} {} months of {}", from_january ? "first" : "last",
                     month_counts[static_cast<std::size_t>(months - 1)], year);
}

std::string days_of(const domain::DateInterval& period, Language language) {
  const std::string first = show(domain::DateInterval::of_day(period.from), language);
  const std::string last = show(domain::DateInterval::of_day(period.last_day()), language);
  if (period.from == period.last_day()) {
    return language == Language::vi ? fmt::format("ngày {}", first) : fmt::format("the day {}", first);
  }
  return language == Language::vi ? fmt::format("từ ngày {} đến ngày {}", first, last)
                                  : fmt::format("the time from {} to {}", first, last);
}

}  // namespace

std::string_view english_month(int month) { return month_names.at(static_cast<std::size_t>(month - 1)); }

std::string period_words(const domain::DateInterval& period, Language language) {
  const bool is_vietnamese = language == Language::vi;
  if (!begins_month(period.from) || !begins_month(period.until)) return days_of(period, language);
  const int first_month = period.from.month() - 1;
  const int months = (period.until.year() - period.from.year()) * 12 + period.until.month() - 1 - first_month;
  const int year = period.from.year();
  const bool is_whole_years = first_month == 0 && months % 12 == 0;
  if (is_whole_years && months == 12) return is_vietnamese ? fmt::format("năm {}", year) : fmt::format("{}", year);
  if (is_whole_years) {
    const int last = year + months / 12 - 1;
    return is_vietnamese ? fmt::format("giai đoạn {} - {}", year, last) : fmt::format("the years {} to {}", year, last);
  }
  if (months == 1) return month_words(period, language);
  if (months == 3 && first_month % 3 == 0) return quarter_of_year(period, language);
  if (first_month == 0 && months < 12) return months_of_year(months, true, year, language);
  if (first_month + months == 12) return months_of_year(months, false, year, language);
  return days_of(period, language);
}

}  // namespace aid::papers
