#include "../../../lib/reports/arrange.hpp"
#include "../../../lib/reports/donors.hpp"
#include "../../support/plain_counting.hpp"
#include "../../support/random_ledgers.hpp"
#include "../../support/table_of_book.hpp"

#include <doctest/doctest.h>

#include <set>

namespace aid::arranged_test {

using namespace aid::counting;          // NOLINT: a test of this namespace.
using namespace aid::reports;           // NOLINT: a test of this namespace.
using namespace aid::reports::testing;  // NOLINT

namespace {

using aid::table::Row;
using aid::table::RowKind;
using aid::table::Table;

constexpr std::string_view stages[] = {"pledged", "committed", "received", "disbursed", "used"};

std::string name_of(const Row& row) {
  const auto* words = std::get_if<aid::table::Words>(&row.cells.front());
  return words == nullptr ? std::string() : words->en;
}

ColumnFigures sum_of_rows(const Table& table, std::string_view column) {
  ColumnFigures sum;
  for (const Row& row : table.rows) {
    if (row.in_total) add(sum, figures_of(table, row, column));
  }
  return sum;
}

std::vector<std::string> amounts_by_name(const Table& table) {
  std::vector<std::string> lines;
  for (const Row& row : table.rows) {
    const ColumnFigures figures = figures_of(table, row, "committed");
    lines.push_back(name_of(row) + " " + std::to_string(figures.contains("VND") ? figures.at("VND") : 0));
  }
  return lines;
}

std::vector<std::string> shares(const Table& table, std::string_view key) {
  std::vector<std::string> all;
  const auto column = std::ranges::find(table.columns, key, &aid::table::Column::key);
  const auto place = static_cast<std::size_t>(column - table.columns.begin());
  const auto add = [&](const Row& row) {
    const auto* quantity = std::get_if<aid::domain::Quantity>(&row.cells.at(place));
    if (quantity == nullptr) return all.emplace_back();
    return all.emplace_back(std::string(prefix(quantity->qualifier, aid::Language::en)) + to_string(*quantity->value));
  };
  for (const Row& row : table.rows) add(row);
  if (table.totals) add(*table.totals);
  return all;
}

/// Committed in 2021 by each donor: A 10, B 30, C 20, D 5 and a machine without a price.
BookMaker four_donors() {
  BookMaker made;
  for (const char* name : {"A", "B", "C", "D", "R"}) made.partner(name, name[0] == 'R' ? "VN" : "JP");
  const auto give = [&](const std::string& donor, std::optional<Amount> amount) {
    made.add({.donors = {{donor}}, .recipients = {{"R"}}, .entries = {{.amount = amount}}});
  };
  give("A", vnd(10));
  give("B", vnd(30));
  give("C", vnd(20));
  give("D", vnd(5));
  give("D", std::nullopt);
  return made;
}

}  // namespace

TEST_CASE("rows are sorted by amount or by number of aids, and the others stand in one row") {
  BookMaker made = four_donors();
  ReportMaker maker;
  const auto by = [&](Arrangement arrangement) {
    return amounts_by_name(
        maker.build_asked("by", made, {"donor"}, [&](Work& work) { work.arrangement = arrangement; }));
  };
  using By = Arrangement::By;
  CHECK(by({}) == std::vector<std::string>{"A 10", "B 30", "C 20", "D 5"});
  CHECK(by({.sorted_by = By::amount}) == std::vector<std::string>{"B 30", "C 20", "A 10", "D 5"});
  CHECK(by({.sorted_by = By::count}) == std::vector<std::string>{"D 5", "A 10", "B 30", "C 20"});
  CHECK(by({.sorted_by = By::amount, .limit = 2}) == std::vector<std::string>{"B 30", "C 20", "(the rest) 15"});
  CHECK(by({.limit = 4}) == std::vector<std::string>{"A 10", "B 30", "C 20", "D 5"});
}

// 10, 30, 20, 5 of 65 are 15.38…, 46.15…, 30.76…, 7.69… %: in tenths 153, 461, 307, 76 = 997, and the three largest
// remainders (.92 of D, .84 of A, .69 of C) get one each: 154, 461, 308, 77.
TEST_CASE("shares are 100 per cent together, by the largest remainders") {
  BookMaker made = four_donors();
  ReportMaker maker;
  ReportQuery query;
  query.shares = true;
  const Table table = maker.build_asked("by", made, {"donor"}, {}, query);
  CHECK(shares(table, "committed_share") == std::vector<std::string>{"15.4", "46.1", "30.8", "7.7", "100"});
}

TEST_CASE("a share of what is more than published says so, and what is beside it is nearly its share") {
  BookMaker made;
  for (const char* name : {"A", "B", "R"}) made.partner(name, name[0] == 'R' ? "VN" : "JP");
  made.add({.donors = {{"A"}}, .recipients = {{"R"}}, .entries = {{.amount = vnd(82, Qualifier::at_least)}}});
  made.add({.donors = {{"B"}}, .recipients = {{"R"}}, .entries = {{.amount = vnd(18)}}});
  ReportMaker maker;
  ReportQuery query;
  query.shares = true;
  const Table table = maker.build_asked("by", made, {"donor"}, {}, query);
  CHECK(shares(table, "committed_share") == std::vector<std::string>{"at least 82", "nearly 18", "100"});
}

TEST_CASE("a named group is one row, which has what its members share with each other alone") {
  BookMaker made = four_donors();
  made.add({.donors = {{"A"}, {"B"}}, .recipients = {{"R"}}, .entries = {{.amount = vnd(1'000)}}});
  made.add({.donors = {{"B"}, {"C"}}, .recipients = {{"R"}}, .entries = {{.amount = vnd(7)}}});
  ReportMaker maker;
  const Table table = maker.build_asked("by", made, {"donor"}, [&](Work& work) {
    work.arrangement.groups = {{"Both", {made.partners.at("A").number(), made.partners.at("B").number()}}};
  });
  CHECK(amounts_by_name(table) == std::vector<std::string>{"Both 1040", "C 20", "D 5", "B, C 7"});
}

TEST_CASE("amounts in several currencies are neither sorted nor shared out") {
  BookMaker made = four_donors();
  made.add({.donors = {{"A"}}, .recipients = {{"R"}}, .entries = {{.amount = usd(1)}}});
  ReportMaker maker;
  ReportQuery query;
  query.shares = true;
  CHECK_THROWS_AS(maker.build_asked("by", made, {"donor"}, {}, query), aid::Error);
  const auto by_amount = [](Work& work) { work.arrangement.sorted_by = Arrangement::By::amount; };
  CHECK_THROWS_AS(maker.build_asked("by", made, {"donor"}, by_amount), aid::Error);
}

TEST_CASE("however rows are arranged, they add up to the same total") {
  ReportMaker maker;
  int with_rest = 0;
  CHECK(holds_for_random_ledgers([&](std::uint32_t seed, int aids) {
    LedgerGiven ledger = drawn_ledger(seed, aids);
    ledger.in = Currency::vnd();
    BookMaker made = to_book(ledger);
    const Table plain = maker.build("by", made, {"donor"});
    const auto limit = 1 + seed % 3;
    const Table top = maker.build_asked("top", made, {"donor"}, [&](Work& work) {
      work.arrangement = {.sorted_by = Arrangement::By::amount, .limit = limit};
    });
    const Table grouped = maker.build_asked("by", made, {"donor", "year"}, [&](Work& work) {
      work.arrangement.groups = {{"G", {made.partners.at("A").number(), made.partners.at("B").number()}}};
    });
    for (const std::string_view stage : stages) {
      RC_LOG() << stage << "\n";
      const ColumnFigures total = figures_of(plain, *plain.totals, stage);
      RC_ASSERT(sum_of_rows(top, stage) == total);
      RC_ASSERT(sum_of_rows(grouped, stage) == total);
    }
    const auto is_item = [](const Row& row) { return row.kind == RowKind::item && row.in_total; };
    RC_ASSERT(std::ranges::count_if(top.rows, is_item) <= static_cast<std::ptrdiff_t>(limit));
    with_rest += static_cast<int>(std::ranges::count(top.rows, RowKind::rest, &Row::kind));
  }));
  CHECK(with_rest > in_ledgers_tried(20));
}

TEST_CASE("sub-totals are the rows above them, and together the total") {
  ReportMaker maker;
  ReportQuery query;
  query.subtotals = true;
  CHECK(holds_for_random_ledgers([&](std::uint32_t seed, int aids) {
    BookMaker made = to_book(drawn_ledger(seed, aids));
    const Table table = maker.build_asked("by", made, {"recipient", "year"}, {}, query);
    for (const std::string_view stage : stages) {
      ColumnFigures open;
      ColumnFigures all;
      for (const Row& row : table.rows) {
        if (row.kind != RowKind::subtotal) {
          if (row.in_total) add(open, figures_of(table, row, stage));
          continue;
        }
        RC_ASSERT(open == figures_of(table, row, stage));
        add(all, open);
        open.clear();
      }
      RC_ASSERT(open.empty());
      RC_ASSERT(all == figures_of(table, *table.totals, stage));
    }
  }));
}

TEST_CASE("the rows of a trend follow each other without a gap, and add up to the summary") {
  ReportMaker maker;
  CHECK(holds_for_random_ledgers([&](std::uint32_t seed, int aids) {
    for (const std::string_view step : {"month", "quarter", "half", "year"}) {
      BookMaker made = to_book(drawn_ledger(seed, aids));
      const Table trend = maker.build("trend", made, {step});
      const Table by = maker.build("by", made, {"direction"});
      for (const std::string_view stage : stages) {
        RC_LOG() << step << " " << stage << "\n";
        RC_ASSERT(sum_of_rows(trend, stage) == figures_of(by, *by.totals, stage));
      }
      std::optional<aid::domain::Date> until;
      for (const Row& row : trend.rows) {
        const auto* date = std::get_if<aid::domain::DateInterval>(&row.cells.front());
        if (date == nullptr || !row.in_total) continue;
        if (until) RC_ASSERT(date->from == *until);
        until = date->until;
      }
    }
  }));
}

TEST_CASE("the donors of a direction are the givers of its aids that are more than promised") {
  int found = 0;
  CHECK(holds_for_random_ledgers([&](std::uint32_t seed, int aids) {
    LedgerGiven ledger = drawn_ledger(seed, aids, Drawn::unfiltered);
    ledger.partners[2].kind = "foreign-ngo";  // A
    ledger.partners[3].kind = "group";        // B
    ledger.period = in_year(2021);
    BookMaker made = to_book(ledger);
    made.office = {};  // Nothing is a move.
    std::set<std::string> donors;
    std::set<std::string> earlier;
    for (const AidGiven& aid : ledger.aids) {
      if (aid.reversed || aid.direction != Direction::in) continue;
      for (const EntryGiven& entry : aid.entries) {
        if (entry.reversed) continue;
        for (const Shared& donor : aid.donors) {
          const auto stage = aid::domain::stage_of(entry.kind);
          if (!stage || *stage == Stage::pledged) continue;
          // What a book begins with was given before; neither that nor what is cancelled makes a donor of the period.
          const aid::domain::Date first = day("2021-01-01");
          const bool is_opening = *stage == Stage::opening;
          if (entry.date.from < first || (is_opening && entry.date.from == first)) earlier.insert(donor.what);
          const bool gives = !is_opening && *stage != Stage::cancelled;
          if (gives && entry.date.lies_within(in_year(2021))) donors.insert(donor.what);
        }
      }
    }
    ReportMaker maker;
    DonorCounts counts;
    maker.build_asked("partners", made, {}, [&](Work& work) {
      counts = donors_counted(work, count(work.inputs(), *work.lookup, {}, {}), Direction::in);
    });
    RC_ASSERT(counts.donors == static_cast<std::int64_t>(donors.size() - donors.count("B")));
    RC_ASSERT(counts.groups == static_cast<std::int64_t>(donors.count("B")));
    RC_ASSERT(counts.foreign_ngos == static_cast<std::int64_t>(donors.count("A")));
    std::size_t fresh = 0;
    for (const std::string& donor : donors) fresh += donor != "B" && !earlier.contains(donor) ? 1 : 0;
    RC_ASSERT(counts.fresh.size() == (earlier.empty() ? 0 : fresh));
    found += static_cast<int>(donors.size());
  }));
  CHECK(found > in_ledgers_tried(100));
}

}  // namespace aid::arranged_test
