#include "aid/domain/period.hpp"

#include "generators.hpp"
#include "problem_name.hpp"

#include <doctest/doctest.h>

#include <string>

namespace aid::period_test {

using namespace aid::domain;

namespace {

const PeriodProfile profiles[] = {
    {"nd58", 12, 15, -1, 12, 14, 0}, {"tt23", 1, 1, 0, 1, 31, 1}, {"odd", 2, 1, 0, 2, 31, 0}};

/// The window's inclusive bounds, or the problem's name.
std::string outcome(std::string_view typed) {
  const auto read = read_period(typed, profiles);
  if (!read) return problem_of(read);
  return to_string(read.value().interval.from) + ".." + to_string(read.value().interval.last_day());
}

struct Case {
  std::string_view typed;
  std::string_view expected;
};

}  // namespace

TEST_CASE("a period is a window with both bounds") {
  const Case cases[] = {
      {"2021", "2021-01-01..2021-12-31"},
      {"năm 2021", "2021-01-01..2021-12-31"},
      {"2021-H1", "2021-01-01..2021-06-30"},
      {"2021-H2", "2021-07-01..2021-12-31"},
      {"2021-6M", "2021-01-01..2021-06-30"},
      {"2021-9M", "2021-01-01..2021-09-30"},
      {"2021-9m", "2021-01-01..2021-09-30"},
      {"9M/2021", "2021-01-01..2021-09-30"},
      {"2021-12M", "2021-01-01..2021-12-31"},
      {"2021-Q3", "2021-07-01..2021-09-30"},
      {"2021-08", "2021-08-01..2021-08-31"},
      {"2021-08-15", "2021-08-15..2021-08-15"},
      {"2018..2023", "2018-01-01..2023-12-31"},
      {"2021-01-01..2021-10-26", "2021-01-01..2021-10-26"},
      {"01/01/2021 - 26/10/2021", "2021-01-01..2021-10-26"},
      {"6 tháng đầu năm 2021", "2021-01-01..2021-06-30"},
      {"6 tháng cuối năm 2021", "2021-07-01..2021-12-31"},
      {"9 tháng năm 2021", "2021-01-01..2021-09-30"},
      {"9 tháng đầu năm 2021", "2021-01-01..2021-09-30"},
      {"9 tháng 2021", "2021-01-01..2021-09-30"},
      {"first 9 months of 2021", "2021-01-01..2021-09-30"},
      {"quý III/2021", "2021-07-01..2021-09-30"},
      {"tháng 8/2021", "2021-08-01..2021-08-31"},
      {"nhiệm kỳ 2018-2023", "2018-01-01..2023-12-31"},
      {"giai đoạn 2018-2023", "2018-01-01..2023-12-31"},
      {"nd58:2025", "2024-12-15..2025-12-14"},
      {"ND58:2025", "2024-12-15..2025-12-14"},
      {"tt23:2025", "2025-01-01..2026-01-31"},
      {"odd:2021", "2021-02-01..2021-02-28"},
      {"odd:2024", "2024-02-01..2024-02-29"},
  };
  for (const auto& tried : cases) {
    CAPTURE(tried.typed);
    CHECK(outcome(tried.typed) == tried.expected);
  }
}

TEST_CASE("what is no period is refused by name") {
  const Case cases[] = {
      {"", "not-a-period"},
      {"last year", "relative-date"},
      {"2021-H3", "not-a-period"},
      {"2021-0M", "not-a-period"},
      {"2021-13M", "not-a-period"},
      {"2021-Q5", "not-a-period"},
      {"2021-02-30", "not-a-period"},
      {"2021..2021-03", "not-a-period"},
      {"nd58:", "not-a-period"},
      {"nd58:2025-H1", "not-a-period"},
      {"nd58:2025..2026", "not-a-period"},
      {"nd58: 2025", "not-a-period"},
      {"nd58:1899", "not-a-period"},
      {"nd58:25", "two-digit-year"},
      {"21", "two-digit-year"},
      {"21-H1", "two-digit-year"},
      {"nd57:2025", "unknown-profile"},
      {":2025", "unknown-profile"},
      {"2023..2018", "dates-reversed"},
      {"11/25/2021", "month-day-order"},
      {"2021\x01", "control-character"},
  };
  for (const auto& tried : cases) {
    CAPTURE(tried.typed);
    CHECK(outcome(tried.typed) == tried.expected);
  }
}

TEST_CASE("a period keeps the name that it was asked for by") {
  CHECK(read_period("2021-H1", profiles).value().name == "2021-H1");
  CHECK(read_period(" 6 tháng  đầu năm 2021", profiles).value().name == "6 tháng đầu năm 2021");
  CHECK(read_period("ND58:2025", profiles).value().name == "nd58:2025");
}

TEST_CASE("a refused period says why, and which profiles there are") {
  CHECK(read_period("2021-02-30", profiles).problem().hint_text(Language::en) ==
        "'2021-02-30': month 2/2021 has 28 days; write for example 2021, 2021-H1, 2021-Q3, 2021-08, 2018..2023 or "
        "nd58:2025");
  CHECK(read_period("nd57:2025", profiles).problem().hint_text(Language::en) == "there are: nd58, tt23, odd");
  CHECK(read_period("nd57:2025", {}).problem().hint_text(Language::en).starts_with("without profiles"));
}

TEST_CASE("a period contains its first day and its last and what lies within, no more") {
  const Period period = read_period("2021-01-01..2021-10-26", profiles).value();
  CHECK(period.contains(DateInterval::of_day(Date::from_ymd(2021, 1, 1))));
  CHECK(period.contains(DateInterval::of_day(Date::from_ymd(2021, 10, 26))));
  CHECK_FALSE(period.contains(DateInterval::of_day(Date::from_ymd(2021, 10, 27))));
  CHECK_FALSE(period.contains(DateInterval::of_years(2021, 2021)));
}

TEST_CASE("every date that is read is a period too, with the same bounds") {
  CHECK(rc::check([](const std::string& bytes) {
    const auto date = read_date(bytes);
    const auto period = read_period(bytes, profiles);
    if (date) RC_ASSERT(period.value().interval == date.value());
  }));
  for (const auto* typed : {"2021", "2021-H1", "tháng 6/2022", "21-22/09/2021", "13.8 - 16.10.2025"}) {
    CHECK(read_period(typed, profiles).value().interval == read_date(typed).value());
  }
}

TEST_CASE("the same period a year before is compared, unless the period is longer than a year") {
  const auto before = [](std::string_view typed) {
    return same_period_before(read_period(typed, profiles).value().interval);
  };
  const auto period = [](std::string_view typed) { return read_period(typed, profiles).value().interval; };
  CHECK(before("2021") == period("2020"));
  CHECK(before("2021-9M") == period("2020-9M"));
  CHECK(before("2024-02") == period("2023-02"));
  CHECK(before("2020-12-15..2021-12-14") == period("2019-12-15..2020-12-14"));
  CHECK(before("2024-02-29..2024-03-10") == period("2023-02-28..2023-03-10"));
  CHECK(before("2024-02-01..2024-02-28") == period("2023-02-01..2023-02-28"));
  CHECK(before("2024-02-28") == period("2023-02-28"));
  CHECK(before("2024-02-29") == period("2023-02-28"));
  CHECK(before("2025-02") == period("2024-02-01..2024-02-29"));
  CHECK_FALSE(before("2018..2023"));
}

TEST_CASE("the period a year before keeps its name, and that of a profile is the profile's") {
  struct Case {
    const char *typed, *name, *bounds;
  };
  for (const auto& [typed, name, bounds] :
       {Case{"2022-H1", "2021-H1", "2021-H1"}, Case{"2022-9M", "2021-9M", "2021-01-01..2021-09-30"},
        Case{"nd58:2025", "nd58:2024", "2023-12-15..2024-12-14"},
        Case{"tt23:2025", "tt23:2024", "2024-01-01..2025-01-31"},  // 13 months.
        Case{"2021-10-01..2022-03-31", "2020-10-01..2021-03-31", "2020-10-01..2021-03-31"}}) {
    const std::string shown = typed;
    CAPTURE(shown);
    const auto before = same_period_before(read_period(typed, profiles).value(), profiles);
    REQUIRE(before);
    CHECK(before->name == name);
    CHECK(to_string(before->interval) == bounds);
  }
  CHECK_FALSE(same_period_before(read_period("2018..2023", profiles).value(), profiles));
}

}  // namespace aid::period_test
