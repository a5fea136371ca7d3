// What there was, came and went is what remains, and the next period begins with that; units are never mixed.
#include "../../support/random_ledgers.hpp"
#include "../../support/table_of_book.hpp"

#include <doctest/doctest.h>

namespace aid::stock_test {

using namespace aid::counting;          // NOLINT: a test of this namespace.
using namespace aid::reports;           // NOLINT: a test of this namespace.
using namespace aid::reports::testing;  // NOLINT

namespace {

using aid::domain::DateInterval;
using aid::domain::Decimal;
using aid::domain::Quantity;
using aid::table::Cell;
using aid::table::Row;
using aid::table::Table;

const Cell& cell(const Table& table, const Row& row, std::string_view key) {
  const auto column = std::ranges::find(table.columns, key, &aid::table::Column::key);
  return row.cells.at(static_cast<std::size_t>(column - table.columns.begin()));
}

/// Nothing: nobody knows; an empty cell is 0.
std::optional<Decimal> quantity(const Table& table, const Row& row, std::string_view key) {
  const auto* of = std::get_if<Quantity>(&cell(table, row, key));
  return of == nullptr ? std::optional(Decimal(0, 0)) : of->value;
}

/// Item, unit and place of a row.
std::string name_of(const Table& table, const Row& row) {
  std::string name;
  for (const std::string_view key : {"item", "unit", "place"}) {
    const Cell& of = cell(table, row, key);
    if (const auto* words = std::get_if<aid::table::Words>(&of)) name += words->en;
    if (const auto* lines = std::get_if<aid::table::Lines>(&of)) {
      for (const auto& line : *lines) name += line.en + line.code + '+';
    }
    name += '/';
  }
  return name;
}

/// What is known of a column and is not 0, by item, unit and place.
std::map<std::string, std::string> column_of(const Table& table, std::string_view key) {
  std::map<std::string, std::string> figures;
  for (const Row& row : table.rows) {
    const auto of = quantity(table, row, key);
    const bool is_zero = of && *of == Decimal(0, 0);
    if (!is_zero) figures[name_of(table, row)] = of ? to_string(of->normalised()) : "unknown";
  }
  return figures;
}

bool has_note(const Table& table, std::string_view code) {
  return std::ranges::find(table.notes, code, &aid::table::Note::code) != table.notes.end();
}

Decimal remaining_of(const Table& table, const Row& row) {
  const auto of = [&](std::string_view key) { return quantity(table, row, key).value_or(Decimal(0, 0)); };
  return of("opening") + of("received") - of("handed_over") - of("used") - of("given_back");
}

}  // namespace

TEST_CASE("what there was, came and went is what remains, and what the next period begins with") {
  ReportMaker maker;
  CHECK(holds_for_random_ledgers([&](std::uint32_t seed, int aids) {
    BookMaker made = to_book(drawn_ledger(seed, aids));
    drop_openings_after(made.book, day("2022-01-01"));
    made.selection.period = DateInterval::of_years(2021, 2021);
    const Table first = maker.build("stock", made);
    made.selection.period = DateInterval::of_years(2022, 2022);
    const Table second = maker.build("stock", made);
    for (const Table* table : {&first, &second}) {
      std::set<std::string> names;
      for (const Row& row : table->rows) {
        RC_ASSERT(names.insert(name_of(*table, row)).second);
        const auto remaining = quantity(*table, row, "remaining");
        const bool is_known = std::get<std::int64_t>(cell(*table, row, "quantity_unknown")) == 0;
        RC_ASSERT(remaining.has_value() == is_known);
        if (is_known) RC_ASSERT(*remaining == remaining_of(*table, row));
        if (is_known && *remaining < Decimal(0, 0)) RC_ASSERT(has_note(*table, "more-handed-over"));
      }
    }
    // A date that lies in both years stands in neither.
    if (has_note(first, "not-placed") || has_note(second, "not-placed")) return;
    RC_ASSERT(column_of(first, "remaining") == column_of(second, "opening"));
  }));
}

}  // namespace aid::stock_test
