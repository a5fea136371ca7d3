#include "sealed_columns.hpp"

#include "aid/storage/messages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>

namespace aid::storage {
namespace {

/// A block of a table: its rows from one key to another.
struct Block {
  std::int64_t first = 0;
  std::int64_t last = 0;
  friend bool operator==(const Block&, const Block&) = default;
};

std::int64_t number_in(Connection& connection, const std::string& sql) {
  Query query(connection, sql);
  return query.next() ? query.integer(0) : 0;
}

/// The columns of a block as its rows have them; fewer than there are, where one cannot be packed.
std::vector<std::string> packed(Connection& connection, const SealedTable& table, const Block& block) {
  Query rows(connection, fmt::format("SELECT {} FROM {} WHERE {} BETWEEN ? AND ? ORDER BY {}", table.columns->text(),
                                     table.columns->table(), table.key, table.order));
  rows.bind(block.first, block.last);
  std::vector<ColumnPacker> packers(table.columns->size());
  while (rows.next()) {
    for (std::size_t i = 0; i < packers.size(); ++i) packers[i].add(column_value(rows, static_cast<int>(i)));
  }
  std::vector<std::string> columns;
  for (ColumnPacker& packer : packers) {
    auto bytes = packer.finish();
    if (!bytes) return columns;
    columns.push_back(std::move(*bytes));
  }
  return columns;
}

void seal(Connection& connection, const SealedTable& table, std::int64_t together) {
  const std::string_view name = table.columns->table();
  std::int64_t last = 0;
  {
    Query sealed(
        connection,
        "SELECT last_key FROM sealed_columns WHERE of_table = ? AND of_column = ? ORDER BY first_key DESC LIMIT 1");
    sealed.bind(name, table.columns->name(0));
    if (sealed.next()) last = sealed.integer(0);
  }
  const std::int64_t end = number_in(connection, fmt::format("SELECT max(id) FROM {}", table.parent));
  Query insert(connection,
               "INSERT INTO sealed_columns (of_table, of_column, first_key, last_key, bytes) VALUES (?, ?, ?, ?, ?)");
  for (; last + together <= end; last += together) {
    const Block block{last + 1, last + together};
    const std::vector<std::string> columns = packed(connection, table, block);
    if (columns.size() < table.columns->size()) continue;  // Its rows are read.
    for (std::size_t i = 0; i < columns.size(); ++i) {
      insert.bind(name, table.columns->name(i), block.first, block.last, Value::bytes(columns[i]));
      insert.next();
    }
  }
}

/// Compares the blocks of one table with its rows.
class Check {
public:
  Check(Connection& connection, const SealedTable& table) : connection_(connection), table_(table) {}

  void run(std::vector<Problem>& problems) {
    const std::string_view name = table_.columns->table();
    const std::int64_t end = number_in(connection_, fmt::format("SELECT max(id) FROM {}", table_.parent));
    std::int64_t before = 0;
    for (const auto& [block, columns] : blocks()) {
      const bool is_placed = block.first > before && block.last >= block.first && block.last <= end;
      if (!is_placed || columns != packed(connection_, table_, block)) {
        problems.push_back(Problem(messages::sealed_columns_differ, name, block.first));
      }
      before = std::max(before, block.last);
    }
  }

private:
  struct ByFirst {
    bool operator()(const Block& a, const Block& b) const {
      return a.first != b.first ? a.first < b.first : a.last < b.last;
    }
  };

  /// Of each block the columns in the order of the list, in which others than those of the list are missing.
  std::map<Block, std::vector<std::string>, ByFirst> blocks() {
    std::map<Block, std::vector<std::string>, ByFirst> all;
    Query query(connection_,
                "SELECT first_key, last_key, bytes FROM sealed_columns WHERE of_table = ? AND of_column = ?");
    for (std::size_t i = 0; i < table_.columns->size(); ++i) {
      query.bind(table_.columns->table(), table_.columns->name(i));
      while (query.next()) all[{query.integer(0), query.integer(1)}].emplace_back(query.blob(2));
    }
    return all;
  }

