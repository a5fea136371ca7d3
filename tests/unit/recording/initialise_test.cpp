#include "aid/recording/initialise.hpp"

#include "../../support/filled_ledger.hpp"
#include "aid/domain/data.hpp"
#include "aid/storage/journal.hpp"

#include <doctest/doctest.h>

namespace aid::initialise_test {

namespace {

using aid::recording::initialise;
using aid::recording::NewLedger;
using aid::storage::Ledger;

NewLedger da_nang() { return {.office = "Liên hiệp", .code = "DN", .place = "TP. Đà Nẵng"}; }

/// The problem that an `initialise` ends with; afterwards the ledger is as empty as before.
std::string refused(const NewLedger& given) {
  auto ledger = Ledger::in_memory();
  std::string name = "accepted";
  try {
    initialise(ledger, given, aid::testing::author());
  } catch (const aid::Error& error) {
    name = error.problem().name();
    CHECK(ledger.head().seq == 0);
    CHECK(aid::storage::Settings(ledger).all().empty());
  }
  return name;
}

}  // namespace

TEST_CASE("a new ledger has its settings, every list and every place in one block that verifies") {
  auto ledger = Ledger::in_memory();
  const auto head = initialise(ledger, da_nang(), aid::testing::author());
  CHECK(head.seq == 1);

  const auto settings = aid::storage::Settings(ledger).all();
  CHECK(settings.at("office") == "Liên hiệp");
  CHECK(settings.at("code") == "DN");
  CHECK(settings.at("place") == "Đà Nẵng");
  CHECK(settings.at("currency") == "VND");
  CHECK(settings.at("language") == "vi");
  CHECK(settings.at("numbers") == "undecided");
  CHECK(aid::Uuid::parse(settings.at("uuid")));

  std::size_t items = 0;
  for (const auto& list : aid::storage::Lists(ledger).names()) items += aid::storage::Lists(ledger).items(list).size();
  std::size_t rows = 0;
  for (const char* file : {"lists.csv", "countries.csv", "currencies.csv", "period_profiles.csv"}) {
    rows += aid::domain::data_rows(file).size();
  }
  CHECK(items == rows);
  CHECK(aid::storage::Places(ledger).all().size() == aid::domain::data_rows("places.csv").size());
  CHECK(aid::storage::Lists(ledger).find("currency", "", "KWD")->attribute("minor-digits") == "3");

  const auto verification = aid::storage::verify(ledger);
  CHECK(verification.problems.empty());
  CHECK(verification.blocks == 1);
}

TEST_CASE("the order of a list is that of its data file") {
  auto ledger = aid::testing::filled_ledger();
  const auto items = aid::storage::Lists(ledger).items("direction");
  REQUIRE(items.size() == 4);
  CHECK(items[0].code == "in");
  CHECK(items[3].code == "domestic");
}

TEST_CASE("what a new ledger is told is checked, and a refusal leaves it empty") {
  auto given = da_nang();
  given.code = "dn";
  CHECK(refused(given) == "accepted");
  for (const char* code : {"", "D", "1N", "D N", "D-N", "ĐN", "ABCDEFGHI"}) {
    CAPTURE(code);
    given = da_nang();
    given.code = code;
    CHECK(refused(given) == "not-a-ledger-code");
  }
  given = da_nang();
  given.office = " – ";
  CHECK(refused(given) == "empty-name");
  given = da_nang();
  given.place = "Đà Nẳm";
  CHECK(refused(given) == "unknown-place");
  given = da_nang();
  given.currency = "đồng";
  CHECK(refused(given) == "unknown-currency");
  given = da_nang();
  given.language = "fr";
  CHECK(refused(given) == "unknown-word");
  given = da_nang();
  given.numbers = "fr";
  CHECK(refused(given) == "unknown-word");
  given = da_nang();
  given.place = "";
  CHECK(refused(given) == "accepted");
}

}  // namespace aid::initialise_test
