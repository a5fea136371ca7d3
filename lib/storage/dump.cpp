#include "aid/storage/dump.hpp"

#include "connection.hpp"
#include "erasures.hpp"
#include "journal_hash.hpp"

#include <fmt/format.h>

#include <array>
#include <limits>

namespace aid::storage {
namespace {

/// A table with its columns' kinds from the schema, so that no second list of columns has to be kept.
DumpTable describe(Connection& connection, std::string_view name, std::optional<std::size_t> parent) {
  DumpTable table{.name = std::string(name), .parent = parent, .columns = {}};
  Query query(connection, "SELECT name, type FROM pragma_table_info(?) ORDER BY cid");
  query.bind(name);
  while (query.next()) {
    if (!parent && query.text(0) == "block") continue;
    const std::string_view type = query.text(1);
    const ColumnKind kind = type == "INTEGER"         ? ColumnKind::integer
                            : type == "TEXT"          ? ColumnKind::text
                            : query.text(0) == "uuid" ? ColumnKind::uuid
                                                      : ColumnKind::bytes;
    table.columns.push_back({query.string(0), kind});
  }
  return table;
}

/// Walks one table in the order of its key and can let go of the ledger between two rows.
class Cursor {
public:
  /// `keys`: how many columns, one or two, are its key; integers, the first ones.
  Cursor(Connection& connection, const ColumnList& columns, int keys)
      : query_(connection, statement(columns, keys)), has_two_(keys == 2) {}

  bool at_end() const { return !has_row_; }
  std::int64_t integer(int column) const { return query_.integer(column); }
  Query& row() { return query_; }
  std::span<const Value> values() {
    values_.clear();
    for (int column = 0; column < query_.column_count(); ++column) values_.push_back(column_value(query_, column));
    return values_;
  }
  void advance() {
    last_ = {query_.integer(0), has_two_ ? query_.integer(1) : 0};
    has_row_ = query_.next();
  }
  void let_go() { query_.reset(); }
  void take_up() {
    has_two_ ? query_.bind(last_[0], last_[1]) : query_.bind(last_[0]);
    has_row_ = query_.next();
  }

private:
  static std::string statement(const ColumnList& columns, int keys) {
    const std::string key = keys == 1 ? std::string(columns.name(0)) : fmt::format("{}, no", columns.name(0));
    return fmt::format("SELECT {} FROM {} WHERE ({}) > ({}) ORDER BY {}", columns.text(), columns.table(), key,
                       keys == 1 ? "?" : "?, ?", key);
  }

  Query query_;
  bool has_two_;
  bool has_row_ = false;
  std::array<std::int64_t, 2> last_{std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::min()};
  std::vector<Value> values_;
};

void add_row(RowHash& hash, std::span<const Value> values) {
  hash.begin_row();
  int column = 0;
  for (const Value& value : values) hash.add(++column, value);
  hash.end_row();
}

}  // namespace

std::vector<DumpTable> dump_tables(Ledger& ledger) {
  std::vector<DumpTable> tables;
  Connection& connection = ledger.connection();
  for (const ColumnList* table : root_tables) tables.push_back(describe(connection, table->table(), std::nullopt));
  for (const ChildTableInfo& table : child_tables) {
    tables.push_back(describe(connection, table.columns->table(), static_cast<std::size_t>(table.parent)));
  }
  tables.push_back(describe(connection, "contacts", static_cast<std::size_t>(RootTable::partners)));
  return tables;
}

struct Dump::State {
  Ledger& ledger;
  DumpSink* sink = nullptr;
  Cursor blocks;
  std::vector<std::unique_ptr<Cursor>> roots;
  std::vector<std::unique_ptr<Cursor>> children;  ///< And the contacts, if they are wanted.
  RowHashes hashes;
  Erasures erasures;
  std::vector<Value> without_block;
  int rows_in_piece = 0;

  State(Ledger& from, bool with_contacts)
      : ledger(from), blocks(from.connection(), tables::blocks, 1), erasures(from.connection()) {
    Connection& connection = ledger.connection();
    for (const ColumnList* table : root_tables) roots.push_back(std::make_unique<Cursor>(connection, *table, 1));
    for (const ChildTableInfo& table : child_tables) {
      children.push_back(std::make_unique<Cursor>(connection, *table.columns, 2));
    }
    if (with_contacts) children.push_back(std::make_unique<Cursor>(connection, tables::contacts, 1));
  }

