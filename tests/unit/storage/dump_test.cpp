#include "aid/storage/dump.hpp"
#include "aid/storage/journal.hpp"

#include "connection.hpp"
#include "filled_ledger.hpp"
#include "new_row.hpp"
#include "tables.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

namespace aid::dump_test {

using namespace aid::storage;

namespace {

/// A value that outlives the dump.
struct Kept {
  Value::Type type = Value::Type::null;
  std::int64_t number = 0;
  std::string text;

  Kept(const Value& value) : type(value.type()), number(value.number()), text(value.text()) {}  // NOLINT: they convert.
  Value value() const {
    switch (type) {
      case Value::Type::null:
        return std::nullopt;
      case Value::Type::integer:
        return number;
      case Value::Type::text:
        return text;
      case Value::Type::blob:
        return Value::bytes(text);
    }
    return std::nullopt;
  }
};

struct Step {
  BlockRow block;  ///< With a number: this begins a block, else it is a row.
  std::size_t table = 0;
  std::vector<Kept> values = {};
};

class Keeper : public DumpSink {
public:
  void block(const BlockRow& block) override { steps.push_back({block}); }
  void row(std::size_t table, std::span<const Value> values) override {
    steps.push_back({.block = {}, .table = table, .values = {values.begin(), values.end()}});
  }
  void pause() override { ++pauses; }

