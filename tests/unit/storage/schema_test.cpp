#include "aid/storage/migrations.hpp"
#include "connection.hpp"
#include "schema_digest.hpp"
#include "tables.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace aid::schema_test {

using namespace aid::storage;

namespace {

/// The columns of a table as the schema orders them: "id, block, key, value".
std::string columns_in_schema(Ledger& ledger, std::string_view table) {
  Query query(ledger.connection(),
              "SELECT group_concat(name, ', ') FROM (SELECT name FROM pragma_table_info(?) ORDER BY cid)");
  query.bind(table);
  query.next();
  return query.string(0);
}

}  // namespace

TEST_SUITE("storage/schema") {
  TEST_CASE("after each migration the schema is the one that opening and upgrading expect") {
    Connection connection(open_database(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE),
                          ":memory:", Ledger::Access::write, 0);
    set_up(connection);
    REQUIRE(schema_digests.size() == migrations().size());
    int version = 0;
    for (const Migration& migration : migrations()) {
      connection.run(std::string(migration.sql));
      CAPTURE(migration.name);
      CHECK(schema_digest(connection) == std::string(expected_schema_digest(++version)));
    }
  }

  TEST_CASE("the lists of columns have every column of every table, in the order of the schema") {
    Ledger ledger = Ledger::in_memory();
    std::vector<const ColumnList*> lists(root_tables.begin(), root_tables.end());
    for (const ChildTableInfo& child : child_tables) lists.push_back(child.columns);
    lists.push_back(&tables::blocks);
    lists.push_back(&tables::contacts);
    for (const ColumnList* list : lists) {
      CAPTURE(list->table());
      CHECK(list->text() == columns_in_schema(ledger, list->table()));
    }
    Query query(ledger.connection(), "SELECT count(*) FROM sqlite_schema WHERE type = 'table'");
    query.next();
    constexpr std::int64_t sealed_columns = 1;  // It says nothing of its own, and is read and written in one place.
    CHECK(static_cast<std::int64_t>(lists.size()) + sealed_columns == query.integer(0));
  }
}

}  // namespace aid::schema_test
