#include "../../support/recording.hpp"
#include "aid/base/sha256.hpp"
#include "aid/formats/list.hpp"
#include "aid/importing/import.hpp"
#include "aid/reports/checks.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>

/// The import of a list and `aid-ledger check` say of the same pairs that they look like one gift.
namespace aid::importing::near_gift_test {
namespace {

using Cells = std::map<std::string, std::string>;

class NobodyWatches final : public ImportWatcher {
public:
  void read(std::size_t, std::size_t) override {}
  void headings(const table::ListRow&) override {}
  void reject(const table::ListRow&, const Problem&, std::string_view) override {}
};

const Cells plain{{"donor", "Kisarazu"}, {"recipient", "Sở Y tế"}, {"amount", "5000 USD"}, {"date", "2021-11-06"}};

storage::Ledger ledger_of_partners() {
  storage::Ledger ledger = testing::filled_ledger();
  testing::add_partner(ledger, {"Kisarazu"}, "JP");
  testing::add_partner(ledger, {"Oxfam"}, "GB");
  testing::add_partner(ledger, {"Sở Y tế"}, "VN");
  testing::add_partner(ledger, {"Bệnh viện C"}, "VN");
  return ledger;
}

/// Imports a list of one row, which says `cells` instead of the plain ones. Returns whether it looks like another aid.
bool looks_alike(storage::Ledger& ledger, const std::string& id, const Cells& cells) {
  Cells row = plain;
  row["id"] = id;
  for (const auto& [field, value] : cells) row[field] = value;
  std::string headings;
  std::string values;
  for (const auto& [field, value] : row) {
    values += (headings.empty() ? "" : ",") + value;
    headings += (headings.empty() ? "" : ",") + field;
  }
  const std::string bytes = headings + "\n" + values + "\n";
  const auto list = formats::open_list(bytes, "list.csv");
  ImportRequest request;
  request.file = "list.csv";
  request.file_hash = hex(sha256(bytes)).substr(0, 32);
  request.mapping.as = "gift";
  NobodyWatches watcher;
  const ImportOutcome outcome = import_aids(testing::session(ledger), *list.value(), request, watcher);
  for (const Problem& problem : outcome.problems) FAIL_CHECK(problem.text(Language::en));
  REQUIRE(outcome.recorded == 1);
  return !outcome.alike.empty();
}

bool check_finds(storage::Ledger& ledger) {
  const auto table = reports::check_ledger(ledger, domain::Date::parse("2022-02-19").value());
  return std::ranges::any_of(
      table.rows, [](const table::Row& row) { return std::get<table::Words>(row.cells[0]).en == "same-gift"; });
}

}  // namespace

TEST_CASE("two aids look like one gift to an import and to the check, or to neither") {
  struct Pair {
    const char* what;
    Cells first;
    Cells second;
    bool are_alike;
  };
  const Pair pairs[] = {
      {"the same but for the id", {}, {}, true},
      {"31 days apart", {}, {{"date", "2021-12-07"}}, true},
      {"31 days apart, the later one recorded first", {{"date", "2021-12-07"}}, {}, true},
      {"32 days apart", {}, {{"date", "2021-12-08"}}, false},
      {"a day, and the year that it lies in", {}, {{"date", "2021"}}, true},
      {"1 % less", {}, {{"amount", "4950 USD"}}, true},
      {"1 % of the larger amount", {{"amount", "4950 USD"}}, {}, true},
      {"more than 1 % less", {}, {{"amount", "4949 USD"}}, false},
      {"another currency", {}, {{"amount", "5000 EUR"}}, false},
      {"another giver", {}, {{"donor", "Oxfam"}}, false},
      {"another receiver", {}, {{"recipient", "Bệnh viện C"}}, false},
      {"a second giver", {}, {{"donor", "Kisarazu; Oxfam"}}, false},
      {"two givers, in another order", {{"donor", "Kisarazu; Oxfam"}}, {{"donor", "Oxfam; Kisarazu"}}, true},
      {"a second receiver", {}, {{"recipient", "Sở Y tế; Bệnh viện C"}}, false},
      {"who receives in one list manages the aid in another",
       {},
       {{"recipient", ""}, {"owner", "Sở Y tế"}, {"direction", "in"}},
       true},
      {"one is part of the other", {}, {{"part-of", "DN-2021-0001"}}, false},
      {"money, and goods of that value", {}, {{"amount", ""}, {"goods", "2 máy thở = 5000 USD"}}, true},
  };
  for (const Pair& pair : pairs) {
    CAPTURE(std::string(pair.what));
    storage::Ledger ledger = ledger_of_partners();
    CHECK_FALSE(looks_alike(ledger, "a", pair.first));
    CHECK(looks_alike(ledger, "b", pair.second) == pair.are_alike);
    CHECK(check_finds(ledger) == pair.are_alike);
  }
}

}  // namespace aid::importing::near_gift_test
