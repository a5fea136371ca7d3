#include "aid/domain/date_steps.hpp"

#include <doctest/doctest.h>

#include <string>

namespace aid::date_steps_test {

using namespace aid::domain;

TEST_CASE("months after a day are the same day of that month, or its last one") {
  struct Case {
    const char* day;
    int months;
    const char* after;
  };
  for (const Case& one :
       {Case{"2021-01-15", 1, "2021-02-15"}, Case{"2021-01-31", 1, "2021-02-28"}, Case{"2024-01-31", 1, "2024-02-29"},
        Case{"2021-11-30", 3, "2022-02-28"}, Case{"2021-12-31", 12, "2022-12-31"}, Case{"2021-06-30", 0, "2021-06-30"},
        Case{"2021-03-31", -1, "2021-02-28"}, Case{"2021-01-10", -1, "2020-12-10"},
        Case{"2021-12-05", -24, "2019-12-05"}}) {
    CAPTURE(one.day);
    CAPTURE(one.months);
    CHECK(to_string(months_after(read_date(one.day).value().from, one.months)) == one.after);
  }
}

}  // namespace aid::date_steps_test
