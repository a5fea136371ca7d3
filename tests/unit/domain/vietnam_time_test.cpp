#include "aid/domain/vietnam_time.hpp"

#include <doctest/doctest.h>

using aid::domain::vietnam_text;

TEST_CASE("clocks in Viet Nam are seven hours ahead, over the ends of days and years") {
  CHECK(vietnam_text("2021-11-05T23:30:00Z") == "2021-11-06 06:30:00+07:00");
  CHECK(vietnam_text("2021-12-31T17:00:00Z") == "2022-01-01 00:00:00+07:00");
  CHECK(vietnam_text("2021-12-31T16:59:59Z") == "2021-12-31 23:59:59+07:00");
}

TEST_CASE("a text that is no moment stays as it is") {
  CHECK(vietnam_text("") == "");
  CHECK(vietnam_text("2021-11-05") == "2021-11-05");
}
