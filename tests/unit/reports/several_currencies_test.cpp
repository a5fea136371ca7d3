#include "../../support/random_ledgers.hpp"
#include "../../support/table_of_book.hpp"

#include <doctest/doctest.h>

namespace aid::several_currencies_test {

using namespace aid::counting;          // NOLINT: a test of this namespace.
using namespace aid::reports;           // NOLINT: a test of this namespace.
using namespace aid::reports::testing;  // NOLINT

namespace {

using aid::table::Row;
using aid::table::Table;

bool has_column(const Table& table, const std::string& key) {
  return std::ranges::find(table.columns, key, &aid::table::Column::key) != table.columns.end();
}

/// What stands in a column, row by row and in the total, without what is 0.
std::vector<ColumnFigures> figures_in(const Table& table, const std::string& key) {
  std::vector<ColumnFigures> figures;
  for (const Row& row : table.rows) figures.push_back(figures_of(table, row, key));
  if (table.totals) figures.push_back(figures_of(table, *table.totals, key));
  std::erase_if(figures, [](const ColumnFigures& one) { return one.empty(); });
  return figures;
}

/// "committed_usd", where the column stands once for each currency.
std::string key_in(const Table& table, const std::string& key, Currency currency) {
  std::string with_currency = key + '_';
  for (const char c : currency.code()) with_currency += static_cast<char>(c - 'A' + 'a');
  return has_column(table, with_currency) ? with_currency : key;
}

struct Asked {
  std::string_view report;
  std::vector<std::string_view> dimensions = {};
  std::string subject = {};
};

}  // namespace

TEST_CASE("beside each other, each currency has the figures of the report in it alone") {
  ReportMaker maker;
  const std::vector<Currency> currencies{Currency::vnd(), Currency::usd(), currency("JPY")};
  const Asked all[] = {{"summary"}, {"by", {"sector"}}, {"by", {"recipient", "year"}}, {"by", {"currency"}},
                       {"list"},    {"goods"},          {"statement", {}, "A"}};
  CHECK(holds_for_random_ledgers([&](std::uint32_t seed, int aids) {
    for (const Asked& asked : all) {
      BookMaker made = to_book(drawn_ledger(seed, aids));
      const Table joined = maker.build(asked.report, made, asked.dimensions, asked.subject, currencies);
      for (const Currency currency : currencies) {
        made.selection.in = currency;
        const Table alone = maker.build(asked.report, made, asked.dimensions, asked.subject);
        RC_ASSERT(alone.totals.has_value() == joined.totals.has_value());
        for (const aid::table::Column& column : alone.columns) {
          using aid::table::ColumnType;
          const bool is_figure = column.type == ColumnType::amounts || column.type == ColumnType::count ||
                                 column.type == ColumnType::number;
          if (!is_figure) continue;
          RC_LOG() << asked.report << " in " << currency.code() << ": " << column.key << "\n";
          const std::string key = key_in(joined, column.key, currency);
          if (key == column.key && joined.rows.size() != alone.rows.size()) continue;  // Rows of another currency.
          RC_ASSERT(figures_in(joined, key) == figures_in(alone, column.key));
        }
      }
    }
  }));
}

TEST_CASE("rows that only one currency has stand at their place, and have nothing in the others") {
  // A whole of 1,000,000 VND with parts that leave nothing of it, but in dollars a cent by rounding.
  BookMaker made;
  made.partner("A", "JP");
  made.partner("B", "VN");
  made.rate("USD", aid::domain::RateKind::interbank, "2020-01-01", "23000");
  made.add({.donors = {{"A"}}, .recipients = {{"B"}}, .entries = {{.amount = vnd(1'000'000)}}});
  for (const std::int64_t part : {333'333, 333'333, 333'334}) {
    made.add({.donors = {{"A"}},
              .recipients = {{"B"}},
              .sectors = {{"one/health"}},
              .entries = {{.amount = vnd(part)}},
              .part_of = AidIndex(0)});
  }
  ReportMaker maker;
  const Table table = maker.build("by", made, {"sector"}, {}, {Currency::vnd(), Currency::usd()});
  REQUIRE(table.totals);
  for (const char* key : {"committed_vnd", "committed_usd"}) {
    CAPTURE(key);
    ColumnFigures sum;
    for (const Row& row : table.rows) add(sum, figures_of(table, row, key));
    CHECK(sum == figures_of(table, *table.totals, key));
  }
  REQUIRE(table.rows.size() == 2);
  CHECK(figures_of(table, table.rows.back(), "committed_vnd").empty());
  CHECK(figures_of(table, table.rows.back(), "committed_usd") == ColumnFigures{{"USD", 1}});
}

}  // namespace aid::several_currencies_test
