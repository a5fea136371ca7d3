#include "aid/base/text.hpp"
#include "aid/domain/date.hpp"
#include "generators.hpp"
#include "problem_name.hpp"

#include <doctest/doctest.h>

#include <string>

namespace aid::date_reading_test {

using namespace aid::domain;

namespace {

/// The canonical form of what is read, or the problem's name.
std::string outcome(std::string_view typed) {
  const auto read = read_date(typed);
  return read ? to_string(read.value()) : problem_of(read);
}

struct Case {
  std::string_view typed;
  std::string_view expected;
};

Date in_readable_years() {
  return Date(*rc::gen::inRange(Date::from_ymd(1900, 1, 1).days(), Date::from_ymd(2199, 12, 31).days()));
}

}  // namespace

TEST_CASE("a day is read day before month") {
  const Case cases[] = {
      {"2021-11-06", "2021-11-06"},
      {"2021-1-6", "2021-01-06"},
      {"20211106", "2021-11-06"},
      {"2021/11/06", "2021-11-06"},
      {"06/11/2021", "2021-11-06"},
      {"6/11/2021", "2021-11-06"},
      {"6.11.2021", "2021-11-06"},
      {"6-11-2021", "2021-11-06"},
      {"06-11-2021", "2021-11-06"},
      {"06 - 11 - 2021", "2021-11-06"},
      {"06 / 11 / 2021", "2021-11-06"},
      {"ngày 06/11/2021", "2021-11-06"},
      {"ngày 6 tháng 11 năm 2021", "2021-11-06"},
      {"Ngày 05 tháng 02 năm 2021", "2021-02-05"},
      {"ngày 05 tháng 7 năm 2023", "2023-07-05"},
      {"ngay 5 thang 7 nam 2023", "2023-07-05"},
      {"6 tháng 11 năm 2021", "2021-11-06"},
      {"6 tháng 11, 2021", "2021-11-06"},
      {"6 November 2021", "2021-11-06"},
      {"6 Nov 2021", "2021-11-06"},
      {"6-Nov-2021", "2021-11-06"},
      {"November 6, 2021", "2021-11-06"},
      {"29/02/2024", "2024-02-29"},
      {"29/02/2000", "2000-02-29"},
      {"31/12/2199", "2199-12-31"},
      {"1/1/1900", "1900-01-01"},
  };
  for (const auto& tried : cases) {
    CAPTURE(tried.typed);
    CHECK(outcome(tried.typed) == tried.expected);
  }
}

TEST_CASE("a month, quarter, half-year or year is read as the whole of it") {
  const Case cases[] = {
      {"tháng 6/2022", "2022-06"},
      {"tháng 6.2022", "2022-06"},
      {"tháng 6-2022", "2022-06"},
      {"tháng 6 năm 2022", "2022-06"},
      {"tháng 06 năm 2022", "2022-06"},
      {"Tháng 6, 2022", "2022-06"},
      {"thg 6 2022", "2022-06"},
      {"T6/2022", "2022-06"},
      {"6/2022", "2022-06"},
      {"06/2022", "2022-06"},
      {"06-2022", "2022-06"},
      {"2022-06", "2022-06"},
      {"2022/06", "2022-06"},
      {"June 2022", "2022-06"},
      {"Jun 2022", "2022-06"},
      {"quý II/2022", "2022-Q2"},
      {"Quý II năm 2022", "2022-Q2"},
      {"quí II/2022", "2022-Q2"},
      {"quy 2/2022", "2022-Q2"},
      {"Quý 2 năm 2022", "2022-Q2"},
      {"quý iv/2022", "2022-Q4"},
      {"Q2/2022", "2022-Q2"},
      {"Q2 2022", "2022-Q2"},
      {"2022-Q2", "2022-Q2"},
      {"2022Q2", "2022-Q2"},
      {"2021-H1", "2021-H1"},
      {"2021-h2", "2021-H2"},
      {"H2/2021", "2021-H2"},
      {"6 tháng đầu năm 2021", "2021-H1"},
      {"6 tháng cuối năm 2021", "2021-H2"},
      {"06 tháng đầu năm 2021", "2021-H1"},
      {"nửa đầu năm 2021", "2021-H1"},
      {"first half of 2021", "2021-H1"},
      {"second half of 2021", "2021-H2"},
      {"9 tháng đầu năm 2021", "2021-01-01..2021-09-30"},
      {"2021", "2021"},
      {"năm 2021", "2021"},
      {"Nam 2021", "2021"},
  };
  for (const auto& tried : cases) {
    CAPTURE(tried.typed);
    CHECK(outcome(tried.typed) == tried.expected);
  }
}

TEST_CASE("a range is read with what its first end leaves to the second") {
  const Case cases[] = {
      {"2018-2023", "2018..2023"},
      {"2018 - 2023", "2018..2023"},
      {"2018–2023", "2018..2023"},
      {"2018..2023", "2018..2023"},
      {"giai đoạn 2018-2023", "2018..2023"},
      {"nhiệm kỳ 2018-2023", "2018..2023"},
      {"nhiệm kì 2018 – 2023", "2018..2023"},
      {"từ 2018 đến 2023", "2018..2023"},
      {"từ năm 2018 đến năm 2023", "2018..2023"},
      {"from 2018 to 2023", "2018..2023"},
      {"21-22/09/2021", "2021-09-21..2021-09-22"},
      {"21- 22/09/2021", "2021-09-21..2021-09-22"},
      {"21 - 22/09/2021", "2021-09-21..2021-09-22"},
      {"21–22.9.2021", "2021-09-21..2021-09-22"},
      {"ngày 21-22/9/2021", "2021-09-21..2021-09-22"},
      {"từ ngày 21 đến ngày 22/9/2021", "2021-09-21..2021-09-22"},
      {"21-22 tháng 9 năm 2021", "2021-09-21..2021-09-22"},
      {"13.8 - 16.10.2025", "2025-08-13..2025-10-16"},
      {"13.8-16.10.2025", "2025-08-13..2025-10-16"},
      {"13/8-16/10/2025", "2025-08-13..2025-10-16"},
      {"13/8/2025-16/10/2025", "2025-08-13..2025-10-16"},
      {"30/12/2021-02/01/2022", "2021-12-30..2022-01-02"},
      {"từ ngày 30/12/2021 đến ngày 02/01/2022", "2021-12-30..2022-01-02"},
      {"ngày 30 tháng 12 năm 2021 đến ngày 2 tháng 1 năm 2022", "2021-12-30..2022-01-02"},
      {"2021-11-06..2021-11-08", "2021-11-06..2021-11-08"},
      {"2021-11-06 – 2021-11-08", "2021-11-06..2021-11-08"},
      {"2021-11-06/2021-11-08", "2021-11-06..2021-11-08"},
      {"6-11-2021 - 8-11-2021", "2021-11-06..2021-11-08"},
      {"6-8 November 2021", "2021-11-06..2021-11-08"},
      {"tháng 6-8/2021", "2021-06-01..2021-08-31"},
      {"tháng 6 đến tháng 8 năm 2021", "2021-06-01..2021-08-31"},
      {"tháng 10/2021 - tháng 2/2022", "2021-10-01..2022-02-28"},
      {"quý I-III/2021", "2021-01-01..2021-09-30"},
      {"quý I/2021 - quý III/2021", "2021-01-01..2021-09-30"},
      {"2021-Q1..2021-Q3", "2021-01-01..2021-09-30"},
      {"2021-01..2021-03", "2021-Q1"},
      {"2021-03..2021-10-26", "2021-03-01..2021-10-26"},
      {"21-21/09/2021", "2021-09-21"},
      {"2021..2021", "2021"},
  };
  for (const auto& tried : cases) {
    CAPTURE(tried.typed);
    CHECK(outcome(tried.typed) == tried.expected);
  }
}

TEST_CASE("what is no date, or could be two, is refused by name") {
  const Case cases[] = {
      {"", "not-a-date"},
      {"-", "not-a-date"},
      {"hôm nay", "relative-date"},
      {"Năm ngoái", "relative-date"},
      {"last month", "relative-date"},
      {"now", "not-a-date"},
      {"44506", "not-a-date"},
      {"20211306", "month-day-order"},
      {"06112021", "not-a-date"},
      {"2021110", "not-a-date"},
      {"31/02/2021", "not-a-date"},
      {"31/04/2021", "not-a-date"},
      {"29/02/2021", "not-a-date"},
      {"29/02/1900", "not-a-date"},
      {"2021-02-29", "not-a-date"},
      {"00/01/2021", "not-a-date"},
      {"01/00/2021", "not-a-date"},
      {"32/01/2021", "not-a-date"},
      {"45/45/2021", "not-a-date"},
      {"tháng 13/2021", "not-a-date"},
      {"13/2021", "not-a-date"},
      {"2021-00", "not-a-date"},
      {"2021-13", "not-a-date"},
      {"quý V/2022", "not-a-date"},
      {"quý 5/2022", "not-a-date"},
      {"2021-H3", "not-a-date"},
      {"17/5", "not-a-date"},
      {"14-8", "not-a-date"},
      {"5/12", "not-a-date"},
      {"II/2022", "not-a-date"},
      {"6-8/2021", "not-a-date"},
      {"9 tháng 2021", "not-a-date"},
      {"9 tháng năm 2021", "not-a-date"},
      {"2021-9M", "not-a-date"},
      {"06/11-2021", "not-a-date"},
      {"6/11/2021 6/11/2021", "not-a-date"},
      {"21-22-09-2021", "not-a-date"},
      {"1-2-3-2021", "not-a-date"},
      {"2018-6/2023", "not-a-date"},
      {"2021..2021-03", "not-a-date"},
      {"2018..2020..2023", "not-a-date"},
      {"006/11/2021", "not-a-date"},
      {"6/11/202", "not-a-date"},
      {"6/11/20211", "not-a-date"},
      {"1899", "not-a-date"},
      {"2200", "not-a-date"},
      {"06/11/2564", "not-a-date"},
      {"６/11/2021", "not-a-date"},
      {"6/11/2021x", "not-a-date"},
      {"6/11/-2021", "not-a-date"},
      {"nd58:2025", "not-a-date"},
      {"6/11/21", "two-digit-year"},
      {"06-11-21", "two-digit-year"},
      {"6.11.21", "two-digit-year"},
      {"ngày 6 tháng 11 năm 21", "two-digit-year"},
      {"tháng 6/21", "two-digit-year"},
      {"6/22", "two-digit-year"},
      {"quý II/22", "two-digit-year"},
      {"21", "two-digit-year"},
      {"2018-23", "two-digit-year"},
      {"18-23", "two-digit-year"},
      {"21-22/09/21", "two-digit-year"},
      {"13/25/2021", "not-a-date"},
      {"11/25/2021", "month-day-order"},
      {"2021-31-12", "month-day-order"},
      {"11-25-2021", "month-day-order"},
      {"2023-2018", "dates-reversed"},
      {"2023..2018", "dates-reversed"},
      {"22-21/09/2021", "dates-reversed"},
      {"16.10 - 13.8.2025", "dates-reversed"},
      {"02/01/2022-30/12/2021", "dates-reversed"},
      {"quý III-I/2021", "dates-reversed"},
      {"6/11/2021\xFF", "invalid-utf8"},
  };
  for (const auto& tried : cases) {
    CAPTURE(tried.typed);
    CHECK(outcome(tried.typed) == tried.expected);
  }
}

TEST_CASE("a refused date tells what to write") {
  const auto american = read_date("11/25/2021").problem();
  CHECK(american.hint_text(Language::en) == "did you mean 25/11/2021?");
  CHECK(american.text(Language::vi).find("tháng 25") != std::string::npos);
  const auto february = read_date("31/02/2021").problem();
  CHECK(february.text(Language::en) == "'31/02/2021': month 2/2021 has 28 days");
  CHECK(february.text(Language::vi) == "'31/02/2021': tháng 2/2021 chỉ có 28 ngày");
  CHECK(february.hint_text(Language::vi) == "hãy xem lại ngày, hoặc chỉ ghi phần chắc chắn là tháng: 02/2021");
  CHECK(read_date("06/11/2564").problem().hint_text(Language::en) == "the Buddhist year 2564 is 2021");
  CHECK(read_date("17/5").problem().hint_text(Language::vi).find("thêm năm") != std::string::npos);
}

TEST_CASE("a refused date names the part that there is not") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"13/13/2024", "'13/13/2024': there is no month 13"},
      {"2024-13-31", "'2024-13-31': there is no month 13"},
      {"45/13/2024", "'45/13/2024': there is no month 13"},
      {"05/00/2024", "'05/00/2024': there is no month 0"},
      {"00/05/2024", "'00/05/2024': there is no day 0 in any month"},
      {"32/05/2024", "'32/05/2024': there is no day 32 in any month"},
      {"31/04/2024", "'31/04/2024': month 4/2024 has 30 days"},
      {"30/02/2024", "'30/02/2024': month 2/2024 has 29 days"},
      {"13/2024", "'13/2024': there is no month 13"},
      {"2024-Q5", "'2024-Q5': there is no quarter 5"},
      {"2024-H3", "'2024-H3': a year has only the halves H1 and H2"},
  };
  for (const auto& one : cases) {
    const auto typed = one.first;
    CAPTURE(typed);
    CHECK(read_date(typed).problem().text(Language::en) == one.second);
  }
}

