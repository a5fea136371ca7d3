// A ledger file that something damaged: every number in it in turn is one that cannot be. Whatever reads it says so, or
// goes on; it never reads outside its memory.
#include "../../../lib/storage/connection.hpp"
#include "../storage/filled_ledger.hpp"
#include "aid/recording/events.hpp"
#include "aid/recording/partners.hpp"
#include "aid/recording/rates.hpp"
#include "aid/reports/checks.hpp"
#include "aid/reports/events.hpp"
#include "aid/reports/ledger_overview.hpp"
#include "aid/reports/partners.hpp"
#include "aid/reports/rates.hpp"
#include "aid/reports/reports.hpp"
#include "aid/storage/book.hpp"
#include "aid/storage/book_details.hpp"
#include "aid/vocabulary/registry.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <vector>

namespace aid::damaged_ledger_test {

namespace {

using storage::Connection;
using storage::Ledger;
using storage::Query;

std::vector<std::string> texts_of(Connection& connection, const std::string& sql) {
  std::vector<std::string> texts;
  Query query(connection, sql);
  while (query.next()) texts.push_back(query.string(0));
  return texts;
}

/// A value that is damaged in turn.
struct Place {
  std::string table;
  std::string column;
  std::string row;  ///< "id = 3", or "aid = 3 AND no = 1".
  bool is_text = false;
};

std::vector<std::string> damages_of(const Place& place) {
  if (place.is_text) return {"'-50'", "'101'", "'20x1-01-01'", "'2021-99-99'", "''"};
  return {"9999", "-1", "0", "4611686018427387904"};
}

std::vector<std::string> rows_of(Connection& connection, const std::string& table) {
  std::string key;
  const auto columns = fmt::format("SELECT name FROM pragma_table_info('{}') WHERE pk > 0 ORDER BY pk", table);
  for (const std::string& column : texts_of(connection, columns)) {
    key += fmt::format("{0}'{1} = ' || {1}", key.empty() ? "" : " || ' AND ' || ", column);
  }
  return texts_of(connection, fmt::format("SELECT {} FROM {}", key, table));
}

/// Every reference, figure, word of a closed list and day of the ledger.
std::vector<Place> places_of(Connection& connection) {
  constexpr std::array<std::string_view, 4> kept{"block", "seq", "row_count", "no"};
  constexpr std::array<std::string_view, 14> texts{
      "share",      "from_on", "until_on", "decided_on", "in_force_on", "vnd_per_unit", "quantity",
      "unit_value", "kind",    "role",     "currency",   "qualifier",   "direction",    "dimension"};
  const auto is_in = [](const std::string& name, auto names) { return std::ranges::count(names, name) > 0; };
  std::vector<Place> places;
  for (const std::string& table : texts_of(connection, "SELECT name FROM sqlite_schema WHERE type = 'table'")) {
    Query columns(connection, fmt::format("SELECT name, type FROM pragma_table_info('{}')", table));
    while (columns.next()) {
      const std::string column = columns.string(0);
      const bool is_text = is_in(column, texts);
      if (!is_text && (columns.text(1) != "INTEGER" || is_in(column, kept))) continue;
      for (const std::string& row : rows_of(connection, table)) {
        places.push_back({.table = table, .column = column, .row = row, .is_text = is_text});
      }
    }
  }
  return places;
}

/// Everything that reads the ledger for people.
std::vector<std::function<void(Ledger&)>> readers() {
  std::vector<std::function<void(Ledger&)>> all = {
      [](Ledger& ledger) {
        const storage::Snapshot snapshot(ledger);
        const storage::Book book = storage::read_book(ledger);
        storage::read_details(ledger, book);
        storage::read_texts(ledger, book);
        storage::read_codes(ledger, book);
      },
      [](Ledger& ledger) { reports::check_ledger(ledger, domain::Date::from_ymd(2022, 2, 19)); },
      [](Ledger& ledger) { reports::describe_ledger(ledger); },
      [](Ledger& ledger) { reports::list_rates(ledger, {}, {}); },
      [](Ledger& ledger) {
        vocabulary::Registry registry(ledger);
        reports::list_partners(registry, {});
      },
      [](Ledger& ledger) {
        vocabulary::Registry registry(ledger);
        reports::show_partner(registry, "DN-P0001");
      },
      [](Ledger& ledger) {
        vocabulary::Registry registry(ledger);
        reports::list_events(registry, {});
      },
      [](Ledger& ledger) {
        vocabulary::Registry registry(ledger);
        reports::summarise_events(registry, {});
      }};
  const auto ask = [&](std::string_view name, void (*put)(reports::ReportQuery&)) {
    all.emplace_back([name, put](Ledger& ledger) {
      reports::ReportQuery query;
      put(query);
      reports::build_report(ledger, *reports::find_report(name), query);
    });
  };
  for (const std::string_view name : {"summary", "list", "goods"}) ask(name, [](reports::ReportQuery&) {});
  ask("list", [](reports::ReportQuery& query) { query.entries = true; });
  ask("statement", [](reports::ReportQuery& query) { query.subject = "DN-P0001"; });
  ask("show", [](reports::ReportQuery& query) { query.subject = "DN-2021-0002"; });
  ask("by", [](reports::ReportQuery& query) {
    query.dimensions = {"donor", "place", "sector"};
    query.in = "VND";
    query.explain = true;
  });
  ask("by", [](reports::ReportQuery& query) {
    query.dimensions = {"recipient", "month"};
    query.in = "USD";
  });
  return all;
}

/// What none of them may do is end otherwise than in an `Error`. Counts how often damage is told.
std::string trouble_of(const std::function<void(Ledger&)>& read, Ledger& ledger, std::size_t& told) {
  try {
    read(ledger);
  } catch (const Error& error) {
    if (error.problem().name() == "ledger-damaged") ++told;
  } catch (const std::exception& exception) {
    return exception.what();
  }
  return {};
}

}  // namespace

TEST_CASE("nothing that cannot be, wherever it stands in the ledger, breaks what reads it") {
  auto filled = storage::samples::filled_ledger();
  Ledger& ledger = filled.ledger;
  Connection& connection = ledger.connection();
  for (const std::string& trigger : texts_of(connection, "SELECT name FROM sqlite_schema WHERE type = 'trigger'")) {
    connection.run("DROP TRIGGER " + trigger);
  }
  connection.run("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON");
  const auto reading = readers();
  std::size_t told = 0;
  for (const auto& read : reading) REQUIRE(trouble_of(read, ledger, told) == "");
  REQUIRE(told == 0);
  for (const Place& place : places_of(connection)) {
    for (const std::string& word : damages_of(place)) {
      const std::string damage =
          fmt::format("UPDATE OR IGNORE {} SET {} = {} WHERE {}", place.table, place.column, word, place.row);
      CAPTURE(damage);
      connection.run("SAVEPOINT damage; " + damage);
      for (const auto& read : reading) CHECK(trouble_of(read, ledger, told) == "");
      connection.run("ROLLBACK TO damage; RELEASE damage");
    }
  }
  CHECK(told > 1000);
}

}  // namespace aid::damaged_ledger_test
