// What an account begins with, what came and what went are what it ends with, and the next period begins with that.
#include "../../../lib/reports/form_data.hpp"
#include "../../support/random_ledgers.hpp"
#include "../../support/table_of_book.hpp"

#include <doctest/doctest.h>

namespace aid::form_test {

using namespace aid::counting;          // NOLINT: a test of this namespace.
using namespace aid::reports;           // NOLINT: a test of this namespace.
using namespace aid::reports::testing;  // NOLINT

namespace {

using aid::domain::DateInterval;
using aid::table::Row;
using aid::table::Table;

bool has_note(const Table& table, std::string_view code) {
  return std::ranges::find(table.notes, code, &aid::table::Note::code) != table.notes.end();
}

void take(ColumnFigures& sum, const ColumnFigures& less) {
  for (const auto& [currency, figure] : less) sum[currency] -= figure;
  std::erase_if(sum, [](const auto& figure) { return figure.second == 0; });
}

ColumnFigures closing_of(const Table& table, const Row& row) {
  ColumnFigures sum = figures_of(table, row, "opening");
  add(sum, figures_of(table, row, "received"));
  take(sum, figures_of(table, row, "used"));
  take(sum, figures_of(table, row, "given_back"));
  return sum;
}

/// By the code of the aid.
std::map<std::string, ColumnFigures> column_of(const Table& table, std::string_view key) {
  std::map<std::string, ColumnFigures> figures;
  for (const Row& row : table.rows) {
    ColumnFigures of = figures_of(table, row, key);
    if (!of.empty()) figures[std::get<aid::table::Words>(row.cells[0]).en] = std::move(of);
  }
  return figures;
}

}  // namespace

TEST_CASE("what an account has, gets and gives is what it ends with, and what the next period begins with") {
  ReportMaker maker;
  CHECK(holds_for_random_ledgers([&](std::uint32_t seed, int aids) {
    BookMaker made = to_book(drawn_ledger(seed, aids));
    drop_openings_after(made.book, day("2022-01-01"));
    made.selection.period = DateInterval::of_years(2021, 2021);
    const Table first = maker.form("A", made);
    made.selection.period = DateInterval::of_years(2022, 2022);
    const Table second = maker.form("A", made);
    for (const Table* table : {&first, &second}) {
      ColumnFigures received;
      for (const Row& row : table->rows) {
        add(received, figures_of(*table, row, "received"));
        // A balance of converted money is that share of what came that is left: rates that differ leave a difference.
        const bool is_by_average = has_note(*table, "balance-by-average");
        if (figures_of(*table, row, "not_valued").empty() && !is_by_average) {
          RC_ASSERT(closing_of(*table, row) == figures_of(*table, row, "closing"));
        }
      }
      RC_ASSERT(received == figures_of(*table, *table->totals, "received"));
    }
    // A date that lies in both years stands in neither.
    if (has_note(first, "not-placed") || has_note(second, "not-placed")) return;
    std::map<std::string, ColumnFigures> closings;
    for (const Row& row : first.rows) {
      ColumnFigures closing = figures_of(first, row, "closing");
      // Of what nobody knows the amount the next period does not know either what it begins with.
      const bool is_known = figures_of(first, row, "not_valued").empty();
      if (is_known && !closing.empty()) closings[std::get<aid::table::Words>(row.cells[0]).en] = std::move(closing);
    }
    RC_ASSERT(closings == column_of(second, "opening"));
  }));
}

TEST_CASE("every form has a title and columns that the reports know, in both languages") {
  ReportMaker maker;
  for (const char* name : {"A", "b", "C", "F"}) {
    CAPTURE(name);
    const auto form = find_form(name);
    REQUIRE(form);
    CHECK_FALSE(form->title.en.empty());
    CHECK_FALSE(form->title.vi.empty());
    CHECK_FALSE(form->source.empty());
    for (const auto& column : form->columns) CHECK_FALSE((column.label.en.empty() || column.label.vi.empty()));
    BookMaker made = to_book(drawn_ledger(7, 5));
    const Table table = maker.form(name, made);
    CHECK(table.columns.size() == form->columns.size());
    for (const Row& row : table.rows) CHECK(row.cells.size() == table.columns.size());
  }
  CHECK_FALSE(find_form("X"));
}

}  // namespace aid::form_test
