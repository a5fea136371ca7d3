#include "aid/storage/book.hpp"
#include "aid/storage/equivalents.hpp"
#include "filled_ledger.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

namespace aid::stated_test {

using namespace aid::storage;
using namespace aid::storage::samples;

namespace {

/// The entry of the filled ledger that has an equivalent: its receipt of 1 000 USD.
domain::Entry receipt_of(Filled& filled) { return Aids(filled.ledger).entries(filled.part).back(); }

void set(Ledger& ledger, const char* choice) {
  Writer writer(ledger, author());
  Settings(ledger).put(writer, "equivalent", choice);
  writer.commit();
}

/// What of the receipt converts into đồng; nothing: no equivalent does.
std::optional<std::int64_t> in_vnd(Filled& filled) {
  const Snapshot snapshot(filled.ledger);
  const Book book = read_book(filled.ledger);
  const std::int64_t row = receipt_of(filled).id.row;
  for (const Book::Entry& entry : book.entries) {
    if (entry.row != row) continue;
    const domain::Amount* const found = book.stated_of(entry).in(domain::Currency::vnd());
    if (found != nullptr) return found->money.minor();
  }
  return std::nullopt;
}

}  // namespace

TEST_SUITE("storage/stated") {
  TEST_CASE("the setting says which equivalent of an entry converts, and one that was taken back never does") {
    // 23 100 000 was printed beside the amount; a paper of 14 August 2021 says 23 200 000; a later one 23 050 000.
    Filled filled = filled_ledger();
    CHECK(in_vnd(filled) == 23'100'000);
    set(filled.ledger, "latest");
    CHECK(in_vnd(filled) == 23'200'000);
    Equivalents equivalents(filled.ledger);
    domain::Equivalent later;
    later.entry = receipt_of(filled).id;
    later.amount = vnd(23'050'000);
    later.date = domain::DateInterval::of_month(2021, 9);
    Writer writer(filled.ledger, author());
    equivalents.add(writer, later);
    writer.commit();
    CHECK(later.number == 2);
    CHECK(in_vnd(filled) == 23'050'000);
    set(filled.ledger, "first");
    CHECK(in_vnd(filled) == 23'100'000);
    set(filled.ledger, "lowest");
    CHECK(in_vnd(filled) == 23'050'000);
    Writer taking_back(filled.ledger, author());
    equivalents.withdraw(taking_back, later, "gõ nhầm");
    taking_back.commit();
    CHECK(in_vnd(filled) == 23'100'000);
    CHECK(receipt_of(filled).equivalents.size() == 1);
    CHECK(equivalents.of(later.entry).back().withdrawn);
  }

  TEST_CASE("a published total has a code and what else it says; what corrects it stands in its place") {
    Filled filled = filled_ledger();
    const auto all = StatedTotals(filled.ledger).all();
    REQUIRE(all.size() == 2);
    CHECK(all[0].code == "DN-S0001");
    CHECK(all[0].withdrawn);
    CHECK(all[0].why_withdrawn == "gõ nhầm");
    const auto found = StatedTotals(filled.ledger).find("dn-s0002");
    REQUIRE(found);
    CHECK_FALSE(found->withdrawn);
    CHECK(found->corrects == all[0].id);
    CHECK(found->of_what == "received");
    CHECK(found->sector == "health");
    REQUIRE(found->percent);
    CHECK(*found->percent->value == domain::Decimal(825, 1));
    CHECK(found->percent->qualifier == domain::Qualifier::at_least);
    CHECK(to_string(*found->as_of) == "2021-08-14T09:00:00Z");
    CHECK(*found->published == domain::DateInterval::of_month(2021, 8));
    CHECK_FALSE(StatedTotals(filled.ledger).find("DN-S0009"));
    CHECK(StatedTotals(filled.ledger).find(all[1].uuid.text())->code == "DN-S0002");
  }
}

}  // namespace aid::stated_test
