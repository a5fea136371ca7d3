#include "../../support/plain_counting.hpp"
#include "../../support/random_ledgers.hpp"
#include "../../support/table_of_book.hpp"

#include <doctest/doctest.h>

namespace aid::report_properties_test {

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

/// "78.00 USD", "at least 100 VND": what a list of entries says that the total has of one, added to `sum`.
void add_lines(const aid::table::Cell& cell, ColumnFigures& sum) {
  const auto* lines = std::get_if<aid::table::Lines>(&cell);
  if (lines == nullptr) return;
  for (const aid::table::Words& line : *lines) {
    const std::size_t code = line.en.rfind(' ');
    const std::size_t begin = line.en.rfind(' ', code - 1) + 1;
    std::string digits = line.en.substr(code == begin ? 0 : begin, code - begin);
    std::erase(digits, '.');
    add(sum, {{line.en.substr(code + 1), std::stoll(digits)}});
  }
}

/// What the rows of a list of entries in one stage add up to; "" is the aids.
ColumnFigures counted_entries(const Table& table, Stage stage) {
  const auto at = [&](std::string_view key) {
    return static_cast<std::size_t>(std::ranges::find(table.columns, key, &aid::table::Column::key) -
                                    table.columns.begin());
  };
  ColumnFigures sum;
  for (const Row& row : table.rows) {
    const auto* kind = std::get_if<aid::table::Words>(&row.cells[at("stage")]);
    if (!row.in_total || kind == nullptr) continue;
    const auto entry_kind = aid::domain::parse_term<EntryKind>(kind->code);
    if (aid::domain::stage_of(entry_kind.value()) != stage) continue;
    add_lines(row.cells[at("counted")], sum);
    add(sum, figures_of(table, row, "counted_aids"));
  }
  return sum;
}

ColumnFigures total_of(const Table& table, Stage stage) {
  ColumnFigures sum = figures_of(table, *table.totals, aid::domain::to_string(stage));
  const auto shown = [&](std::string_view key) {
    return std::ranges::find(table.columns, key, &aid::table::Column::key) != table.columns.end();
  };
  const std::string own = std::string(aid::domain::to_string(stage)) + "_aids";
  if (shown(own)) {
    add(sum, figures_of(table, *table.totals, own));
  } else if (shown(aid::domain::to_string(stage))) {
    add(sum, figures_of(table, *table.totals, "aids"));
  }
  return sum;
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

TEST_CASE("the rows of lists that are in the total add up to the total of a summary") {
  ReportMaker maker;
  std::size_t shown = 0;
  CHECK(holds_for_random_ledgers([&](std::uint32_t seed, int aids) {
    for (const Drawn about : {Drawn::everything, Drawn::moves}) {
      LedgerGiven ledger = drawn_ledger(seed, aids, about);
      BookMaker made = to_book(ledger);
      const Table list = maker.build("list", made);
      check_that_rows_add_up(
          list, {"aids", "not_valued", "not_converted", "pledged", "committed", "received", "disbursed", "used",
                 "pledged_aids", "committed_aids", "received_aids", "disbursed_aids", "used_aids"});
      ledger.in.reset();  // Entries stand as they were recorded.
      BookMaker recorded = to_book(ledger);
      const Table entries = maker.entries(recorded);
      const Table by = maker.build("by", recorded, {"direction"});
      BookMaker cancelled = to_book(ledger);  // Where nobody asks for it, only lists and balances have the column.
      cancelled.selection.stages.add(Stage::cancelled);
      const Table by_cancelled = maker.build("by", cancelled, {"direction"});
      for (const Stage stage : all_stages) {
        RC_LOG() << aid::domain::to_string(stage) << "\n";
        RC_ASSERT(counted_entries(entries, stage) == total_of(stage == Stage::cancelled ? by_cancelled : by, stage));
      }
      shown += entries.rows.size();
    }
  }));
  CHECK(shown > in_ledgers_tried(500));
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

}  // namespace aid::report_properties_test