TEST_CASE("the canonical form of any interval reads back as itself") {
  CHECK(rc::check([] {
    const Date a = in_readable_years();
    const Date b = in_readable_years();
    const DateInterval interval{std::min(a, b), std::max(a, b).next()};
    RC_ASSERT(read_date(to_string(interval)).value() == interval);
  }));
  CHECK(rc::check([] {
    const int year = *rc::gen::inRange(1900, 2200);
    const int months = *rc::gen::element(1, 3, 6, 12);
    const int first = 1 + months * *rc::gen::inRange(0, 12 / months);
    const DateInterval interval{DateInterval::of_month(year, first).from,
                                DateInterval::of_month(year, first + months - 1).until};
    RC_ASSERT(read_date(to_string(interval)).value() == interval);
  }));
}

TEST_CASE("what people are shown reads back as the same interval in both languages") {
  CHECK(rc::check([] {
    const Date a = in_readable_years();
    const int days = *rc::gen::element(1, 2, 30, 365, 2000);
    const DateInterval interval{a, std::min(Date(a.days() + days), Date::from_ymd(2200, 1, 1))};
    for (const auto language : {Language::en, Language::vi}) {
      RC_ASSERT(read_date(show(interval, language)).value() == interval);
    }
  }));
  for (const auto* canonical : {"2021-11", "2021-Q2", "2021-H1", "2021-H2", "2021", "2018..2023"}) {
    CAPTURE(canonical);
    const auto interval = read_date(canonical).value();
    for (const auto language : {Language::en, Language::vi})
      CHECK(read_date(show(interval, language)).value() == interval);
  }
}

