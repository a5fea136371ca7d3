#include "aid/storage/ledger.hpp"
#include "connection.hpp"
#include "schema_digest.hpp"

#include <doctest/doctest.h>

#include <string>

using aid::storage::Ledger;

TEST_SUITE("storage/schema") {
  TEST_CASE("a new ledger has the schema that opening expects") {
    Ledger ledger = Ledger::in_memory();
    CHECK(schema_digest(ledger.connection()) == std::string(aid::storage::expected_schema_digest));
  }
}
