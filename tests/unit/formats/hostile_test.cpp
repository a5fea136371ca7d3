#include "aid/base/text.hpp"
#include "csv_records.hpp"
#include "enemy.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include <nlohmann/json.hpp>

namespace aid::hostile_test {

using namespace aid::formats;
using namespace aid::formats::samples;

namespace {

constexpr int runs = 300;

}  // namespace

TEST_CASE("no hostile text gets a control byte into any output") {
  Enemy enemy;
  for (int run = 0; run < runs; ++run) {
    CAPTURE(run);
    const table::Table table = enemy.table();
    const Style style = enemy.style();
    for (const Format& format : all_formats()) {
      if (format.name == "ics") continue;  // Only of what is due: ics_test.cpp.
      std::string out = rendered(table, format.name, style);
      if (format.name == "tsv") std::ranges::replace(out, '\t', ' ');  // Which stand between its fields.
      REQUIRE_FALSE(has_harmful_bytes(out));
      REQUIRE(find_invalid_utf8(out) == std::string::npos);
    }
  }
}

TEST_CASE("no line of a table fitted to a terminal is wider than it, unless one word is") {
  Enemy enemy;
  for (int run = 0; run < runs; ++run) {
    CAPTURE(run);
    table::Table table = by_donor();
    for (table::Row& row : table.rows) row.cells[0] = name(enemy.text());
    const int width = 52 + static_cast<int>(enemy.below(60));
    const std::string text = rendered(table, "text", {.terminal = true, .width = width});
    std::istringstream lines(text.substr(text.find("\n\n")));
    constexpr std::size_t label_width = std::string_view("  Committed (VND): ").size();
    for (std::string line; std::getline(lines, line);) {
      if (display_width(line) <= width) continue;
      REQUIRE(line.size() > label_width);
      REQUIRE(line.find(' ', label_width) == std::string::npos);
    }
  }
}

TEST_CASE("the JSON of any table is JSON, and its valid texts come back") {
  Enemy enemy;
  for (int run = 0; run < runs; ++run) {
    CAPTURE(run);
    const table::Table table = enemy.table();
    const nlohmann::json report = nlohmann::json::parse(rendered(table, "json"));
    REQUIRE(report["rows"].size() == table.rows.size());
    if (find_invalid_utf8(table.ledger) == std::string::npos) {
      REQUIRE(report["ledger"].get<std::string>() == table.ledger);
    }
  }
}

TEST_CASE("the CSV reader reads back what the CSV writer wrote") {
  Enemy enemy;
  for (int run = 0; run < runs; ++run) {
    CAPTURE(run);
    table::Table table = empty_table();
    table.columns = {{"a", {"A", "A"}, table::ColumnType::text}, {"b", {"B", "B"}, table::ColumnType::text}};
    for (std::size_t row = enemy.below(5); row > 0; --row) {
      table.rows.push_back({table::RowKind::item, {name(enemy.text()), name(enemy.text())}});
    }
    const auto records = read_csv(rendered(table, "csv"), "x.csv").value();
    REQUIRE(records.size() == table.rows.size() + 1);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      REQUIRE(records[row + 1].line == row + 2);
      for (std::size_t cell = 0; cell < 2; ++cell) {
        const auto& words = std::get<table::Words>(table.rows[row].cells[cell]);
        REQUIRE(records[row + 1].fields[cell + 2] == visible(words.en));
      }
    }
  }
}

TEST_CASE("any bytes are read as CSV or refused with a place inside the file") {
  Enemy enemy;
  for (int run = 0; run < 10 * runs; ++run) {
    const std::string text = enemy.text();
    CAPTURE(visible(text));
    const auto records = read_csv(text, "x.csv");
    if (records) continue;
    const auto& where = records.problem().where();
    REQUIRE(where.has_value());
    REQUIRE(where->line >= 1);
    REQUIRE(where->line <= static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1);
    REQUIRE(where->column <= text.size() + 1);
  }
}

TEST_CASE("formats are known by their names, and the first one is for people") {
  for (const Format& format : all_formats()) {
    CAPTURE(format.name);
    CHECK(find_format(format.name) == &format);
    CHECK_FALSE(format.meaning.en.empty());
    CHECK_FALSE(format.meaning.vi.empty());
    CHECK(format.is_for_people == (format.name == "text" || format.name == "ics"));
  }
  CHECK(all_formats().front().name == "text");
  CHECK(find_format("JSON") == nullptr);
  CHECK(find_format("") == nullptr);
}

}  // namespace aid::hostile_test
