#include "papers/period_words.hpp"

#include "aid/domain/period.hpp"

#include <doctest/doctest.h>

namespace aid::papers::period_words_test {
namespace {

domain::DateInterval period(const char* typed) { return domain::read_period(typed, {}).value().interval; }

TEST_CASE("sentences name periods as offices do") {
  struct Case {
    const char *typed, *vi, *en;
  };
  for (const auto& [typed, vi, en] : {
           Case{"2021", "năm 2021", "2021"},
           Case{"2018..2023", "giai đoạn 2018 - 2023", "the years 2018 to 2023"},
           Case{"2021-H1", "6 tháng đầu năm 2021", "the first six months of 2021"},
           Case{"2021-H2", "6 tháng cuối năm 2021", "the last six months of 2021"},
           Case{"2021-9M", "9 tháng đầu năm 2021", "the first nine months of 2021"},
           Case{"2021-Q2", "quý II năm 2021", "the second quarter of 2021"},
           Case{"2021-08", "tháng 8 năm 2021", "August 2021"},
           Case{"2021-08-15", "ngày 15/08/2021", "the day 2021-08-15"},
           Case{"2021-01-01..2021-10-26", "từ ngày 01/01/2021 đến ngày 26/10/2021",
                "the time from 2021-01-01 to 2021-10-26"},
           Case{"2020-12-15..2021-12-14", "từ ngày 15/12/2020 đến ngày 14/12/2021",
                "the time from 2020-12-15 to 2021-12-14"},
       }) {
    const auto& captured = typed;
    CAPTURE(captured);
    CHECK(period_words(period(typed), Language::vi) == vi);
    CHECK(period_words(period(typed), Language::en) == en);
  }
}

}  // namespace
}  // namespace aid::papers::period_words_test
