#include "aid/storage/migrations.hpp"
#include "connection.hpp"
#include "schema_digest.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace aid::storage;

TEST_SUITE("storage/schema") {
  TEST_CASE("after each migration the schema is the one that opening and upgrading expect") {
    Connection connection(open_database(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE), ":memory:",
                          Ledger::Access::write, 0);
    set_up(connection);
    REQUIRE(schema_digests.size() == migrations().size());
    int version = 0;
    for (const Migration& migration : migrations()) {
      connection.run(std::string(migration.sql));
      CAPTURE(migration.name);
      CHECK(schema_digest(connection) == std::string(expected_schema_digest(++version)));
    }
  }
}
