#include "../../support/recording.hpp"
#include "aid/base/sha256.hpp"
#include "aid/formats/list.hpp"
#include "aid/importing/import.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

/// Names with shares in the cells of a list's parties: only recipients have them.
namespace aid::importing::shares_of_givers_test {
namespace {

class NobodyWatches final : public ImportWatcher {
public:
  void read(std::size_t, std::size_t) override {}
  void headings(const table::ListRow&) override {}
  void reject(const table::ListRow&, const Problem&, std::string_view) override {}
};

/// Imports one row whose column `field` says `cell`. "ok", or the names of what is wrong.
std::string outcome(const std::string& field, const std::string& cell) {
  storage::Ledger ledger = testing::filled_ledger();
  testing::add_partner(ledger, {"Oxfam"}, "GB");
  testing::add_partner(ledger, {"Care"}, "US");
  testing::add_partner(ledger, {"Chiến dịch 100%"}, "GB");
  testing::add_partner(ledger, {"Sở Y tế"}, "VN");
  testing::add_partner(ledger, {"Bệnh viện C"}, "VN");
  std::string headings = "date,received";
  std::string values = "2021,5 triệu";
  const auto add = [&](const std::string& name, const std::string& text) {
    headings += "," + name;
    values += ",\"" + text + "\"";
  };
  if (field != "donor") add("donor", "Oxfam");
  if (field != "recipient") add("recipient", "Sở Y tế");
  add(field, cell);
  const std::string bytes = headings + "\n" + values + "\n";
  const auto list = formats::open_list(bytes, "list.csv");
  ImportRequest request;
  request.file = "list.csv";
  request.file_hash = hex(sha256(bytes)).substr(0, 32);
  NobodyWatches watcher;
  const ImportOutcome told = import_aids(testing::session(ledger), *list.value(), request, watcher);
  std::string names;
  for (const Problem& problem : told.problems) names += (names.empty() ? "" : " ") + std::string(problem.name());
  for (std::size_t i = 0; i < told.unknown.size(); ++i) names += (names.empty() ? "" : " ") + std::string("unknown");
  return names.empty() ? "ok" : names;
}

}  // namespace

TEST_CASE("several names with shares in one cell: recipients have shares, givers are refused") {
  struct Case {
    const char* field;
    const char* cell;
    const char* right;
  };
  const std::vector<Case> cases{
      {"donor", "Oxfam", "ok"},
      {"donor", "Oxfam; Care", "ok"},
      {"donor", "Oxfam 60%; Care 40%", "share-of-giver share-of-giver"},
      {"donor", "Oxfam (60%); Care (40%)", "share-of-giver share-of-giver"},
      {"donor", "Oxfam: 60 %; Care: 40 %", "share-of-giver share-of-giver"},
      {"donor", "Oxfam=60; Care=40", "share-of-giver share-of-giver"},
      {"donor", "Oxfam; Care 40%", "share-of-giver"},
      {"donor", "Oxfam\nCare 40%", "share-of-giver"},
      {"donor", "Oxfam; Chiến dịch 100%", "ok"},
      {"donor", "Chiến dịch 100%", "ok"},
      {"donor", "Oxfam 60%", "unknown"},
      {"co-donor", "Care 40%; Chiến dịch 100%", "share-of-giver"},
      {"recipient", "Sở Y tế (60%); Bệnh viện C (40%)", "ok"},
      {"recipient", "Sở Y tế 60%; Bệnh viện C 40%", "ok"},
      {"implementer", "Sở Y tế (60%); Bệnh viện C (40%)", "share-of-giver share-of-giver"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.field);
    CAPTURE(one.cell);
    CHECK(outcome(one.field, one.cell) == one.right);
  }
}

}  // namespace aid::importing::shares_of_givers_test
