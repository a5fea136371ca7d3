#include "aid/domain/vietnam_time.hpp"

#include <doctest/doctest.h>

namespace aid::vietnam_time_test {

using aid::domain::show_moment;

TEST_CASE("clocks in Viet Nam are seven hours ahead, over the ends of days and years") {
  CHECK(show_moment("2021-11-05T23:30:00Z", aid::Language::en) == "2021-11-06 06:30:00 (+07:00)");
  CHECK(show_moment("2021-11-05T23:30:00Z", aid::Language::vi) == "6 giờ 30 phút ngày 06/11/2021");
  CHECK(show_moment("2021-12-31T17:00:00Z", aid::Language::en) == "2022-01-01 00:00:00 (+07:00)");
  CHECK(show_moment("2021-12-31T16:59:59Z", aid::Language::en) == "2021-12-31 23:59:59 (+07:00)");
}

TEST_CASE("a text that is no moment stays as it is") {
  CHECK(show_moment("", aid::Language::en) == "");
  CHECK(show_moment("2021-11-05", aid::Language::en) == "2021-11-05");
}

}  // namespace aid::vietnam_time_test
