#include "aid/reports/changes.hpp"

#include "../../support/recording.hpp"
#include "aid/formats/render.hpp"
#include "aid/storage/look_back.hpp"

#include <doctest/doctest.h>

#include <set>
#include <sstream>

namespace aid::changes_test {

namespace {

using namespace aid::testing;
using aid::storage::Ledger;

std::string figures_of(Ledger& ledger, const aid::reports::ReportQuery& query, std::int64_t block) {
  aid::storage::look_back(ledger, block);
  std::ostringstream csv;
  aid::formats::write_csv(aid::reports::build_report(ledger, *aid::reports::find_report("by"), query), {}, csv);
  aid::storage::look_back(ledger, 0);
  return std::move(csv).str();
}

TEST_CASE("changes names each block that moved a cell of the report, and no other") {
  Ledger ledger = filled_ledger();
  const auto gift = [&](const char* amount, const char* date, const char* sector) {
    auto words = kisarazu_gift();
    words.another = true;
    words.fact.amount = amount;
    words.fact.date = date;
    words.description.list("sector") = {sector};
    return aid::recording::record(session(ledger), words).records.at(0).aid.code;
  };
  const std::string first = gift("196 triệu", "2021", "health");
  const std::int64_t since = ledger.head().seq;
  gift("5 triệu", "2022", "health");  // Another year: nothing.
  const std::string wrong = gift("7 triệu", "2021", "education");
  aid::recording::EditWords title{.aid = first};
  title.changes.text("title") = "Máy thở";  // Not in this report: nothing.
  aid::recording::edit(session(ledger), title);
  aid::recording::EditWords sector{.aid = first};
  sector.changes.list("sector") = {"education"};  // From one row into another.
  aid::recording::edit(session(ledger), sector);
  aid::recording::reverse(session(ledger), {.what = wrong, .reason = "nhập nhầm"});

  aid::reports::ReportQuery query;
  query.period = "2021";
  query.dimensions = {"sector"};
  std::set<std::int64_t> moved;
  for (std::int64_t block = since + 1; block <= ledger.head().seq; ++block) {
    if (figures_of(ledger, query, block) != figures_of(ledger, query, block - 1)) moved.insert(block);
  }
  CHECK(moved == std::set<std::int64_t>{since + 2, since + 4, since + 5});

  const auto changes = aid::reports::list_changes(ledger, *aid::reports::find_report("by"), query, since);
  std::set<std::int64_t> named;
  for (const auto& row : changes.rows) named.insert(std::get<std::int64_t>(row.cells.at(0)));
  CHECK(named == moved);
  REQUIRE(changes.notes.size() == 1);
  CHECK(changes.notes.front().count == 2);
  // 196 million went from health to education; what came in with `wrong` went with it.
  REQUIRE(changes.explanations.size() == 1);
  std::set<std::string> rows;
  for (const auto& row : changes.explanations.front().rows) {
    rows.insert(std::get<aid::table::Words>(row.cells.at(0)).en);
  }
  CHECK(rows == std::set<std::string>{"Education and training", "Health"});
}

}  // namespace

}  // namespace aid::changes_test
