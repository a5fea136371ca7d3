#include "aid/vocabulary/partner_by_part.hpp"

#include "../../support/filled_ledger.hpp"

#include <doctest/doctest.h>

namespace aid::partner_by_part_test {

namespace {

using aid::testing::add_partner;
using aid::testing::filled_ledger;
using aid::vocabulary::partner_understood;
using aid::vocabulary::Registry;

/// The name of the partner that is understood, "–" where the word stays as it is, or the problem's name.
std::string understood(Registry& registry, std::string_view typed, bool may_be_part) {
  const auto meant = partner_understood(registry, typed, may_be_part);
  if (!meant) return std::string(meant.problem().name());
  return meant.value() ? meant.value()->name() : "–";
}

}  // namespace

TEST_CASE("words that only one partner's name has are understood, a name of a partner never is") {
  auto ledger = filled_ledger();  // With the office, "Liên hiệp các tổ chức hữu nghị Đà Nẵng", and the code DN.
  add_partner(ledger, {"Thành phố Kisarazu", "Hội Kisarazu - Đà Nẵng"}, "JP");
  add_partner(ledger, {"Bệnh viện C"}, "VN");
  add_partner(ledger, {"Bệnh viện Phụ sản - Nhi"}, "VN");
  add_partner(ledger, {"Nhi"}, "VN");
  Registry registry(ledger);
  struct Case {
    std::string_view typed;
    std::string_view meant;
    std::string_view where_none_is_created;
  };
  const Case cases[] = {
      {"Kisarazu", "–", "Thành phố Kisarazu"},
      {"KISARAZU", "–", "Thành phố Kisarazu"},
      {"hoi kisarazu", "–", "Thành phố Kisarazu"},      // A former name has it.
      {"kisarazu da nang", "–", "Thành phố Kisarazu"},  // The dash between them is no word.
      {"phụ sản", "–", "Bệnh viện Phụ sản - Nhi"},
      {"Bệnh viện", "–", "ambiguous-partner"},  // Two have it.
      {"Đà Nẵng", "–", "ambiguous-partner"},    // The office, and Kisarazu by its former name.
      {"Nhi", "–", "–"},                        // It is a partner's name.
      {"Bệnh viện C", "–", "–"},
      {"DN-P0001", "–", "–"},
      {"Kisa", "–", "–"},                                           // The beginning of a word only proposes,
      {"BVC", "–", "–"},                                            // as first letters do,
      {"Kisarazu Nẵng Thành", "–", "–"},                            // and words of several names.
      {"Kisarazu Thành phố", "–", "Thành phố Kisarazu"},            // In another order.
      {"TP Kisarazu", "Thành phố Kisarazu", "Thành phố Kisarazu"},  // The same name, whoever may be created.
      {"Kisarzu", "–", "–"},                                        // A typing error means nobody.
      {"C", "–", "–"},                                              // Fewer than three letters.
      {"", "–", "–"},
      {"Champasak", "–", "–"},
      {"DN", "Liên hiệp các tổ chức hữu nghị Đà Nẵng", "Liên hiệp các tổ chức hữu nghị Đà Nẵng"},
      {"dn", "Liên hiệp các tổ chức hữu nghị Đà Nẵng", "Liên hiệp các tổ chức hữu nghị Đà Nẵng"},
      {"hữu nghị", "–", "Liên hiệp các tổ chức hữu nghị Đà Nẵng"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.typed);
    CHECK(understood(registry, c.typed, false) == c.meant);
    CHECK(understood(registry, c.typed, true) == c.where_none_is_created);
  }
}

TEST_CASE("the beginning of a name and its first letters are enough for who reads, and record for nobody") {
  auto ledger = filled_ledger();
  add_partner(ledger, {"Maison Chance"}, "FR");
  add_partner(ledger, {"Quỹ Hòa giải Quảng Trị"}, "VN");
  Registry registry(ledger);
  for (const char* typed : {"Chan", "Mais", "QHG"}) {
    CAPTURE(typed);
    const auto read = aid::vocabulary::partner_by_part(registry, typed);
    REQUIRE(read);
    CHECK(understood(registry, typed, true) == "–");
    const auto changed = aid::vocabulary::partner_to_change(registry, typed);
    REQUIRE_FALSE(changed);
    CHECK(changed.problem().name() == "unknown-partner");
    const std::string hint = changed.problem().hint_text(aid::Language::en);
    CHECK(hint.find(aid::storage::Partners(ledger).get(read.value()).code) != std::string::npos);
  }
}

TEST_CASE("whoever asks about the office may name it by the ledger's code, by its name or a part of it") {
  auto ledger = filled_ledger();
  Registry registry(ledger);
  const auto office = registry.partner("DN-P0000").value();
  for (const char* typed : {"DN", "dn", "Liên hiệp các tổ chức hữu nghị Đà Nẵng", "hữu nghị", "hữu ngh"}) {
    CAPTURE(typed);
    CHECK(aid::vocabulary::partner_by_part(registry, typed).value() == office);
  }
}

TEST_CASE("a partner that is called as the ledger's code is meant by it, and not the office") {
  auto ledger = filled_ledger();
  add_partner(ledger, {"DN"}, "VN");
  Registry registry(ledger);
  CHECK(understood(registry, "DN", true) == "–");
}

}  // namespace aid::partner_by_part_test
