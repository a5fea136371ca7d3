#include "sealed_columns.hpp"

#include "connection.hpp"
#include "filled_ledger.hpp"
#include "packed_column.hpp"

#include "aid/storage/journal.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <limits>
#include <string>
#include <vector>

namespace aid::sealed_columns_test {

using namespace aid::storage;

namespace {

/// What `Value` was packed, told apart: "NULL", "i:7", "t:USD".
std::string shown(const Value& value) {
  switch (value.type()) {
    case Value::Type::null:
      return "NULL";
    case Value::Type::integer:
      return fmt::format("i:{}", value.number());
    default:
      return fmt::format("t:{}", value.text());
  }
}

std::vector<std::string> read_back(const PackedColumn& column, bool are_texts) {
  std::vector<std::string> read;
  for (std::size_t row = 0; row < column.size(); ++row) {
    read.push_back(column.is_null(row) ? "NULL"
                   : are_texts         ? fmt::format("t:{}", column.text(row))
                                       : fmt::format("i:{}", column.integer(row)));
  }
  return read;
}

/// A connection on which anything may be changed.
Connection& changeable(Ledger& ledger) {
  Connection& connection = ledger.connection();
  std::vector<std::string> triggers;
  Query query(connection, "SELECT name FROM sqlite_schema WHERE type = 'trigger'");
  while (query.next()) triggers.push_back(query.string(0));
  query.reset();
  for (const std::string& trigger : triggers) connection.run("DROP TRIGGER " + trigger);
  connection.run("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON");
  return connection;
}

}  // namespace

TEST_SUITE("storage/sealed columns") {
  TEST_CASE("a packed column says what was packed, and every change of a byte of it is seen") {
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    const std::vector<std::vector<Value>> columns{
        {},
        {std::nullopt},
        {std::nullopt, std::nullopt},
        {std::int64_t{7}},
        {std::int64_t{7}, std::int64_t{7}, std::int64_t{7}},
        {std::int64_t{7}, std::nullopt, std::int64_t{7}},
        {std::int64_t{0}, std::int64_t{254}},
        {std::int64_t{0}, std::int64_t{255}},
        {std::int64_t{-3}, std::int64_t{65'530}, std::nullopt},
        {std::int64_t{5'000'000'000}, std::int64_t{5'000'070'000}},
        {std::int64_t{0}, std::int64_t{5'000'000'000}},
        {-most - 1, most - 1},
        {most, std::nullopt},
        {Value("")},
        {Value("USD"), Value("VND"), Value("USD"), std::nullopt},
        {Value("USD"), Value("USD")},
    };
    for (const std::vector<Value>& values : columns) {
      ColumnPacker packer;
      std::vector<std::string> expected;
      bool are_texts = false;
      for (const Value& value : values) {
        packer.add(value);
        expected.push_back(shown(value));
        are_texts = are_texts || value.type() == Value::Type::text;
      }
      CAPTURE(fmt::format("{}", fmt::join(expected, " ")));
      const auto bytes = packer.finish();
      REQUIRE(bytes);
      PackedColumn column;
      REQUIRE(column.open(*bytes));
      CHECK(read_back(column, are_texts) == expected);
      for (std::size_t i = 0; i < bytes->size(); ++i) {
        std::string changed = *bytes;
        changed[i] = static_cast<char>(changed[i] ^ 0x10);
        CHECK_FALSE(column.open(changed));
        CHECK_FALSE(column.open(std::string_view(*bytes).substr(0, i)));
      }
    }
  }

  TEST_CASE("many words are told apart") {
    ColumnPacker packer;
    for (int i = 0; i < 70'000; ++i) packer.add(Value(std::string_view(fmt::format("{}", i % 66'000))));
    PackedColumn column;
    REQUIRE(column.open(*packer.finish()));
    CHECK(column.size() == 70'000);
    CHECK(column.text(0) == "0");
    CHECK(column.text(65'999) == "65999");
    CHECK(column.text(69'999) == "3999");
  }

  TEST_CASE("what no bytes can say is not packed") {
    ColumnPacker packer;
    packer.add(std::numeric_limits<std::int64_t>::min());
    packer.add(std::numeric_limits<std::int64_t>::max());
    CHECK_FALSE(packer.finish());
    packer.add(Value::bytes("x"));
    CHECK_FALSE(packer.finish());
    packer.add(Value("x"));
    packer.add(std::int64_t{1});
    CHECK_FALSE(packer.finish());
    packer.add(std::int64_t{1});
    CHECK(packer.finish());
  }

  TEST_CASE("only whole blocks are sealed, each once") {
    storage::samples::Filled filled = storage::samples::filled_ledger();
    Connection& connection = filled.ledger.connection();
    const auto blocks = [&] {
      Query query(connection,
                  "SELECT count(*), max(last_key) FROM sealed_columns WHERE of_table = 'entries' AND of_column = 'id'");
      query.next();
      return std::pair(query.integer(0), query.integer(1));
    };
    const std::int64_t entries = SealedReader::last_key(connection, sealed_table_of<sealed::entries>());
    REQUIRE(entries > 1);
    seal_columns(connection, entries + 1);
    CHECK(blocks() == std::pair(std::int64_t{0}, std::int64_t{0}));
    seal_columns(connection, entries);
    CHECK(blocks() == std::pair(std::int64_t{1}, entries));
    seal_columns(connection, 1);
    CHECK(blocks() == std::pair(std::int64_t{1}, entries));
    CHECK(check_sealed_columns(connection).empty());
  }

  TEST_CASE(
      "a change behind the tools' back is found, in the rows and in what is sealed; sealing anew mends the latter") {
    storage::samples::Filled filled = storage::samples::filled_ledger();
    Connection& connection = changeable(filled.ledger);
    seal_columns(connection, 1);
    REQUIRE(verify(filled.ledger).problems.empty());
    for (const char* change :
         {"UPDATE sealed_columns SET last_key = last_key + 1 WHERE of_table = 'entries' AND of_column = 'kind' AND "
          "first_key = 1",
          "UPDATE sealed_columns SET first_key = 1000 WHERE of_table = 'aids' AND first_key = 1",
          "UPDATE sealed_columns SET of_column = 'note' WHERE of_table = 'aids' AND of_column = 'form'",
          "UPDATE sealed_columns SET of_table = 'goods' WHERE of_table = 'entries'",
          "UPDATE sealed_columns SET bytes = x'00' WHERE of_table = 'entries' AND of_column = 'currency'",
          "UPDATE OR REPLACE sealed_columns SET bytes = (SELECT bytes FROM sealed_columns WHERE of_table = 'entries' "
          "AND "
          "of_column = 'amount_minor' AND first_key = 1) WHERE of_table = 'entries' AND of_column = 'amount_minor' AND "
          "first_key = 2",
          "DELETE FROM sealed_columns WHERE of_table = 'aid_parties' AND of_column = 'partner'"}) {
      CAPTURE(change);
      connection.run("SAVEPOINT change");
      connection.run(change);
      REQUIRE(sqlite3_changes(connection.handle()) > 0);
      const auto problems = check_sealed_columns(connection);
      REQUIRE_FALSE(problems.empty());
      CHECK(problems.front().name() == "sealed-columns-differ");
      ++connection.reading;  // Within our own transaction: `verify` must not begin one.
      CHECK(verify(filled.ledger, Depth::chain).problems.size() == problems.size());
      unseal_columns(connection);
      seal_columns(connection, 2);
      CHECK(verify(filled.ledger, Depth::chain).problems.empty());
      --connection.reading;
      CHECK(check_sealed_columns(connection).empty());
      connection.run("ROLLBACK TO change; RELEASE change");
    }
  }
}

}  // namespace aid::sealed_columns_test
