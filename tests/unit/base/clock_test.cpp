#include "aid/base/clock.hpp"

#include <doctest/doctest.h>
#include <vector>

namespace aid::clock_test {
namespace {

constexpr std::int64_t hour_ms = 3'600'000;
constexpr std::int64_t day_ms = 24 * hour_ms;

}  // namespace

TEST_CASE("a moment is written in UTC to the second") {
  struct Case {
    std::int64_t unix_ms;
    const char* text;
  };
  for (const auto& c : std::vector<Case>{{0, "1970-01-01T00:00:00Z"},
                                         {1'636'162'200'000, "2021-11-06T01:30:00Z"},
                                         {951'782'399'999, "2000-02-28T23:59:59Z"},
                                         {951'782'400'000, "2000-02-29T00:00:00Z"},
                                         {253'402'300'799'999, "9999-12-31T23:59:59Z"}}) {
    CHECK(utc_text(c.unix_ms) == c.text);
  }
}

TEST_CASE("a day begins in Viet Nam seven hours before it does in UTC") {
  CHECK(vietnam_day(0) == 0);
  CHECK(vietnam_day(17 * hour_ms - 1) == 0);
  CHECK(vietnam_day(17 * hour_ms) == 1);
  CHECK(vietnam_day(18'937 * day_ms + 17 * hour_ms) == 18'938);
  CHECK(vietnam_day(-8 * hour_ms) == -1);
}

TEST_CASE("the system's clock has passed the day this was written and counts milliseconds") {
  CHECK(utc_text(system_unix_ms()) > "2024-01-01");
  CHECK(utc_text(system_unix_ms()) < "3000-01-01");
}

}  // namespace aid::clock_test
