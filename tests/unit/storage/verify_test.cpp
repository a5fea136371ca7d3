#include "connection.hpp"
#include "filled_ledger.hpp"
#include "sealed_columns.hpp"
#include "tables.hpp"

#include "aid/storage/journal.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <set>
#include <string>
#include <vector>

namespace aid::verify_test {

using namespace aid::storage;

namespace {

std::vector<std::string> strings(Connection& connection, const std::string& sql) {
  Query query(connection, sql);
  std::vector<std::string> found;
  while (query.next()) found.push_back(query.string(0));
  return found;
}

/// A forger with the sqlite3 shell: no triggers, no foreign keys, no checks.
void let_anything_be_changed(Connection& connection) {
  for (const std::string& trigger : strings(connection, "SELECT name FROM sqlite_schema WHERE type = 'trigger'")) {
    connection.run("DROP TRIGGER " + trigger);
  }
  connection.run("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON");
}

/// What is put in place of a value: another one of the same type, one byte away where that can be.
constexpr std::string_view other_value =
    "CASE typeof({0}) WHEN 'integer' THEN {0} + 1000003 WHEN 'text' THEN {0} || '.' "
    "WHEN 'blob' THEN CAST(substr({0}, 1, length({0}) - 1) || "
    "CASE substr({0}, -1) WHEN x'00' THEN x'01' ELSE x'00' END AS BLOB) "
    "ELSE (SELECT CASE type WHEN 'INTEGER' THEN 0 WHEN 'TEXT' THEN '' ELSE x'00' END FROM pragma_table_info('{1}') "
    "WHERE name = '{0}') END";

struct Cell {
  std::string table;
  std::string key;  ///< A condition that names the row.
  std::string column;
};

std::vector<Cell> all_cells(Connection& connection) {
  std::vector<Cell> cells;
  for (const std::string& table :
       strings(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")) {
    const auto keys =
        strings(connection, fmt::format("SELECT name FROM pragma_table_info('{}') WHERE pk > 0 ORDER BY pk", table));
    std::string key_expression;
    for (const std::string& key : keys) {
      key_expression +=
          fmt::format("{}'{} = ' || quote({})", key_expression.empty() ? "" : " || ' AND ' || ", key, key);
    }
    for (const std::string& row : strings(connection, fmt::format("SELECT {} FROM {}", key_expression, table))) {
      for (const std::string& column :
           strings(connection, fmt::format("SELECT name FROM pragma_table_info('{}')", table))) {
        cells.push_back({table, row, column});
      }
    }
  }
  return cells;
}

/// Changes the cell, verifies, and puts the change back. True when `verify` found it.
bool change_is_found(Ledger& ledger, const Cell& cell) {
  Connection& connection = ledger.connection();
  const std::string changed = fmt::format(fmt::runtime(other_value), cell.column, cell.table);
  connection.run("SAVEPOINT change");
  connection.run(fmt::format("UPDATE OR IGNORE {} SET {} = {} WHERE {}", cell.table, cell.column, changed, cell.key));
  const bool was_changed = sqlite3_changes(connection.handle()) > 0;
  ++connection.reading;  // Within our own transaction: `verify` must not begin one.
  const Verification verification = verify(ledger);
  --connection.reading;
  connection.run("ROLLBACK TO change; RELEASE change");
  return was_changed && !verification.problems.empty();
}

}  // namespace

TEST_SUITE("storage/verify") {
  TEST_CASE("a ledger that only the tools wrote is whole") {
    samples::Filled filled = samples::filled_ledger();
    const Verification verification = verify(filled.ledger);
    CHECK(verification.problems.empty());
    CHECK(verification.blocks == 3);
    CHECK(verification.head.hash == filled.ledger.head().hash);
  }

  TEST_CASE("the test ledger has rows in every table, so that no table is left out of the next test") {
    samples::Filled filled = samples::filled_ledger();
    seal_columns(filled.ledger.connection(), 1);
    std::set<std::string> tables;
    for (const Cell& cell : all_cells(filled.ledger.connection())) tables.insert(cell.table);
    CHECK(tables.size() == root_tables.size() + child_tables.size() + 3);  // And blocks, contacts and sealed columns.
  }

  TEST_CASE("a change of any stored column of any row is found") {
    samples::Filled filled = samples::filled_ledger();
    Connection& connection = filled.ledger.connection();
    seal_columns(connection, 1);
    let_anything_be_changed(connection);
    REQUIRE(verify(filled.ledger).problems.empty());
    for (const Cell& cell : all_cells(connection)) {
      CAPTURE(cell.table);
      CAPTURE(cell.key);
      CAPTURE(cell.column);
      CHECK(change_is_found(filled.ledger, cell));
    }
    CHECK(verify(filled.ledger).problems.empty());
  }

  TEST_CASE("rows that were added or deleted behind the tools' back are found, and the first block is named") {
    struct Case {
      const char* sql;
      std::int64_t block;
    };
    for (const Case& row :
         {Case{"DELETE FROM goods WHERE no = 2", 2}, Case{"DELETE FROM reversals", 3},
          Case{"INSERT INTO aid_sources VALUES (1, 1, 'x')", 2}, Case{"DELETE FROM blocks WHERE seq = 2", 2},
          Case{"INSERT INTO settings VALUES (99, 4, 'office', 'x')", 4},
          Case{"UPDATE entries SET amount_minor = amount_minor + 1 WHERE id = 1", 2},
          Case{"UPDATE partners SET country = 'VN' WHERE id = 3", 3}}) {
      CAPTURE(row.sql);
      samples::Filled filled = samples::filled_ledger();
      let_anything_be_changed(filled.ledger.connection());
      filled.ledger.connection().run(row.sql);
      CHECK(verify(filled.ledger).first_difference == row.block);
    }
  }

  TEST_CASE("an erased contact leaves the chain whole") {
    samples::Filled filled = samples::filled_ledger();
    REQUIRE(Partners(filled.ledger).find(filled.donor)->contact == "Bà An, 0905 000 000");
    Writer writer(filled.ledger, samples::author());
    aid::domain::Partner partner = *Partners(filled.ledger).find(filled.donor);
    CHECK(erase_contacts(writer, filled.donor, "đơn đề nghị").contacts == 2);
    partner.contact.clear();
    ++partner.version;
    Partners(filled.ledger).revise(writer, partner);
    writer.commit();
    CHECK(Partners(filled.ledger).find(filled.donor)->contact.empty());
    CHECK(verify(filled.ledger).problems.empty());
  }

  TEST_CASE("a contact that was deleted behind the tools' back is found") {
    samples::Filled filled = samples::filled_ledger();
    filled.ledger.connection().run("DELETE FROM contacts");
    const Verification verification = verify(filled.ledger);
    REQUIRE(verification.problems.size() == 1);
    CHECK(verification.problems.front().name() == "contact-gone");
  }
}

}  // namespace aid::verify_test