  std::vector<Step> steps;
  int pauses = 0;
};

std::vector<Step> steps_of(Ledger& ledger, bool with_contacts = true) {
  Keeper keeper;
  CHECK_FALSE(Dump(ledger, with_contacts).run(keeper));
  CHECK(keeper.pauses > 0);
  return keeper.steps;
}

void replay(const std::vector<Step>& steps, Ledger& target) {
  Replay replay(target);
  bool has_block = false;
  for (const Step& step : steps) {
    if (step.block.seq == 0) {
      std::vector<Value> values;
      for (const Kept& kept : step.values) values.push_back(kept.value());
      replay.add(step.table, values);
      continue;
    }
    if (has_block) replay.end_block();
    has_block = true;
    replay.begin_block(step.block);
  }
  replay.end_block();
  replay.commit();
}

/// The name of the problem with which the rows are refused; empty when they are taken.
std::string refusal_of(const std::vector<Step>& steps) {
  Ledger target = Ledger::in_memory();
  std::string name;
  try {
    replay(steps, target);
  } catch (const Error& error) {
    name = error.problem().name();
    CHECK(target.head().seq == 0);
  }
  return name;
}

/// Every cell of every table.
std::vector<std::string> content_of(Ledger& ledger) {
  std::vector<std::string> content;
  std::vector<std::string> tables;
  Query names(ledger.connection(), "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
  while (names.next()) tables.push_back(names.string(0));
  for (const std::string& table : tables) {
    Query query(ledger.connection(), fmt::format("SELECT * FROM {} ORDER BY 1, 2", table));
    while (query.next()) {
      std::string row = table;
      for (int column = 0; column < query.column_count(); ++column) {
        const Value value = column_value(query, column);
        row += fmt::format("|{}:{}{}", static_cast<int>(value.type()), value.number(), value.text());
      }
      content.push_back(row);
    }
  }
  return content;
}

std::size_t table_named(Ledger& ledger, std::string_view name) {
  const std::vector<DumpTable> tables = dump_tables(ledger);
  const auto found = std::find_if(tables.begin(), tables.end(), [&](const DumpTable& one) { return one.name == name; });
  REQUIRE(found != tables.end());
  return static_cast<std::size_t>(found - tables.begin());
}

}  // namespace

TEST_SUITE("storage/dump") {
  TEST_CASE("a dump has every column of every table but the number of the block") {
    samples::Filled filled = samples::filled_ledger();
    const std::vector<DumpTable> tables = dump_tables(filled.ledger);
    REQUIRE(tables.size() == root_tables.size() + child_tables.size() + 1);
    for (const DumpTable& table : tables) {
      CAPTURE(table.name);
      Query count(filled.ledger.connection(), "SELECT count(*) FROM pragma_table_info(?)");
      count.bind(table.name);
      REQUIRE(count.next());
      CHECK(table.columns.size() == static_cast<std::size_t>(count.integer(0)) - (table.parent ? 0 : 1));
    }
  }

  TEST_CASE("a ledger that is rebuilt from its dump equals it in every cell") {
    samples::Filled filled = samples::filled_ledger();
    Ledger rebuilt = Ledger::in_memory();
    replay(steps_of(filled.ledger), rebuilt);
    CHECK(content_of(rebuilt) == content_of(filled.ledger));
    CHECK(rebuilt.head().hash == filled.ledger.head().hash);
    CHECK(verify(rebuilt).problems.empty());
  }

  TEST_CASE("a dump without contacts rebuilds a ledger whose chain is whole") {
    samples::Filled filled = samples::filled_ledger();
    Ledger rebuilt = Ledger::in_memory();
    replay(steps_of(filled.ledger, false), rebuilt);
    CHECK(verify(rebuilt).problems.empty());
    CHECK(rebuilt.head().hash == filled.ledger.head().hash);
    CHECK(Partners(rebuilt).find(filled.donor)->contact.empty());
    CHECK(Partners(filled.ledger).find(filled.donor)->contact == "Bà An, 0905 000 000");
  }

  TEST_CASE("a ledger that was changed behind the tools' back is told by the dump") {
    struct Case {
      const char* sql;
      std::int64_t block;
    };
    for (const Case& row : {Case{"DELETE FROM goods WHERE no = 2", 2}, Case{"DELETE FROM blocks WHERE seq = 2", 2},
                            Case{"INSERT INTO settings VALUES (99, 4, 'office', 'x')", 4},
                            Case{"UPDATE entries SET amount_minor = amount_minor + 1 WHERE id = 1", 2}}) {
      CAPTURE(row.sql);
      samples::Filled filled = samples::filled_ledger();
      Connection& connection = filled.ledger.connection();
      connection.run("DROP TRIGGER goods_are_kept; DROP TRIGGER blocks_are_kept; DROP TRIGGER entries_stay");
      connection.run(row.sql);
      Keeper keeper;
      CHECK(Dump(filled.ledger, true).run(keeper) == row.block);
    }
  }

  TEST_CASE("a ledger larger than a piece is dumped whole, and may grow meanwhile") {
    Ledger ledger = Ledger::in_memory();
    for (int block = 0; block < 3; ++block) {
      Writer writer(ledger, samples::author());
      for (int i = 0; i < 15'000; ++i) Settings(ledger).put(writer, "note", fmt::format("{} {}", block, i));
      writer.commit();
    }
    struct Growing : Keeper {
      explicit Growing(Ledger& where) : ledger(where) {}
      void pause() override {
        Keeper::pause();
        Writer writer(ledger, samples::author());
        Settings(ledger).put(writer, "note", "later");
        writer.commit();
      }
      Ledger& ledger;
    };
    Growing keeper(ledger);
    Dump dump(ledger, true);
    CHECK(dump.rows() == 45'000);
    CHECK_FALSE(dump.run(keeper));
    CHECK(keeper.pauses == 3);
    CHECK(keeper.steps.size() == 45'003);
    Ledger rebuilt = Ledger::in_memory();
    replay(keeper.steps, rebuilt);
    CHECK(rebuilt.head().hash == dump.head().hash);
  }
}

TEST_SUITE("storage/replay") {
  TEST_CASE("a change of any value of any row is refused, and nothing is written") {
    samples::Filled filled = samples::filled_ledger();
    const std::vector<Step> steps = steps_of(filled.ledger);
    REQUIRE(refusal_of(steps).empty());
    for (std::size_t i = 0; i < steps.size(); ++i) {
      for (std::size_t column = 0; column < steps[i].values.size(); ++column) {
        std::vector<Step> changed = steps;
        Kept& value = changed[i].values[column];
        if (value.type == Value::Type::null) {
          value = Kept(Value(1));
        } else if (value.type == Value::Type::integer) {
          value.number += 1'000'003;
        } else {
          value.text += '.';
        }
        CAPTURE(i);
        CAPTURE(column);
        CHECK_FALSE(refusal_of(changed).empty());
      }
    }
  }

  TEST_CASE("what is wrong with rows is told by name") {
    samples::Filled filled = samples::filled_ledger();
    const std::vector<Step> steps = steps_of(filled.ledger);
    using Steps = std::vector<Step>;
    const auto first_of = [&](Steps& all, std::string_view table) -> Step& {
      const std::size_t wanted = table_named(filled.ledger, table);
      return *std::find_if(all.begin(), all.end(),
                           [&](const Step& step) { return step.block.seq == 0 && step.table == wanted; });
    };
    struct Case {
      const char* what;
      std::function<void(Steps&)> change;
      const char* name;
    };
    for (const Case& row : std::vector<Case>{
             {"a block is left out", [](Steps& all) { all.erase(all.begin()); }, "row-out-of-place"},
             {"a block says another time", [](Steps& all) { all.front().block.at += "0"; }, "export-differs"},
             {"a block says another hash", [](Steps& all) { all.front().block.hash[7] ^= 1; }, "export-differs"},
             {"the last row is missing", [](Steps& all) { all.pop_back(); }, "export-differs"},
             {"two rows are swapped", [](Steps& all) { std::swap(all[1], all[2]); }, "row-out-of-place"},
             {"a row comes twice", [](Steps& all) { all.insert(all.begin() + 1, all[1]); }, "row-out-of-place"},
             {"a child stands under another row",
              [&](Steps& all) { first_of(all, "partner_names").values[0].number = 99; }, "row-out-of-place"},
             {"a value is not one of those allowed",
              [&](Steps& all) { first_of(all, "aids").values[9].text = "sideways"; }, "row-refused"},
             {"a text stands for a number", [&](Steps& all) { first_of(all, "entries").values[3] = Value("x"); },
              "row-refused"},
             {"a contact is another one", [&](Steps& all) { first_of(all, "contacts").values[2].text += "9"; },
              "contact-changed"}}) {
      CAPTURE(row.what);
      Steps changed = steps;
      row.change(changed);
      CHECK(refusal_of(changed) == row.name);
    }
  }

  TEST_CASE("rows that refer to rows that are not there are refused even if their hashes are right") {
    samples::Filled filled = samples::filled_ledger();
    Connection& connection = filled.ledger.connection();
    connection.run("PRAGMA foreign_keys = OFF");
    {
      Writer writer(filled.ledger, samples::author());
      append(writer, NewRow<tables::rates>{{"uuid", writer.new_uuid()},
                                           {"currency", "USD"},
                                           {"kind", "contract"},
                                           {"in_force_on", "2021-01-01"},
                                           {"vnd_per_unit", "23000"},
                                           {"source", "x"},
                                           {"aid", 77}});
      writer.commit();
    }
    CHECK(refusal_of(steps_of(filled.ledger)) == "reference-broken");
  }
}

}  // namespace aid::dump_test
