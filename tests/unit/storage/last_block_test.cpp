#include "aid/storage/partners.hpp"

#include "connection.hpp"
#include "filled_ledger.hpp"

#include <doctest/doctest.h>

#include <string>

namespace aid::last_block_test {

using namespace aid::storage;

TEST_SUITE("storage/last block") {
  TEST_CASE("nothing is written behind a last block that was changed") {
    struct Case {
      const char* sql;
      bool is_refused;
    };
    for (const Case& one :
         {Case{"SELECT 1", false}, Case{"UPDATE blocks SET arguments = 'x' WHERE seq = 3", true},
          Case{"UPDATE blocks SET hash = zeroblob(32) WHERE seq = 3", true},
          Case{"UPDATE blocks SET rows_hash = zeroblob(32) WHERE seq = 3", true},
          Case{"UPDATE blocks SET hash = zeroblob(32) WHERE seq = 2", true},
          Case{"UPDATE blocks SET seq = 9 WHERE seq = 3", true}, Case{"DELETE FROM blocks WHERE seq = 2", true},
          Case{"DELETE FROM blocks WHERE seq = 3", true}}) {
      CAPTURE(one.sql);
      storage::samples::Filled filled = storage::samples::filled_ledger();
      Connection& connection = filled.ledger.connection();
      connection.run("PRAGMA foreign_keys = OFF");
      Query triggers(connection, "SELECT name FROM sqlite_schema WHERE type = 'trigger'");
      std::string drops;
      while (triggers.next()) drops += "DROP TRIGGER " + triggers.string(0) + ";";
      triggers.reset();
      connection.run(drops);
      connection.run(one.sql);
      const auto write = [&] {
        Writer writer(filled.ledger, storage::samples::author());
        domain::Partner partner = storage::samples::partner("Quỹ mới", "US");
        Partners(filled.ledger).add(writer, partner);
        writer.commit();
      };
      if (one.is_refused) {
        CHECK_THROWS_WITH_AS(write(), doctest::Contains("last block"), FileError);
      } else {
        CHECK_NOTHROW(write());
      }
    }
  }
}

}  // namespace aid::last_block_test