  template <typename Do>
  void with_all(Do act) {
    act(blocks);
    for (const auto& cursor : roots) act(*cursor);
    for (const auto& cursor : children) act(*cursor);
  }
  void take_up() {
    ledger.begin_reading();
    with_all([](Cursor& cursor) { cursor.take_up(); });
  }
  void let_go() {
    with_all([](Cursor& cursor) { cursor.let_go(); });
    ledger.end_reading();
    sink->pause();
    rows_in_piece = 0;
  }
  /// A second of reading at most: then writers may have their turn.
  void count_row() {
    constexpr int piece = 20'000;
    if (++rows_in_piece < piece) return;
    let_go();
    take_up();
  }

  void give_block_rows(std::int64_t seq) {
    for (std::size_t i = 0; i < roots.size(); ++i) {
      for (Cursor& cursor = *roots[i]; !cursor.at_end() && cursor.integer(1) <= seq;) {
        const std::span<const Value> values = cursor.values();
        add_row(hashes.of(i), values);
        without_block.assign(values.begin() + 1, values.end());
        without_block.front() = values.front();
        sink->row(i, without_block);
        const std::int64_t id = cursor.integer(0);
        cursor.advance();
        give_child_rows(i, id);
        count_row();
      }
    }
  }

  void give_child_rows(std::size_t root, std::int64_t id) {
    for (std::size_t i = 0; i < children.size(); ++i) {
      const bool is_contact = i >= child_tables.size();
      const RootTable parent = is_contact ? RootTable::partners : child_tables[i].parent;
      if (static_cast<std::size_t>(parent) != root) continue;
      for (Cursor& cursor = *children[i]; !cursor.at_end() && cursor.integer(0) <= id;) {
        const std::span<const Value> values = cursor.values();
        if (!is_contact) add_row(hashes.of(root_tables.size() + i), values);
        sink->row(root_tables.size() + i, values);
        cursor.advance();
        count_row();
      }
    }
  }

  bool is_whole(const BlockRow& block, const std::string& previous) {
    const bool has_all =
        hashes.rows() == block.row_count && (hashes.keeps_commitments() || erasures.has_names(block.seq));
    const Digest rows = hashes.finish(block, &erasures);
    return has_all && bytes_of_digest(rows) == block.rows_hash &&
           erasures.state_of(block, previous) != Erasures::State::changed;
  }
};

Dump::Dump(Ledger& ledger, bool with_contacts)
    : ledger_(ledger), state_(std::make_unique<State>(ledger, with_contacts)) {
  const Snapshot snapshot(ledger);
  head_ = ledger.head();
  Query count(ledger.connection(), "SELECT sum(row_count) FROM blocks");
  count.next();
  rows_ = count.integer(0);
}

Dump::~Dump() = default;

std::optional<std::int64_t> Dump::run(DumpSink& sink) {
  State& state = *state_;
  std::optional<std::int64_t> first_difference;
  std::string previous(32, '\0');
  std::int64_t seq = 0;
  state.sink = &sink;
  state.take_up();
  while (!state.blocks.at_end() && state.blocks.integer(0) <= head_.seq) {
    BlockRow block = read_block(state.blocks.row());
    block.is_erased = state.erasures.has(block.seq);
    state.blocks.advance();
    sink.block(block);
    state.give_block_rows(block.seq);
    const bool is_next = block.seq == ++seq;
    if ((!state.is_whole(block, previous) || !is_next) && !first_difference) first_difference = seq;
    previous = block.hash;
  }
  // What belongs to no block, where nobody has written since, was put in behind the tools' back.
  const bool nobody_wrote = ledger_.head().seq == head_.seq;
  state.with_all([&](const Cursor& cursor) {
    if (nobody_wrote && !cursor.at_end() && !first_difference) first_difference = seq + 1;
  });
  state.let_go();
  return first_difference;
}

}  // namespace aid::storage
