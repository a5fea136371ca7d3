#include "aid/vocabulary/names_in_use.hpp"

#include "../../support/filled_ledger.hpp"

#include <doctest/doctest.h>

namespace aid::names_in_use_test {

using testing::add_partner;
using vocabulary::NamesInUse;

namespace {

/// "2 same", "2 alike", "-".
std::string found(NamesInUse& names, std::string_view name, domain::PartnerId except = {}) {
  const auto use = names.find(name, except);
  if (!use) return "-";
  return std::to_string(use->partner.row) + (use->is_same ? " same" : " alike");
}

}  // namespace

TEST_CASE("the partner that has a name is found, whatever its case, marks and look-alike letters") {
  auto ledger = testing::filled_ledger();
  NamesInUse names(ledger);
  CHECK(found(names, "Kisarazu") == "-");
  const auto first = add_partner(ledger, {"Quỹ Hòa Bình", "Peace Fund"});
  const auto second = add_partner(ledger, {"Kіsаrаzu"});  // Three letters are Cyrillic.
  const auto third = add_partner(ledger, {"Quỹ Hoà bình"});
  CHECK(found(names, "quy hoa binh") == std::to_string(first.row) + " same");
  CHECK(found(names, "PEACE FUND") == std::to_string(first.row) + " same");
  CHECK(found(names, "Kisarazu") == std::to_string(second.row) + " alike");
  CHECK(found(names, "Kіsаrаzu") == std::to_string(second.row) + " same");
  CHECK(found(names, "Quỹ Hòa Bình", first) == std::to_string(third.row) + " same");
  CHECK(found(names, "Peace Fund", first) == "-");
}

TEST_CASE("a name that its partner has no more is free, and new ones are known at once") {
  auto ledger = testing::filled_ledger();
  const auto id = add_partner(ledger, {"Tên cũ"});
  NamesInUse names(ledger);
  CHECK(found(names, "Tên cũ") == std::to_string(id.row) + " same");
  storage::Partners partners(ledger);
  domain::Partner partner = partners.get(id);
  partner.names.front().text = "Tên mới";
  ++partner.version;
  {
    storage::Writer writer(ledger, testing::author());
    partners.revise(writer, partner);
    CHECK(found(names, "Tên cũ") == "-");  // Within the transaction too.
    CHECK(found(names, "Tên mới") == std::to_string(id.row) + " same");
    writer.commit();
  }
  CHECK(found(names, "Tên mới") == std::to_string(id.row) + " same");
}

}  // namespace aid::names_in_use_test