  Connection& connection_;
  const SealedTable& table_;
};

bool is_known(std::string_view table, std::string_view column) {
  const SealedTable* const found = sealed_table_named(table);
  return found != nullptr && found->columns->has(column);
}

/// The table of each column that is sealed and is none that this program seals.
std::vector<std::string> tables_of_unknown(Connection& connection) {
  std::vector<std::string> tables;
  Query names(connection, "SELECT DISTINCT of_table, of_column FROM sealed_columns");
  while (names.next()) {
    if (!is_known(names.text(0), names.text(1))) tables.push_back(names.string(0));
  }
  return tables;
}

}  // namespace

void seal_columns(Connection& connection, std::int64_t together) {
  for (const SealedTable& table : sealed_tables) seal(connection, table, together);
}

bool all_sealed_are_known(Connection& connection) { return tables_of_unknown(connection).empty(); }

std::vector<Problem> check_sealed_columns(Connection& connection) {
  std::vector<Problem> problems;
  for (const std::string& table : tables_of_unknown(connection)) {
    problems.push_back(Problem(messages::sealed_columns_differ, table, 0));
  }
  for (const SealedTable& table : sealed_tables) Check(connection, table).run(problems);
  return problems;
}

void unseal_columns(Connection& connection) { connection.run("DELETE FROM sealed_columns"); }

SealedReader::SealedReader(Connection& connection, const ColumnList& columns)
    : connection_(connection), table_(columns.table()), columns_(columns.size()) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    queries_.push_back(std::make_unique<Query>(connection,
                                               "SELECT first_key, last_key, bytes FROM sealed_columns WHERE of_table = "
                                               "? AND of_column = ? ORDER BY first_key"));
    names_.emplace_back(columns.name(i));
  }
  for (std::size_t i = 0; i < queries_.size(); ++i)
    queries_[i]->bind(std::string_view(table_), std::string_view(names_[i]));
}

SealedReader::~SealedReader() = default;

bool SealedReader::has_any(Connection& connection, std::string_view table) {
  Query query(connection, "SELECT 1 FROM sealed_columns WHERE of_table = ? LIMIT 1");
  query.bind(table);
  return query.next();
}

std::int64_t SealedReader::last_key(Connection& connection, const SealedTable& table) {
  return number_in(connection, fmt::format("SELECT max({}) FROM {}", table.key, table.columns->table()));
}

bool SealedReader::next() {
  const std::int64_t before = last_;
  const bool has_block = queries_.front()->next();
  for (std::size_t i = 1; i < queries_.size(); ++i) {
    if (queries_[i]->next() != has_block) throw_damaged_block();
  }
  if (!has_block) return false;
  first_ = queries_.front()->integer(0);
  last_ = queries_.front()->integer(1);
  if (first_ <= before || last_ < first_) throw_damaged_block();
  for (std::size_t i = 0; i < queries_.size(); ++i) {
    const Query& query = *queries_[i];
    const bool is_of_block = query.integer(0) == first_ && query.integer(1) == last_;
    if (!is_of_block || !columns_[i].open(query.blob(2)) || columns_[i].size() != size()) throw_damaged_block();
  }
  return true;
}

namespace {

std::size_t place_of(const ColumnList& columns, std::string_view name) {
  std::size_t place = 0;
  while (place < columns.size() && columns.name(place) != name) ++place;
  return place;
}

}  // namespace

SealedComparison::SealedComparison(Connection& connection, const SealedTable& table, const ColumnList& rows)
    : blocks_(connection, *table.columns),
      key_(place_of(rows, table.key)),
      version_of_(place_of(rows, "version_of")),
      identity_(place_of(*table.columns, "identity")),
      end_(number_in(connection, fmt::format("SELECT max(id) FROM {}", table.parent))) {
  for (std::size_t i = 0; i < table.columns->size(); ++i) places_.push_back(place_of(rows, table.columns->name(i)));
}

void SealedComparison::take(std::span<const Value> row) {
  const std::int64_t key = row[key_].number();
  while (key > blocks_.last()) {
    if (!go_on()) return;
  }
  if (key < blocks_.first()) return;
  holds_ = holds_ && is_same(row);
  ++row_;
}

bool SealedComparison::finish() {
  while (go_on()) {
  }
  return holds_;
}

/// Leaves a block, all of whose rows must have come, for the next one; false where there is none or nothing holds.
bool SealedComparison::go_on() {
  if (!holds_ || at_end_) return false;
  holds_ = row_ == blocks_.size();
  row_ = 0;
  try {
    at_end_ = !blocks_.next();
    holds_ = holds_ && (at_end_ || blocks_.last() <= end_);
  } catch (const FileError&) {
    holds_ = false;
  }
  return holds_ && !at_end_;
}

bool SealedComparison::is_same(std::span<const Value> row) const {
  if (row_ >= blocks_.size()) return false;
  for (std::size_t i = 0; i < places_.size(); ++i) {
    const bool is_first_version = i == identity_ && row[version_of_].type() == Value::Type::null;
    const std::size_t place = i != identity_ ? places_[i] : is_first_version ? key_ : version_of_;
    if (!blocks_.columns()[i].has(row_, row[place])) return false;
  }
  return true;
}

void SealedReader::throw_damaged_block() const {
  throw_damaged(connection_.path(), fmt::format("sealed_columns: {} {}", table_, first_));
}

}  // namespace aid::storage
