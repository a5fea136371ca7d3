#include "../../../lib/reports/comparison.hpp"
#include "../../support/random_ledgers.hpp"
#include "../../support/table_of_book.hpp"
#include "aid/domain/period.hpp"

#include <doctest/doctest.h>

namespace aid::compare_test {

using namespace aid::counting;          // NOLINT: a test of this namespace.
using namespace aid::reports;           // NOLINT: a test of this namespace.
using namespace aid::reports::testing;  // NOLINT

namespace {

using aid::domain::DateInterval;
using aid::table::Row;
using aid::table::RowKind;
using aid::table::Table;

/// Compares the years: the first one with the other as its base.
Table compare(ReportMaker& maker, BookMaker& made, int year, int base,
              const std::vector<std::string_view>& dimensions = {}) {
  made.selection.period = in_year(year);
  return maker.build_asked("compare", made, dimensions, [&](Work& work) {
    work.period_name = std::to_string(year);
    work.base = ComparedPeriod{.period = {in_year(base), std::to_string(base)}, .selection = work.selection};
    work.base->selection.period = in_year(base);
  });
}

std::string text_at(const Table& table, const Row& row, std::string_view key) {
  const auto column = std::ranges::find(table.columns, key, &aid::table::Column::key);
  const auto& cell = row.cells.at(static_cast<std::size_t>(column - table.columns.begin()));
  if (const auto* words = std::get_if<aid::table::Words>(&cell)) return words->en;
  if (const auto* amounts = std::get_if<aid::table::AmountsCell>(&cell)) {
    std::string text;
    for (const Amount& amount : amounts->amounts.list()) {
      text += (text.empty() ? "" : "; ") + show(amount, aid::Language::en);
    }
    return text;
  }
  if (const auto* quantity = std::get_if<aid::domain::Quantity>(&cell)) {
    if (!quantity->value) return "unknown";
    return std::string(prefix(quantity->qualifier, aid::Language::en)) + to_string(quantity->value->normalised());
  }
  return {};
}

/// "Health: 30,000,000 VND − 10,000,000 VND = 20,000,000 VND, 200 %, 3 times, 1 more".
std::vector<std::string> lines_of(const Table& table, std::string_view dimension) {
  std::vector<std::string> lines;
  for (const Row& row : table.rows) {
    const auto at = [&](std::string_view key) { return text_at(table, row, key); };
    lines.push_back(at(dimension) + ": " + at("amount") + " − " + at("base_amount") + " = " + at("difference") + ", " +
                    at("per_cent") + " %, " + at("times") + " times, " + at("aids_difference") + " more");
  }
  return lines;
}

bool has_note(const Table& table, std::string_view code) {
  return std::ranges::find(table.notes, code, &aid::table::Note::code) != table.notes.end();
}

/// One sector in each aid, committed in a year.
AidGiven aid_of(int year, const std::string& sector, std::optional<Amount> amount) {
  return {.donors = {{"A"}},
          .recipients = {{"B"}},
          .sectors = {{"one/" + sector}},
          .entries = {{.date = in_year(year), .amount = amount}}};
}

BookMaker two_partners() {
  BookMaker made;
  made.partner("A", "JP");
  made.partner("B", "VN");
  return made;
}

}  // namespace

// health:     30 million against 10 million: 20 more, 200 %, 3 times.
// education:  at least 40 against 50 million: a fall of an inexact figure is "about" 10 million, about −20 %, at least
// 0.8. culture:    5 million against nothing: no per cent. sport:      nothing against 8 million: −8 million; what is
// nothing is in no proportion. roads:      nobody knows its value: no difference. all:        75 + unknown against 68:
// at least 7 million more, 10.29… % rounded down for "at least", 1.10…
TEST_CASE("a comparison has the difference, the per cent and how many times, with their words") {
  BookMaker made = two_partners();
  made.add(aid_of(2022, "health", vnd(30'000'000)));
  made.add(aid_of(2021, "health", vnd(10'000'000)));
  made.add(aid_of(2022, "education", vnd(40'000'000, Qualifier::at_least)));
  made.add(aid_of(2021, "education", vnd(50'000'000)));
  made.add(aid_of(2022, "culture", vnd(5'000'000)));
  made.add(aid_of(2021, "sport", vnd(8'000'000)));
  made.add(aid_of(2022, "roads", std::nullopt));
  ReportMaker maker;
  const Table table = compare(maker, made, 2022, 2021, {"sector"});
  CHECK(lines_of(table, "sector") ==
        std::vector<std::string>{
            "culture: 5,000,000 VND −  = 5,000,000 VND,  %,  times, 1 more",
            "education: at least 40,000,000 VND − 50,000,000 VND = about -10,000,000 VND, about -20 %, at least 0.8 "
            "times, 0 more",
            "health: 30,000,000 VND − 10,000,000 VND = 20,000,000 VND, 200 %, 3 times, 0 more",
            "roads:  −  = ,  %,  times, 1 more",
            "sport:  − 8,000,000 VND = -8,000,000 VND, -100 %, 0 times, -1 more",
            "Total: at least 75,000,000 VND − 68,000,000 VND = at least 7,000,000 VND, at least 10.2 %, at least 1.1 "
            "times, 1 more",
        });
  CHECK(has_note(table, "no-base"));
  CHECK(has_note(table, "growth"));
  CHECK_FALSE(has_note(table, "other-length"));
}

TEST_CASE("amounts in several currencies have no per cent, and that is said") {
  BookMaker made = two_partners();
  made.add(aid_of(2022, "health", vnd(30)));
  made.add(aid_of(2021, "health", usd(10)));
  ReportMaker maker;
  const Table table = compare(maker, made, 2022, 2021, {"sector"});
  CHECK(text_at(table, table.rows.front(), "per_cent").empty());
  CHECK(text_at(table, table.rows.front(), "difference") == "-0.10 USD; 30 VND");
  CHECK(has_note(table, "several-currencies"));
}

TEST_CASE("a row of an aid shared by two stands once, whichever count met it first") {
  BookMaker made = two_partners();
  made.partner("C", "LA");
  made.partner("D", "KH");
  const auto shared = [&](int year, std::vector<Shared> donors, std::int64_t amount) {
    made.add({.donors = std::move(donors),
              .recipients = {{"B"}},
              .entries = {{.date = in_year(year), .amount = vnd(amount)}}});
  };
  shared(2022, {{"A"}, {"C"}}, 7);
  shared(2022, {{"C"}, {"D"}}, 5);
  shared(2021, {{"C"}, {"D"}}, 2);  // The first shared set of its count, the second of the other.
  ReportMaker maker;
  const Table table = compare(maker, made, 2022, 2021, {"donor"});
  REQUIRE(table.rows.size() == 3);
  CHECK(lines_of(table, "donor")[0] == "A, C: 7 VND −  = 7 VND,  %,  times, 1 more");
  CHECK(lines_of(table, "donor")[1] == "C, D: 5 VND − 2 VND = 3 VND, 150 %, 2.5 times, 0 more");
}

TEST_CASE("periods of other lengths, and such that overlap, are told") {
  BookMaker made = two_partners();
  made.add(aid_of(2021, "health", vnd(1)));
  made.selection.period = DateInterval::of_years(2021, 2022);
  ReportMaker maker;
  const Table table = maker.build_asked("compare", made, {}, [](Work& work) {
    work.base = ComparedPeriod{.period = {in_year(2021), "2021"}, .selection = work.selection};
    work.base->selection.period = in_year(2021);
  });
  CHECK(has_note(table, "other-length"));
  CHECK(has_note(table, "overlapping-periods"));
}

TEST_CASE("a comparison has the figures of the reports of both periods, and their difference in every row and total") {
  ReportMaker maker;
  int compared_rows = 0;
  CHECK(holds_for_random_ledgers([&](std::uint32_t seed, int aids) {
    LedgerGiven ledger = drawn_ledger(seed, aids, Drawn::unfiltered);
    for (const std::string_view dimension : {"sector", "donor"}) {
      const auto figures_by_row = [&](int year) {
        ledger.period = in_year(year);
        BookMaker made = to_book(ledger);
        const Table table = maker.build("by", made, {dimension});
        std::map<std::pair<std::string, std::string>, ColumnFigures> figures;
        for (const std::string_view stage : {"opening", "pledged", "committed", "received", "disbursed", "used"}) {
          for (const Row& row : table.rows) {
            const std::string name = text_at(table, row, dimension) + std::string(to_string(row.kind));
            add(figures[{std::string(stage), name}], figures_of(table, row, stage));
          }
          add(figures[{std::string(stage), "Totalsubtotal"}], figures_of(table, *table.totals, stage));
        }
        return figures;
      };
      auto now = figures_by_row(2022);
      auto before = figures_by_row(2021);
      BookMaker made = to_book(ledger);
      const Table table = compare(maker, made, 2022, 2021, {dimension});
      for (const Row& row : table.rows) {
        const std::string stage = std::get<aid::table::Words>(row.cells.front()).code;
        const std::string name = text_at(table, row, dimension) + std::string(to_string(row.kind));
        RC_LOG() << stage << " " << name << "\n";
        RC_ASSERT(figures_of(table, row, "amount") == (now[{stage, name}]));
        RC_ASSERT(figures_of(table, row, "base_amount") == (before[{stage, name}]));
        ColumnFigures sum = figures_of(table, row, "difference");
        const auto is_known = [&](std::string_view key) {
          const auto column = std::ranges::find(table.columns, key, &aid::table::Column::key);
          const auto place = static_cast<std::size_t>(column - table.columns.begin());
          return !std::get<aid::table::AmountsCell>(row.cells[place]).has_no_figure();
        };
        if (!is_known("amount") || !is_known("base_amount")) {
          RC_ASSERT(sum.empty());
          continue;
        }
        add(sum, figures_of(table, row, "base_amount"));
        RC_ASSERT(sum == figures_of(table, row, "amount"));
        ++compared_rows;
      }
    }
  }));
  CHECK(compared_rows > 300);
}

}  // namespace aid::compare_test