TEST_CASE("every day is read alike in the usual ways of writing it") {
  CHECK(rc::check([] {
    const Date day = in_readable_years();
    const auto expected = DateInterval::of_day(day);
    for (const auto* pattern : {"{0}/{1}/{2}", "{0:02}/{1:02}/{2}", "{0}.{1}.{2}", "{0}-{1}-{2}",
                                "ngày {0:02} tháng {1} năm {2}", "{2}-{1:02}-{0:02}"}) {
      const std::string text = fmt::format(fmt::runtime(pattern), day.day(), day.month(), day.year());
      RC_ASSERT(problem_of(read_date(text)) == "");
      RC_ASSERT(read_date(text).value() == expected);
    }
  }));
}

TEST_CASE("no text makes the date reader fail in another way than by a problem") {
  const auto pieces = rc::gen::element<std::string>("1", "2", "12", "2021", "31", "/", "-", ".", "..", " ", ",",
                                                    "tháng", " năm ", "ngày ", "quý ", "II", "đến", "–", "H", "Q", "M",
                                                    "May", "giai đoạn ", "từ ", "99999999999", "đầu", "x", ":");
  const auto check = [](const std::string& text) {
    const auto read = read_date(text);
    if (!read) return RC_ASSERT(!read.problem().text(Language::vi).empty());
    RC_ASSERT(read.value().from < read.value().until);
    RC_ASSERT(read_date(to_string(read.value())).value() == read.value());
  };
  CHECK(rc::check([&] {
    std::string text;
    for (const auto& piece : *rc::gen::container<std::vector<std::string>>(pieces)) text += piece;
    check(text);
  }));
  CHECK(rc::check([&](const std::string& bytes) { check(bytes); }));
}

}  // namespace aid::date_reading_test
