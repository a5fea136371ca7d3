#include "aid/domain/date_options.hpp"
#include "problem_name.hpp"

#include <doctest/doctest.h>

#include <span>
#include <string>

namespace aid::date_options_test {

using namespace aid::domain;

namespace {

struct Case {
  std::string_view typed;
  std::string_view expected;
};

std::string outcome(std::string_view typed, const DateOptions& options) {
  const auto read = read_date(typed, options);
  return read ? to_string(read.value()) : problem_of(read);
}

void check(std::span<const Case> cases, const DateOptions& options) {
  for (const Case& tried : cases) {
    CAPTURE(tried.typed);
    CHECK(outcome(tried.typed, options) == tried.expected);
  }
}

}  // namespace

TEST_CASE("a day with a time of day is that day") {
  const Case cases[] = {
      {"2021-11-06T00:00:00", "2021-11-06"},
      {"2021-11-06T00:00", "2021-11-06"},
      {"2021-11-06 00:00:00", "2021-11-06"},
      {"2021-11-06 08:30:00.123", "2021-11-06"},
      {"2021-11-06t08:30", "2021-11-06"},
      {"06/11/2021 08:30", "2021-11-06"},
      {"06/11/2021 8:30:00 SA", "2021-11-06"},
      {"06/11/2021 8:30:00 CH", "2021-11-06"},
      {"06/11/2021 12:00:00 AM", "2021-11-06"},
      {"6/11/2021 11:59 PM", "2021-11-06"},
      {"06/11/2021, 08:30", "2021-11-06"},
      {"06/11/2021 8h30", "2021-11-06"},
      {"8h30 ngày 6/11/2021", "2021-11-06"},
      {"8 giờ 30 phút ngày 6/11/2021", "2021-11-06"},
      {"8 giờ ngày 6 tháng 11 năm 2021", "2021-11-06"},
      {"14h, ngày 6/11/2021", "2021-11-06"},
      {"lúc 8h30 ngày 6/11/2021", "2021-11-06"},
      {"08:30 06/11/2021", "2021-11-06"},
      {"20211106 08:30", "2021-11-06"},
      {"2021-11-06 25:00", "not-a-date"},
      {"2021-11-06 08:60", "not-a-date"},
      {"2021-11-06 08:30:75", "not-a-date"},
      {"2021-11-06 8", "not-a-date"},
      {"2021-11 08:30", "not-a-date"},
      {"2021 08:30", "not-a-date"},
      {"08:30", "not-a-date"},
      {"8h30", "not-a-date"},
      {"31/02/2021 08:30", "not-a-date"},
      {"11/25/2021 08:30", "month-day-order"},
      {"06/11/21 08:30", "two-digit-year"},
  };
  check(cases, {});
}

TEST_CASE("a zone that puts the time on another day in Viet Nam is refused, and midnight is the day itself") {
  const Case cases[] = {
      {"2021-11-06T08:30:00Z", "2021-11-06"},
      {"2021-11-06T00:00:00Z", "2021-11-06"},
      {"2021-11-06T16:59:59Z", "2021-11-06"},
      {"2021-11-06T23:30:00+07:00", "2021-11-06"},
      {"2021-11-06 23:30 UTC+7", "2021-11-06"},
      {"2021-11-06T01:30:00+0700", "2021-11-06"},
      {"2021-11-06T00:00:00+09:00", "2021-11-06"},
      {"2021-11-06T17:00:00Z", "zone-changes-day"},
      {"2021-11-06 17:00:00 UTC", "zone-changes-day"},
      {"2021-11-06T01:00:00+09:00", "zone-changes-day"},
      {"2021-11-06T12:30:00-05:00", "zone-changes-day"},
      {"2021-11-06T08:30:00+99:00", "not-a-date"},
  };
  check(cases, {});
  const Problem problem = read_date("2021-11-05T17:00:00Z").problem();
  CHECK(problem.text(Language::en) ==
        "'2021-11-05T17:00:00Z' is 2021-11-05 where its clock stands, and 2021-11-06 in Viet Nam");
}

TEST_CASE("the year of dates without one can be told") {
  const Case cases[] = {
      {"07/09", "2024-09-07"},
      {"7.9", "2024-09-07"},
      {"7-9", "2024-09-07"},
      {"ngày 7/9", "2024-09-07"},
      {"7 tháng 9", "2024-09-07"},
      {"ngày 7 tháng 9", "2024-09-07"},
      {"7-Sep", "2024-09-07"},
      {"7 Sep", "2024-09-07"},
      {"Sep 7", "2024-09-07"},
      {"tháng 9", "2024-09"},
      {"T9", "2024-09"},
      {"Sep", "2024-09"},
      {"quý III", "2024-Q3"},
      {"7-8/9", "2024-09-07..2024-09-08"},
      {"29/02", "2024-02-29"},
      {"07/09/2023", "2023-09-07"},
      {"9/2023", "2023-09"},
      {"2023", "2023"},
      {"07/09 08:30", "2024-09-07"},
      {"9", "not-a-date"},
      {"30/02", "not-a-date"},
      {"09/13", "month-day-order"},
      {"07/09/21", "two-digit-year"},
  };
  check(cases, {.year = 2024});
  CHECK(outcome("29/02", {.year = 2023}) == "not-a-date");
  CHECK(outcome("07/09", {}) == "not-a-date");
}

TEST_CASE("the century of years with two digits can be told") {
  const Case cases[] = {
      {"13.03.21", "2021-03-13"},
      {"1-May-07", "2007-05-01"},
      {"6/11/21", "2021-11-06"},
      {"09/24", "2024-09"},
      {"quý II/22", "2022-Q2"},
      {"tháng 6/21", "2021-06"},
      {"21-22/09/21", "2021-09-21..2021-09-22"},
      {"6/11/1998", "1998-11-06"},
      {"21", "two-digit-year"},
      {"07/09", "not-a-date"},
      {"2018-23", "two-digit-year"},
  };
  check(cases, {.century = 2000});
  CHECK(outcome("13.03.98", {.century = 1900}) == "1998-03-13");
}

TEST_CASE("a list with the month first has it first in bare numbers alone") {
  const Case cases[] = {
      {"12/31/2021", "2021-12-31"},       {"06/11/2021", "2021-06-11"},
      {"06-11-2021", "2021-06-11"},       {"2021-11-06", "2021-11-06"},
      {"06.11.2021", "2021-11-06"},       {"ngày 06/11/2021", "2021-11-06"},
      {"06/11/2021 08:30", "2021-06-11"}, {"6 November 2021", "2021-11-06"},
      {"31/12/2021", "month-day-order"},  {"6/2021", "2021-06"},
  };
  check(cases, {.month_first = true});
  CHECK(outcome("09/07", {.month_first = true, .year = 2024}) == "2024-09-07");
  CHECK(outcome("12/31/21", {.month_first = true, .century = 2000}) == "2021-12-31");
  CHECK(read_date("31/12/2021", {.month_first = true}).problem().hint_text(Language::en).find("mdy") !=
        std::string::npos);
}

TEST_CASE("so many months of a year may be a month: the choice is told") {
  for (const std::string_view typed : {"9 tháng 2021", "9 tháng năm 2021"}) {
    const Problem problem = read_date(typed).problem();
    CHECK(problem.name() == "not-a-date");
    CHECK(problem.hint_text(Language::vi) ==
          "hãy viết 'tháng 9/2021' nếu là tháng, '9 tháng đầu năm 2021' nếu là từ đầu năm");
  }
}

TEST_CASE("a spreadsheet's number is a day from 1990 to 2050") {
  CHECK(read_serial_date("44506") == Date::from_ymd(2021, 11, 6));
  CHECK(read_serial_date("44506.354166") == Date::from_ymd(2021, 11, 6));
  CHECK(read_serial_date("32874") == Date::from_ymd(1990, 1, 1));
  CHECK(read_serial_date("55153") == Date::from_ymd(2050, 12, 31));
  for (const std::string_view none : {"32873", "55154", "2021", "44506.", "44506a", "-4506", "", "445060", "4450.6"}) {
    CAPTURE(none);
    CHECK(!read_serial_date(none));
  }
}

TEST_CASE("words of time are read from the day on that is today") {
  const Case cases[] = {
      {"hôm nay", "2026-01-15"},   {"Hôm Nay", "2026-01-15"}, {"today", "2026-01-15"},  {"hom qua", "2026-01-14"},
      {"yesterday", "2026-01-14"}, {"hôm kia", "2026-01-13"}, {"tháng này", "2026-01"}, {"tháng trước", "2025-12"},
      {"last month", "2025-12"},   {"quý này", "2026-Q1"},    {"quý trước", "2025-Q4"}, {"năm nay", "2026"},
      {"this year", "2026"},       {"năm ngoái", "2025"},     {"last year", "2025"},
  };
  for (const Case& tried : cases) {
    CAPTURE(tried.typed);
    const auto meant = read_word_of_time(tried.typed, Date::from_ymd(2026, 1, 15));
    REQUIRE(meant);
    CHECK(to_string(*meant) == tried.expected);
  }
  CHECK(!read_word_of_time("2021", Date::from_ymd(2026, 1, 15)));
  CHECK(!read_word_of_time("mai", Date::from_ymd(2026, 1, 15)));
}

}  // namespace aid::date_options_test
