#include "aid/domain/date_options.hpp"
#include "aid/domain/reading.hpp"
#include "problem_name.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace aid::moments_test {

using namespace aid::domain;

namespace {

struct Case {
  std::string_view typed;
  std::string_view expected;  ///< The canonical form, or the problem's name.
};

/// In a year that is known to be 2021.
std::string moment(std::string_view typed) {
  const auto read = read_moment(typed, {.month_first = false, .year = 2021, .century = {}});
  return read ? to_string(read.value()) : problem_of(read);
}

std::string percentage(std::string_view typed, NumberStyle numbers) {
  const auto read = read_percentage(typed, numbers);
  if (!read) return problem_of(read);
  return std::string(to_string(read.value().qualifier)) + " " + to_string(*read.value().value);
}

}  // namespace

TEST_SUITE("domain/moments") {
  TEST_CASE("a figure counts up to a day, or to a time of it") {
    const Case cases[] = {{"đến 16 giờ 14/8", "2021-08-14T09:00:00Z"},
                          {"16 giờ 14/8/2022", "2022-08-14T09:00:00Z"},
                          {"tính đến 16h30 ngày 14/8/2021", "2021-08-14T09:30:00Z"},
                          {"14/08/2021 4:05 CH", "2021-08-14T09:05:00Z"},
                          {"2021-08-14T16:00", "2021-08-14T09:00:00Z"},
                          {"2021-08-14T00:00", "2021-08-13T17:00:00Z"},
                          {"2021-08-14T09:00:00Z", "2021-08-14T09:00:00Z"},
                          {"2021-08-13T17:00:00Z", "2021-08-13T17:00:00Z"},
                          {"2021-08-14T16:00+07:00", "2021-08-14T09:00:00Z"},
                          {"2021-08-14T01:00+09:00", "2021-08-13T16:00:00Z"},
                          {"14/8/2021", "2021-08-14"},
                          {"2021-08-14", "2021-08-14"},
                          {"14/8", "2021-08-14"},
                          {"8/2021", "not-a-moment"},
                          {"25 giờ 14/8/2021", "not-a-date"},
                          {"hôm qua", "relative-date"},
                          {"khi nào", "not-a-date"}};
    for (const Case& one : cases) {
      CAPTURE(one.typed);
      CHECK(moment(one.typed) == one.expected);
    }
  }

  TEST_CASE("what is written of a moment is read back, and shown as people write it") {
    const Moment four{.day = Date::from_ymd(2021, 8, 14), .minute = 16 * 60};
    CHECK(read_moment(to_string(four), {}).value() == four);
    CHECK(show(four, Language::vi) == "16 giờ 00 phút ngày 14/08/2021");
    CHECK(show(four, Language::en) == "2021-08-14 16:00");
    CHECK(show(Moment{.day = four.day, .minute = {}}, Language::vi) == "14/08/2021");
  }

  TEST_CASE("shares and growths in per cent keep their word, and which way they go") {
    struct Percentage {
      std::string_view typed;
      std::string_view expected;
      NumberStyle numbers = NumberStyle::vi;
    };
    const Percentage cases[] = {{"82", "exact 82"},
                                {"hơn 82 %", "at-least 82"},
                                {"gần 82,5%", "nearly 82.5"},
                                {"khoảng 12.5 %", "about 12.5", NumberStyle::en},
                                {"tăng 12,5 %", "exact 12.5"},
                                {"giảm 5%", "exact -5"},
                                {"giảm hơn 5 %", "at-least -5"},
                                {"-5 %", "exact -5"},
                                {"giảm -5 %", "not-a-percentage"},
                                {"82 % số vốn", "not-a-percentage"},
                                {"phần lớn", "not-a-percentage"},
                                {"không quá 82 %", "not-a-percentage"},
                                {"", "not-a-percentage"}};
    for (const Percentage& one : cases) {
      CAPTURE(one.typed);
      CHECK(percentage(one.typed, one.numbers) == one.expected);
    }
  }
}

}  // namespace aid::moments_test
