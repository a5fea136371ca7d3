#include "../../support/plain_counting.hpp"
#include "../../support/random_ledgers.hpp"
#include "../../support/table_of_book.hpp"

#include <doctest/doctest.h>

using namespace aid::counting;          // NOLINT: a test of this namespace.
using namespace aid::reports;           // NOLINT: a test of this namespace.
using namespace aid::reports::testing;  // NOLINT

namespace {

using aid::table::Row;
using aid::table::RowKind;
using aid::table::Table;

/// What the rows of a group that are in its total add up to, and what the total says.
struct Added {
  ColumnFigures rows;
  ColumnFigures total;
};

/// By group; a report with one total has one group. A report that adds nothing up has none.
std::map<std::string, Added> added_up(const Table& table, std::string_view column) {
  std::map<std::string, Added> groups;
  for (const Row& row : table.rows) {
    Added& group = groups[row.group.en];
    if (row.kind == RowKind::subtotal) {
      add(group.total, figures_of(table, row, column));
    } else if (row.in_total) {
      add(group.rows, figures_of(table, row, column));
    }
  }
  if (table.totals) add(groups[""].total, figures_of(table, *table.totals, column));
  return groups;
}

void check_that_rows_add_up(const Table& table, const std::vector<std::string_view>& columns) {
  const auto is_subtotal = [](const Row& row) { return row.kind == RowKind::subtotal; };
  if (!table.totals && std::ranges::none_of(table.rows, is_subtotal)) return;
  for (const std::string_view column : columns) {
    for (const auto& [name, group] : added_up(table, column)) {
      RC_LOG() << table.report << " " << name << ": " << column << "\n";
      RC_ASSERT(group.rows == group.total);
    }
  }
}

/// The worth of the goods of an entry alone: of money beside them nothing, and nothing of a value for both.
plain::Money worth_of_goods(const LedgerGiven& ledger, std::size_t aid, const EntryGiven& entry) {
  plain::Money money;
  if (entry.goods.empty() && entry.form != Form::in_kind) return money;
  for (const plain::Given& given : plain::worth(ledger, aid, entry).given) {
    const bool is_goods = given.is_goods || !entry.amount;
    if (is_goods && given.now) plain::add(money, *given.now, given.figure);
  }
  return money;
}

}  // namespace

TEST_CASE("the rows of reports add up to their totals") {
  ReportMaker maker;
  const std::vector<std::string_view> columns{"aids",      "not_valued", "not_converted", "pledged",
                                              "committed", "received",   "disbursed",     "used"};
  CHECK(holds_for_random_ledgers([&](std::uint32_t seed, int aids) {
    BookMaker made = to_book(drawn_ledger(seed, aids));
    check_that_rows_add_up(maker.build("summary", made), columns);
    check_that_rows_add_up(maker.build("by", made, {"recipient", "year"}), columns);
    check_that_rows_add_up(maker.build("by", made, {"form"}), columns);
    // An aid with two goods stands in two rows, so that the rows' aids do not add up.
    check_that_rows_add_up(maker.build("goods", made), {"value", "not_valued", "not_converted"});
  }));
}

TEST_CASE("goods are worth what the entries of their aids' latest stages say") {
  ReportMaker maker;
  CHECK(holds_for_random_ledgers([&](std::uint32_t seed, int aids) {
    LedgerGiven ledger = drawn_ledger(seed, aids, Drawn::unfiltered);
    ledger.in.reset();
    plain::Money expected;
    for (std::size_t i = 0; i < ledger.aids.size(); ++i) {
      AidGiven& aid = ledger.aids[i];
      aid.part_of = {};
      aid.component = false;
      aid.donors = {{"A"}};  // Nothing is a move.
      if (aid.reversed) continue;
      std::map<std::pair<bool, Stage>, plain::Money> by_stage;  // Entries with a list of goods come last.
      for (const EntryGiven& entry : aid.entries) {
        const auto stage = aid::domain::stage_of(entry.kind);
        const bool has_goods = !entry.goods.empty() || entry.form == Form::in_kind || entry.form == Form::mixed;
        if (entry.reversed || !stage || !has_goods) continue;
        plain::Money& of_stage = by_stage[{!entry.goods.empty(), *stage}];
        for (const auto& [currency, figure] : worth_of_goods(ledger, i, entry)) plain::add(of_stage, currency, figure);
      }
      if (by_stage.empty()) continue;
      for (const auto& [currency, figure] : by_stage.rbegin()->second) plain::add(expected, currency, figure);
    }
    BookMaker made = to_book(ledger);
    ColumnFigures total;
    for (const auto& [name, group] : added_up(maker.build("goods", made), "value")) add(total, group.rows);
    ColumnFigures wanted;
    for (const auto& [currency, figure] : expected) add(wanted, {{currency, figure.minor}});
    RC_ASSERT(total == wanted);
  }));
}

TEST_CASE("a statement and a summary of one recipient say the same, and so of one donor") {
  ReportMaker maker;
  const std::vector<std::string_view> stages{"pledged", "committed", "received", "disbursed", "used"};
  CHECK(holds_for_random_ledgers([&](std::uint32_t seed, int aids) {
    LedgerGiven ledger = drawn_ledger(seed, aids, Drawn::moves);
    ledger.filters.erase("donor");
    ledger.filters.erase("recipient");
    for (const std::string partner : {"member", "office", "A"}) {
      BookMaker made = to_book(ledger);
      const Table statement = maker.build("statement", made, {}, partner);
      for (const auto& [group, filter] : {std::pair("Given", "donor"), std::pair("Received", "recipient")}) {
        LedgerGiven asked = ledger;
        asked.filters[filter] = {partner};
        BookMaker filtered = to_book(asked);
        const Table summary = maker.build("by", filtered, {"direction"});
        for (const std::string_view stage : stages) {
          RC_LOG() << group << " " << partner << ": " << stage << "\n";
          RC_ASSERT(added_up(statement, stage)[group].total == added_up(summary, stage)[""].total);
        }
      }
    }
  }));
}
