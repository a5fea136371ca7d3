// Reports that do more than count rows, against what a plain re-computation says.
#include "../../../lib/reports/donors.hpp"
#include "../../support/plain_counting.hpp"
#include "../../support/plain_goods.hpp"
#include "../../support/random_ledgers.hpp"
#include "../../support/table_of_book.hpp"

#include <doctest/doctest.h>

namespace aid::plain_reports_test {

using namespace aid::counting;          // NOLINT: a test of this namespace.
using namespace aid::reports;           // NOLINT: a test of this namespace.
using namespace aid::reports::testing;  // NOLINT

namespace {

using aid::table::Row;
using aid::table::Table;

const aid::table::Words* words(const Table& table, const Row& row, std::string_view key) {
  const auto column = std::ranges::find(table.columns, key, &aid::table::Column::key);
  if (column == table.columns.end()) return nullptr;
  return std::get_if<aid::table::Words>(&row.cells.at(static_cast<std::size_t>(column - table.columns.begin())));
}

/// What every row says of goods, less what is zero: by direction, stage and currency.
std::map<std::string, std::int64_t> totals_of_goods(const Table& table) {
  std::map<std::string, std::int64_t> sums;
  for (const Row& row : table.rows) {
    if (!row.in_total || row.kind == aid::table::RowKind::subtotal) continue;
    const std::string group = words(table, row, "direction")->en + ": " + words(table, row, "stage")->en + ": ";
    for (const auto& [currency, minor] : figures_of(table, row, "value")) sums[group + currency] += minor;
  }
  std::erase_if(sums, [](const auto& sum) { return sum.second == 0; });
  return sums;
}

/// How much the rows say of each item, in the total or as "of which".
std::map<std::string, plain::Listed> quantities_of_goods(const Table& table) {
  std::map<std::string, plain::Listed> all;
  const auto column = std::ranges::find(table.columns, "quantity", &aid::table::Column::key);
  for (const Row& row : table.rows) {
    const auto& cell = row.cells.at(static_cast<std::size_t>(column - table.columns.begin()));
    const auto* const quantity = std::get_if<aid::domain::Quantity>(&cell);
    if (quantity == nullptr) continue;
    const auto* const unit = words(table, row, "unit");
    const plain::Listed listed{
        .millionths = quantity->value ? plain::millionths(aid::domain::to_string(*quantity->value)) : 0,
        .unknown = figures_of(table, row, "quantity_unknown")[""]};
    if (listed == plain::Listed()) continue;
    plain::Listed& sum = all[words(table, row, "direction")->en + ": " + words(table, row, "stage")->en + ": " +
                             words(table, row, "item")->en + " / " +
                             (unit == nullptr      ? ""
                              : unit->code.empty() ? unit->en
                                                   : unit->code)];
    sum.millionths += listed.millionths;
    sum.unknown += listed.unknown;
  }
  return all;
}

LedgerGiven without_parts(LedgerGiven ledger) {
  for (AidGiven& aid : ledger.aids) {
    aid.part_of = {};
    aid.component = false;
  }
  return ledger;
}

}  // namespace

TEST_CASE("goods with parts are as many and worth what a plain re-computation says") {
  ReportMaker maker;
  int some = 0;
  CHECK(holds_for_random_ledgers([&](std::uint32_t seed, int aids) {
    LedgerGiven ledger = drawn_ledger(seed, aids, Drawn::unfiltered);
    for (AidGiven& aid : ledger.aids) aid.donors = {{"A"}};  // Nothing is a move.
    BookMaker made = to_book(ledger);
    const Table table = maker.build("goods", made);
    const plain::Goods goods(ledger);
    const auto totals = totals_of_goods(table);
    RC_ASSERT(totals == goods.totals());
    RC_ASSERT(quantities_of_goods(table) == goods.quantities());
    some += totals.empty() ? 0 : 1;
  }));
  CHECK(some > in_ledgers_tried(50));
}

TEST_CASE("a flat report gives each sector, recipient and place what a plain re-computation says") {
  ReportMaker maker;
  int some = 0;
  CHECK(holds_for_random_ledgers([&](std::uint32_t seed, int aids) {
    LedgerGiven ledger = without_parts(drawn_ledger(seed, aids, Drawn::moves));
    ledger.in.reset();
    BookMaker made = to_book(ledger);
    const Table flat = maker.build("flat", made);
    for (const std::string_view dimension : {"sector", "recipient", "place"}) {
      // A filter on sectors says which scheme counts, and these reports are built without reading it.
      if (dimension == "sector" && ledger.filters.contains("sector")) continue;
      plain::Counting counting(ledger, {dimension});
      for (const Stage stage : all_stages) {
        for (const auto& [name, sum] : counting.count(stage).rows) {
          if (name.find_first_of(":([,") != std::string::npos) continue;  // A shared row, or one beside the total.
          ColumnFigures found;
          std::int64_t rows = 0;
          for (const Row& row : flat.rows) {
            const auto* const of = words(flat, row, dimension);
            const auto* const at = words(flat, row, "stage");
            const bool is_its = of != nullptr && of->en == name && at != nullptr && at->code == to_string(stage);
            if (!is_its) continue;
            ++rows;
            add(found, figures_of(flat, row, "counted"));
          }
          // Rows of three dimensions are rounded apart from rows of one.
          for (const auto& [currency, figure] : sum.amounts) {
            RC_LOG() << name << " " << to_string(stage) << " " << currency << ": " << figure.minor << " / "
                     << found[currency] << "\n";
            RC_ASSERT(std::abs(figure.minor - found[currency]) <= rows);
            ++some;
          }
        }
      }
    }
  }));
  CHECK(some > in_ledgers_tried(100));
}

TEST_CASE("recipients of a direction are those to whom more than a move goes") {
  int left_out = 0;
  CHECK(holds_for_random_ledgers([&](std::uint32_t seed, int aids) {
    LedgerGiven ledger = without_parts(drawn_ledger(seed, aids, Drawn::moves));
    ledger.filters.clear();
    ledger.directions.clear();
    ledger.scopes.clear();
    ledger.approved_only = false;
    const plain::Spreading spreading(ledger, {"recipient"});
    std::map<Direction, std::set<std::string>> expected;
    for (const AidGiven& aid : ledger.aids) {
      for (const EntryGiven& entry : aid.entries) {
        using enum EntryKind;
        const std::set<EntryKind> gives{commitment, receipt, disbursement, use};
        const bool is_in_time = !ledger.period || entry.date.lies_within(*ledger.period);
        if (aid.reversed || entry.reversed || !gives.contains(entry.kind) || !is_in_time) continue;
        const auto places = spreading.spread({aid, entry}, 1'000'000);
        std::set<std::string> some;
        for (const plain::Place& place : places) {
          for (const Shared* one : place.parties.at("receivers")) some.insert(one->what);
        }
        for (const Shared& one : aid.recipients) left_out += !places.empty() && !some.contains(one.what) ? 1 : 0;
        expected[aid.direction].merge(some);
      }
    }
    BookMaker made = to_book(ledger);
    ReportMaker maker;
    const auto look = [&](Work& work) {
      const Counted counted = count(work.inputs(), *work.lookup, {}, {});
      for (const Direction direction : {Direction::in, Direction::out, Direction::domestic}) {
        std::set<std::string> found;
        for (const PartnerIndex one : partners_counted(work, counted, direction, AidEnd::receivers)) {
          found.insert(work.book.partners[one].name);
        }
        RC_ASSERT(found == expected[direction]);
      }
    };
    maker.build_asked("summary", made, {}, look);
  }));
  CHECK(left_out > 0);
}

// 100, of which A of Laos gives 60 and the office 40, to the office's member: a move of 40. Who asks for Laos gets 60.
TEST_CASE("a flat report has the share of a filter that leaves the move out") {
  LedgerGiven ledger;
  ledger.aids.push_back(
      {.donors = {{"A", "60"}, {"office", "40"}}, .recipients = {{"member"}}, .entries = {{.amount = vnd(100)}}});
  ledger.filters = {{"country", {"LA"}}};
  BookMaker made = to_book(ledger);
  ReportMaker maker;
  const Table flat = maker.build("flat", made);
  const Table by = maker.build("by", made, {"direction"});
  ColumnFigures counted;
  for (const Row& row : flat.rows) add(counted, figures_of(flat, row, "counted"));
  CHECK(counted == ColumnFigures{{"VND", 60}});
  CHECK(counted == figures_of(by, *by.totals, "committed"));
}

TEST_CASE("a flat report has nothing of a move in the rows of who received it") {
  // 100 by the office: 60 % to its member, 40 % to a school, half for health and half for schools. 20 and 20.
  LedgerGiven ledger;
  ledger.aids.push_back({.direction = Direction::domestic,
                         .donors = {{"office"}},
                         .recipients = {{"member", "60"}, {"A", "40"}},
                         .sectors = {{"one/health", "50"}, {"one/school", "50"}},
                         .entries = {{.amount = vnd(100)}}});
  BookMaker made = to_book(ledger);
  ReportMaker maker;
  const Table flat = maker.build("flat", made);
  std::map<std::string, std::vector<std::int64_t>> counted;
  std::map<std::string, std::int64_t> aids;
  for (const Row& row : flat.rows) {
    const std::string recipient = words(flat, row, "recipient")->en;
    ColumnFigures figures = figures_of(flat, row, "counted");
    counted[recipient].push_back(figures["VND"]);
    aids[recipient] += figures_of(flat, row, "counted_aids")[""];
    CHECK(row.in_total == (recipient == "A"));
  }
  CHECK(counted["A"] == std::vector<std::int64_t>{20, 20});
  CHECK(counted["member"] == std::vector<std::int64_t>{0, 0});
  CHECK(aids["A"] == 1);
  CHECK(aids["member"] == 0);
}

}  // namespace aid::plain_reports_test
