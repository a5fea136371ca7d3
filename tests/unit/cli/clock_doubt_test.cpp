#include "cli/clock_doubt.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>

namespace aid::clock_doubt_test {

TEST_CASE("a clock before all ledgers, or before the newest block, is doubted") {
  constexpr std::int64_t second = 1'000;
  constexpr std::int64_t day_2026_11_22 = 1'795'305'600'000;  // 2026-11-22T00:00:00Z
  struct Case {
    std::int64_t now_ms;
    const char* last_block;
    const char* doubt;
  };
  for (const Case& tried :
       {Case{0, "", "clock-not-set"}, Case{0, "2026-11-22T00:00:00Z", "clock-not-set"}, Case{day_2026_11_22, "", ""},
        Case{day_2026_11_22, "2026-11-22T00:00:00Z", ""}, Case{day_2026_11_22 + second, "2026-11-22T00:00:00Z", ""},
        Case{day_2026_11_22 - second, "2026-11-22T00:00:00Z", "clock-before-ledger"},
        Case{day_2026_11_22, "2027-01-01T00:00:00Z", "clock-before-ledger"}}) {
    CAPTURE(tried.now_ms);
    CAPTURE(tried.last_block);
    const auto doubt = aid::cli::doubt_of_clock(tried.now_ms, tried.last_block);
    CHECK((doubt ? std::string(doubt->name()) : "") == tried.doubt);
  }
}

}  // namespace aid::clock_doubt_test
