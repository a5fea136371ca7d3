#include "background_inserts.hpp"
#include "connection.hpp"

#include "aid/base/problem.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <array>
#include <string>

namespace aid::background_inserts_test {

using namespace aid::storage;

namespace {

constexpr int many = 2000;
constexpr std::size_t small_chunk = 512;  // Some ten rows: many chunks, so that both threads wait for each other.

/// A database in memory with one table, and the statement that adds to it.
struct Rows {
  Connection connection{open_database(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE),
                        ":memory:", Ledger::Access::write, 0};
  Query insert;

  Rows() : insert(make_table(connection), "INSERT INTO rows (id, block, text, bytes, absent) VALUES (?, ?, ?, ?, ?)") {}

  static Connection& make_table(Connection& connection) {
    connection.run(
        "CREATE TABLE rows (id INTEGER PRIMARY KEY, block INTEGER, text TEXT, bytes BLOB, absent TEXT) STRICT");
    return connection;
  }

  std::string only(const std::string& sql) {
    Query query(connection, sql);
    query.next();
    return query.string(0);
  }
};

void add(BackgroundInserts& inserts, Rows& rows, int id) {
  // The text is gone as soon as the row is added.
  const std::string text = fmt::format("khoản {}", id);
  const std::array<Value, 3> values{text, Value::bytes(std::string_view("\0x", 2)), std::nullopt};
  inserts.add(rows.insert.handle(), {Value(id), Value(7)}, values);
}

}  // namespace

TEST_CASE("rows inserted in the background are all there, in their order and as they were given") {
  for (const std::size_t chunk : {std::size_t{1}, small_chunk, BackgroundInserts::default_chunk_bytes}) {
    CAPTURE(chunk);
    Rows rows;
    BackgroundInserts inserts(rows.connection.handle(), ":memory:", chunk);
    for (int id = 1; id <= many; ++id) add(inserts, rows, id);
    inserts.wait();
    inserts.check();
    CHECK(rows.only("SELECT count(*) || ' ' || sum(id) FROM rows") ==
          fmt::format("{} {}", many, many * (many + 1) / 2));
    CHECK(rows.only("SELECT count(*) FROM rows WHERE block = 7 AND text = 'khoản ' || id AND bytes = x'0078' AND "
                    "absent IS NULL") == std::to_string(many));
  }
}

TEST_CASE("whoever asks between two inserts sees every row that was given before") {
  Rows rows;
  BackgroundInserts& inserts = rows.connection.insert_in_background();
  for (int id = 1; id <= many; ++id) {
    add(inserts, rows, id);
    if (id % 97 == 0) CHECK(rows.only("SELECT max(id) FROM rows") == std::to_string(id));
  }
  CHECK(rows.only("SELECT max(id) FROM rows") == std::to_string(many));
}

TEST_CASE("an insert that fails is told to the next who asks, and nothing goes in after it") {
  Rows rows;
  BackgroundInserts& inserts = rows.connection.insert_in_background();
  constexpr int last_good = 500;
  for (int id = 1; id <= last_good; ++id) add(inserts, rows, id);
  CHECK_THROWS_AS(
      [&] {
        for (int id = last_good; id <= many; ++id) add(inserts, rows, id);  // The first one is there already.
        rows.connection.require_inserts();
      }(),
      FileError);
  CHECK_THROWS_AS(rows.only("SELECT 1"), FileError);
  rows.connection.stop_inserting();
  CHECK(rows.only("SELECT max(id) FROM rows") == std::to_string(last_good));
}

TEST_CASE("rows that are let go of leave a transaction that can be taken back") {
  Rows rows;
  rows.connection.run("BEGIN");
  BackgroundInserts& inserts = rows.connection.insert_in_background();
  for (int id = 1; id <= many; ++id) add(inserts, rows, id);
  rows.connection.stop_inserting();
  rows.insert.reset();
  rows.connection.run("ROLLBACK");
  CHECK(rows.only("SELECT count(*) FROM rows") == "0");
}

TEST_CASE("while a scan runs, rows go in where they are given") {
  Rows rows;
  set_up(rows.connection);
  BackgroundInserts& inserts = rows.connection.insert_in_background();
  for (int id = 1; id <= 3; ++id) add(inserts, rows, id);
  int seen = 0;
  scan(rows.connection, "id", "rows", [&](const Row&) {
    ++seen;
    CHECK(rows.connection.background_inserts() == nullptr);
  });
  CHECK(seen == 3);
  CHECK(rows.connection.background_inserts() == &inserts);
}

}  // namespace aid::background_inserts_test
