#include "aid/domain/date.hpp"

#include "generators.hpp"
#include "problem_name.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <string>

namespace aid::date_test {

using aid::Language;
using aid::domain::Date;
using aid::domain::DateInterval;
using aid::domain::Precision;

namespace {

Date date(std::string_view iso) { return Date::parse(iso).value(); }

/// The days from the first to the last, both inclusive.
DateInterval days(std::string_view first, std::string_view last) { return {date(first), date(last).next()}; }

}  // namespace

TEST_CASE("every day of 1600 to 2400 is the one that std::chrono says, and is read back from its text") {
  using namespace std::chrono;
  const sys_days first = year(1600) / 1 / 1;
  const sys_days end = year(2400) / 12 / 31;
  int wrong = 0;
  for (sys_days day = first; day <= end; day += std::chrono::days(1)) {
    const year_month_day expected(day);
    const Date ours(static_cast<std::int32_t>(day.time_since_epoch().count()));
    const auto of_parts = Date::from_ymd(ours.year(), ours.month(), ours.day());
    const bool same = ours.year() == int(expected.year()) && ours.month() == int(unsigned(expected.month())) &&
                      ours.day() == int(unsigned(expected.day())) && of_parts == ours &&
                      Date::parse(to_string(ours)).value() == ours;
    if (!same) ++wrong;
  }
  CHECK(wrong == 0);
}

TEST_CASE("the calendar of 1000 to 9999 is counted without std::chrono") {
  Date ours = Date::from_ymd(1000, 1, 1);
  int wrong = 0;
  for (int year = 1000; year <= 9999; ++year) {
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    for (int month = 1; month <= 12; ++month) {
      const int length = month == 2 ? (leap ? 29 : 28) : 30 + (month + month / 8) % 2;
      for (const int day : {1, length}) {
        if (day == length) ours = Date(ours.days() + length - 1);
        if (ours.year() != year || ours.month() != month || ours.day() != day) ++wrong;
      }
      ours = ours.next();
    }
  }
  CHECK(wrong == 0);
  CHECK(ours.previous() == date("9999-12-31"));
}

TEST_CASE("days are counted from 1970-01-01") {
  CHECK(date("1970-01-01").days() == 0);
  CHECK(date("1969-12-31").days() == -1);
  CHECK(date("2000-03-01").days() == 11017);
  CHECK(Date() == date("1970-01-01"));
}

TEST_CASE("only an ISO date that exists is a date") {
  for (const char* text : {"2024-02-29", "2000-02-29", "1000-01-01", "9999-12-31"})
    CHECK(to_string(date(text)) == text);
  for (const char* text : {"",           "2021-02-31", "2021-02-29", "1900-02-29",  "2021-00-10",
                           "2021-13-01", "2021-01-00", "2021-01-32", "0999-12-31",  "0000-01-01",
                           "2021-1-1",   "2021/01/01", "21-01-01",   "2021-01-01 ", " 2021-01-01",
                           "+021-01-01", "-021-01-01", "2021-01-0a", "20210101",    "2021-01-01T00"}) {
    CAPTURE(text);
    CHECK(problem_of(Date::parse(text)) == "not-a-date");
  }
}

TEST_CASE("an interval has the precision of its bounds") {
  struct Case {
    const char *first, *last;
    Precision precision;
    const char *text, *vi, *en;
  };
  const Case cases[] = {
      {"2021-11-06", "2021-11-06", Precision::day, "2021-11-06", "06/11/2021", "2021-11-06"},
      {"2021-11-01", "2021-11-30", Precision::month, "2021-11", "11/2021", "2021-11"},
      {"2021-12-01", "2021-12-31", Precision::month, "2021-12", "12/2021", "2021-12"},
      {"2021-02-01", "2021-02-28", Precision::month, "2021-02", "02/2021", "2021-02"},
      {"2024-02-01", "2024-02-28", Precision::range, "2024-02-01..2024-02-28", "01/02/2024–28/02/2024",
       "2024-02-01 – 2024-02-28"},
      {"2021-01-01", "2021-03-31", Precision::quarter, "2021-Q1", "quý I/2021", "2021-Q1"},
      {"2021-04-01", "2021-06-30", Precision::quarter, "2021-Q2", "quý II/2021", "2021-Q2"},
      {"2021-07-01", "2021-09-30", Precision::quarter, "2021-Q3", "quý III/2021", "2021-Q3"},
      {"2021-10-01", "2021-12-31", Precision::quarter, "2021-Q4", "quý IV/2021", "2021-Q4"},
      {"2021-02-01", "2021-04-30", Precision::range, "2021-02-01..2021-04-30", "01/02/2021–30/04/2021",
       "2021-02-01 – 2021-04-30"},
      {"2021-01-01", "2021-06-30", Precision::half_year, "2021-H1", "6 tháng đầu năm 2021", "2021-H1"},
      {"2021-07-01", "2021-12-31", Precision::half_year, "2021-H2", "6 tháng cuối năm 2021", "2021-H2"},
      {"2021-04-01", "2021-09-30", Precision::range, "2021-04-01..2021-09-30", "01/04/2021–30/09/2021",
       "2021-04-01 – 2021-09-30"},
      {"2021-01-01", "2021-12-31", Precision::year, "2021", "2021", "2021"},
      {"2021-07-01", "2022-06-30", Precision::range, "2021-07-01..2022-06-30", "01/07/2021–30/06/2022",
       "2021-07-01 – 2022-06-30"},
      {"2018-01-01", "2023-12-31", Precision::range, "2018..2023", "2018–2023", "2018–2023"},
      {"2021-09-21", "2021-09-22", Precision::range, "2021-09-21..2021-09-22", "21/09/2021–22/09/2021",
       "2021-09-21 – 2021-09-22"},
      {"9999-12-31", "9999-12-31", Precision::day, "9999-12-31", "31/12/9999", "9999-12-31"},
      {"9999-01-01", "9999-12-31", Precision::year, "9999", "9999", "9999"},
  };
  for (const Case& tried : cases) {
    const auto interval = days(tried.first, tried.last);
    CAPTURE(tried.text);
    CHECK(interval.precision() == tried.precision);
    CHECK(to_string(interval) == tried.text);
    CHECK(show(interval, Language::vi) == tried.vi);
    CHECK(show(interval, Language::en) == tried.en);
  }
}

TEST_CASE("intervals are made of days, months, quarters and years") {
  CHECK(DateInterval::of_day(date("2021-12-31")) == days("2021-12-31", "2021-12-31"));
  CHECK(DateInterval::of_month(2021, 12) == days("2021-12-01", "2021-12-31"));
  CHECK(DateInterval::of_month(2024, 2) == days("2024-02-01", "2024-02-29"));
  CHECK(DateInterval::of_quarter(2022, 2) == days("2022-04-01", "2022-06-30"));
  CHECK(DateInterval::of_quarter(2022, 4) == days("2022-10-01", "2022-12-31"));
  CHECK(DateInterval::of_years(2018, 2023) == days("2018-01-01", "2023-12-31"));
  CHECK(DateInterval::of_years(2021, 2021).last_day() == date("2021-12-31"));
}

TEST_CASE("an interval lies within one that has all its days") {
  const auto year = DateInterval::of_years(2021, 2021);
  CHECK(DateInterval::of_day(date("2021-01-01")).lies_within(year));
  CHECK(DateInterval::of_day(date("2021-12-31")).lies_within(year));
  CHECK(year.lies_within(year));
  CHECK_FALSE(year.lies_within(days("2021-01-01", "2021-06-30")));
  CHECK_FALSE(DateInterval::of_day(date("2022-01-01")).lies_within(year));
  CHECK(days("2020-12-31", "2021-01-01").overlaps(year));
  CHECK_FALSE(days("2020-12-30", "2020-12-31").overlaps(year));
  CHECK_FALSE(DateInterval::of_day(date("2022-01-01")).overlaps(year));
}

TEST_CASE("lying within means that each day is within") {
  CHECK(rc::check([](Date middle) {
    const auto drawn = [&] {
      const auto from = Date(middle.days() + *rc::gen::inRange(-5, 5));
      return DateInterval{from, Date(from.days() + *rc::gen::inRange(1, 6))};
    };
    const auto a = drawn();
    const auto b = drawn();
    bool all = true;
    bool any = false;
    for (Date day = a.from; day < a.until; day = day.next()) {
      const bool inside = day >= b.from && day <= b.last_day();
      all = all && inside;
      any = any || inside;
    }
    RC_ASSERT(a.lies_within(b) == all);
    RC_ASSERT(a.overlaps(b) == any);
    RC_ASSERT(a.overlaps(b) == b.overlaps(a));
  }));
}

TEST_CASE("every interval is read back from its canonical text") {
  const auto read_back = [](const DateInterval& interval) {
    const auto read = aid::domain::read_date(to_string(interval));
    return read && read.value() == interval;
  };
  for (int year = 1900; year < 2200; ++year) {
    CAPTURE(year);
    CHECK(read_back(DateInterval::of_years(year, year)));
    CHECK(read_back(DateInterval::of_years(1900, year)));
    for (int month = 1; month <= 12; ++month) CHECK(read_back(DateInterval::of_month(year, month)));
    for (int quarter = 1; quarter <= 4; ++quarter) CHECK(read_back(DateInterval::of_quarter(year, quarter)));
    CHECK(read_back({Date::from_ymd(year, 1, 1), Date::from_ymd(year, 7, 1)}));
    CHECK(read_back({Date::from_ymd(year, 7, 1), Date::from_ymd(year + 1, 1, 1)}));
  }
  CHECK(rc::check([&] {
    const auto first = date("1900-01-01").days();
    const auto end = date("2200-01-01").days();
    const auto from = *rc::gen::inRange(first, end);
    const auto until = *rc::gen::inRange(from + 1, std::min(end, from + *rc::gen::element(2, 40, 400, 100'000)) + 1);
    RC_ASSERT(read_back({Date(from), Date(until)}));
  }));
}

}  // namespace aid::date_test
