#include "aid/storage/look_back.hpp"

#include "../../support/random_ledgers.hpp"
#include "../../support/random_writer.hpp"

#include <doctest/doctest.h>

namespace aid::look_back_test {

namespace {

using namespace aid::testing;
using aid::storage::Ledger;

TEST_CASE("a report as of a block is byte for byte that of the ledger that ended there, on random ledgers") {
  const auto last = static_cast<std::uint32_t>(aid::reports::testing::random_ledgers());
  for (std::uint32_t seed = 1; seed <= last; ++seed) {
    CAPTURE(seed);
    Ledger ledger = filled_ledger();
    RandomWriter writer(ledger, seed);
    const int before = 1 + static_cast<int>(seed % 7U);
    for (int i = 0; i < before; ++i) writer.step();
    const std::string then = all_reports(ledger);
    const std::int64_t block = ledger.head().seq;
    for (int i = 0; i < 6; ++i) writer.step();
    REQUIRE(all_reports(ledger) != then);
    aid::storage::look_back(ledger, block);
    REQUIRE(all_reports(ledger) == then);
  }
}

}  // namespace

}  // namespace aid::look_back_test
