#include "aid/storage/look_back.hpp"

#include "aid/storage/lists.hpp"
#include "connection.hpp"

#include <doctest/doctest.h>

#include <set>

namespace aid::look_back_test {

namespace {

using aid::storage::Ledger;
using aid::storage::Query;

std::set<std::string> names_in(Ledger& ledger, const std::string& schema, const std::string& type) {
  Query query(ledger.connection(), "SELECT name FROM " + schema + " WHERE type = '" + type + "'");
  std::set<std::string> names;
  while (query.next()) names.insert(query.string(0));
  return names;
}

TEST_CASE("looking back hides the later rows of every table, and every view reads what is left") {
  Ledger ledger = Ledger::in_memory();
  aid::storage::look_back(ledger, 1);
  std::set<std::string> wanted = names_in(ledger, "main.sqlite_schema", "table");
  CHECK(wanted.size() > 30);
  wanted.merge(names_in(ledger, "main.sqlite_schema", "view"));
  wanted.erase("sealed_columns");  // It says nothing that the rows do not say, and is read for those that are there.
  CHECK(names_in(ledger, "temp.sqlite_schema", "view") == wanted);
  aid::storage::look_back(ledger, 0);
  CHECK(names_in(ledger, "temp.sqlite_schema", "view").empty());
}

TEST_CASE("the block of a moment is the last one with a time before it, wherever the clock went") {
  Ledger ledger = Ledger::in_memory();
  const auto write_at = [&](std::int64_t ms) {
    aid::storage::Writer writer(ledger, {.now_ms = ms, .actor = "an", .host = "pc1", .tool = "t", .arguments = ""});
    aid::storage::Settings(ledger).put(writer, "numbers", "vi");
    writer.commit();
  };
  constexpr std::int64_t day_ms = 86'400'000;
  constexpr std::int64_t some_moment_ms = 1'645'228'800'000;  // 2022-02-19T00:00:00Z.
  write_at(some_moment_ms);
  write_at(some_moment_ms + 2 * day_ms);
  write_at(some_moment_ms + day_ms);  // The clock went back by a day.
  CHECK(aid::storage::last_block_before(ledger, "2022-02-19T00:00:00Z") == 0);
  CHECK(aid::storage::last_block_before(ledger, "2022-02-19T00:00:01Z") == 1);
  CHECK(aid::storage::last_block_before(ledger, "2022-02-20T12:00:00Z") == 3);
  CHECK(aid::storage::last_block_before(ledger, "2022-02-22T00:00:00Z") == 3);
}

}  // namespace

}  // namespace aid::look_back_test
