// Who makes a pivot table of the rows must get the totals of the reports.
#include "../../support/random_ledgers.hpp"
#include "../../support/table_of_book.hpp"

#include <doctest/doctest.h>

namespace aid::flat_test {

using namespace aid::counting;          // NOLINT: a test of this namespace.
using namespace aid::reports;           // NOLINT: a test of this namespace.
using namespace aid::reports::testing;  // NOLINT

namespace {

using aid::table::Row;
using aid::table::Table;

const aid::table::Cell& cell(const Table& table, const Row& row, std::string_view key) {
  const auto column = std::ranges::find(table.columns, key, &aid::table::Column::key);
  return row.cells.at(static_cast<std::size_t>(column - table.columns.begin()));
}

/// What a column of the rows in one stage adds up to.
ColumnFigures sum_of(const Table& flat, Stage stage, std::string_view key) {
  ColumnFigures sum;
  for (const Row& row : flat.rows) {
    const auto* of = std::get_if<aid::table::Words>(&cell(flat, row, "stage"));
    if (of != nullptr && of->code == aid::domain::to_string(stage)) add(sum, figures_of(flat, row, key));
  }
  return sum;
}

ColumnFigures aids_of(const Table& report, Stage stage) {
  const std::string own = std::string(aid::domain::to_string(stage)) + "_aids";
  const bool has_own = std::ranges::find(report.columns, own, &aid::table::Column::key) != report.columns.end();
  const bool is_shown = std::ranges::find(report.columns, aid::domain::to_string(stage), &aid::table::Column::key) !=
                        report.columns.end();
  return is_shown ? figures_of(report, *report.totals, has_own ? own : "aids") : ColumnFigures();
}

}  // namespace

TEST_CASE("the columns of a flat report add up to the totals of the reports as given, in dong and in dollars") {
  ReportMaker maker;
  CHECK(holds_for_random_ledgers([&](std::uint32_t seed, int aids) {
    BookMaker made = to_book(drawn_ledger(seed, aids));
    made.selection.in.reset();
    const Table flat = maker.build("flat", made);
    const std::pair<std::string_view, std::optional<Currency>> counts[] = {
        {"counted", std::nullopt}, {"counted_vnd", Currency::vnd()}, {"counted_usd", Currency::usd()}};
    for (const auto& [key, in] : counts) {
      made.selection.in = in;
      const Table shown = maker.build("by", made, {"direction"});
      made.selection.stages.add(Stage::cancelled);  // It is no column unless it is asked for.
      const Table cancelled = maker.build("by", made, {"direction"});
      made.selection.stages = {};
      for (const Stage stage : all_stages) {
        const Table& report = stage == Stage::cancelled ? cancelled : shown;
        const ColumnFigures total = figures_of(report, *report.totals, aid::domain::to_string(stage));
        RC_LOG() << key << " " << aid::domain::to_string(stage) << "\n";
        RC_ASSERT(sum_of(flat, stage, key) == total);
        if (!in) RC_ASSERT(sum_of(flat, stage, "counted_aids") == aids_of(report, stage));
      }
    }
  }));
}

TEST_CASE("the shares of an entry are all of it where no filter takes a share") {
  ReportMaker maker;
  CHECK(holds_for_random_ledgers([&](std::uint32_t seed, int aids) {
    LedgerGiven ledger = drawn_ledger(seed, aids);
    ledger.filters.clear();
    BookMaker made = to_book(ledger);
    made.selection.in.reset();
    const Table flat = maker.build("flat", made);
    std::map<std::pair<std::string, std::string>, aid::domain::Decimal> shares;
    for (const Row& row : flat.rows) {
      const auto& entry = std::get<aid::table::Words>(cell(flat, row, "entry")).en;
      const auto* currency = std::get_if<aid::table::Words>(&cell(flat, row, "currency"));
      auto& share = shares[{entry, currency == nullptr ? "" : currency->code}];
      share = share + *std::get<aid::domain::Quantity>(cell(flat, row, "share")).value;
    }
    for (const auto& [of, share] : shares) {
      RC_LOG() << of.first << " " << of.second << "\n";
      RC_ASSERT(share == aid::domain::Decimal(100, 0));
    }
  }));
}

}  // namespace aid::flat_test
