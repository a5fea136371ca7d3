#include "../../../lib/storage/sealed_columns.hpp"
#include "../../support/random_ledgers.hpp"
#include "../../support/random_writer.hpp"
#include "aid/storage/look_back.hpp"

#include <doctest/doctest.h>

namespace aid::sealed_reports_test {

namespace {

using namespace aid::testing;
using aid::storage::Ledger;

TEST_CASE("a report of sealed columns is byte for byte that of the rows, as of each block too, on random ledgers") {
  const auto last = static_cast<std::uint32_t>(aid::reports::testing::random_ledgers());
  std::uint32_t sealed = 0;
  for (std::uint32_t seed = 1; seed <= last; ++seed) {
    CAPTURE(seed);
    Ledger ledger = filled_ledger();
    RandomWriter writer(ledger, seed);
    for (int i = 0; i < 8; ++i) writer.step();
    const std::int64_t block = ledger.head().seq;
    for (int i = 0; i < 4; ++i) writer.step();
    const std::string of_rows = all_reports(ledger);
    aid::storage::look_back(ledger, block);
    const std::string of_rows_then = all_reports(ledger);
    aid::storage::look_back(ledger, 0);

    const std::int64_t together = 1 + seed % 4;
    aid::storage::seal_columns(ledger.connection(), together);
    aid::storage::Query last(ledger.connection(), "SELECT max(id) FROM entries");
    const bool fills_block = last.next() && last.integer(0) >= together;
    REQUIRE(aid::storage::SealedReader::has_any(ledger.connection(), "entries") == fills_block);
    sealed += fills_block ? 1 : 0;
    REQUIRE(aid::storage::check_sealed_columns(ledger.connection()).empty());
    REQUIRE(all_reports(ledger) == of_rows);
    aid::storage::look_back(ledger, block);
    REQUIRE(all_reports(ledger) == of_rows_then);
    aid::storage::look_back(ledger, 0);
    for (int i = 0; i < 3; ++i) writer.step();  // Edits and reversals of what is sealed, and rows behind it.
    const std::string later = all_reports(ledger);
    aid::storage::unseal_columns(ledger.connection());
    REQUIRE(all_reports(ledger) == later);
  }
  CHECK(sealed > last / 2);
}

}  // namespace

}  // namespace aid::sealed_reports_test
