#pragma once
#include "aid/base/problem.hpp"
#include "connection.hpp"
#include "packed_column.hpp"
#include "sealed_tables.hpp"
#include "select.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <cstdint>
#include <exception>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Columns that are sealed: what reports read of rows that never change again, packed by column. They say nothing that
/// the rows do not say, which `verify` compares; where there are none, the rows themselves are read.
namespace aid::storage {

/// So many keys of a table, which are the ids of aids or entries, are sealed together.
inline constexpr std::int64_t sealed_together = 4096;

/// Seals all that is not yet and fills a block of that many keys. Within the transaction that writes.
void seal_columns(Connection& connection, std::int64_t together = sealed_together);

/// What is sealed and is not what the rows say, or cannot be; empty where all is well. It reads every sealed row again.
std::vector<Problem> check_sealed_columns(Connection& connection);

/// Forgets what is sealed.
void unseal_columns(Connection& connection);

/// Some sealed columns of a table, block by block.
class SealedReader {
public:
  /// `columns`: of those of `sealed_tables`.
  SealedReader(Connection& connection, const ColumnList& columns);
  ~SealedReader();
  SealedReader(const SealedReader&) = delete;
  SealedReader& operator=(const SealedReader&) = delete;

  /// Whether any is sealed at all.
  static bool has_any(Connection& connection, std::string_view table);
  /// The last key of the table, as this connection sees it; 0: it has no row.
  static std::int64_t last_key(Connection& connection, const SealedTable& table);

  /// Goes to the next block; false after the last one. Throws `FileError` ledger-damaged.
  bool next();
  std::int64_t first() const { return first_; }
  std::int64_t last() const { return last_; }
  std::size_t size() const { return columns_.front().size(); }
  const PackedColumn* columns() const { return columns_.data(); }

private:
  [[noreturn]] void throw_damaged_block() const;

  Connection& connection_;
  std::string table_;
  std::vector<std::string> names_;
  std::vector<std::unique_ptr<Query>> queries_;
  std::vector<PackedColumn> columns_;
  std::int64_t first_ = 0;
  std::int64_t last_ = 0;
};

/// Compares the rows of a table with what is sealed of them, while somebody else goes through all of them anyway.
class SealedComparison {
public:
  /// `rows`: the columns of the rows that it will be given.
  SealedComparison(Connection& connection, const SealedTable& table, const ColumnList& rows);

  /// The next row in the order of the key.
  void take(std::span<const Value> row);
  /// Whether all that is sealed says what the rows say; asked once, after the last row. What is wrong is told by
  /// `check_sealed_columns`.
  bool finish();

private:
  bool go_on();
  bool is_same(std::span<const Value> row) const;

  SealedReader blocks_;
  std::vector<std::size_t> places_ = {};  ///< Where each sealed column stands in a row.
  std::size_t key_ = 0;
  std::size_t version_of_ = 0;  ///< Where what makes the identity of an aid stands, and `identity` among the columns.
  std::size_t identity_;
  std::int64_t end_;  ///< The last key that can be sealed.
  std::size_t row_ = 0;
  bool at_end_ = false;
  bool holds_ = true;
};

/// Whether each column that is sealed is one that this program seals.
bool all_sealed_are_known(Connection& connection);

/// One row of a block, as `Row` is one of a scan.
class SealedRow {
public:
  SealedRow(const PackedColumn* columns, std::size_t row) : columns_(columns), row_(row) {}

  bool is_null(int column) const { return at(column).is_null(row_); }
  std::int64_t integer(int column) const { return at(column).integer(row_); }
  std::optional<std::int64_t> optional_integer(int column) const {
    if (is_null(column)) return std::nullopt;
    return integer(column);
  }
  std::string_view text(int column) const { return at(column).text(row_); }

private:
  const PackedColumn& at(int column) const { return columns_[column]; }

  const PackedColumn* columns_;
  std::size_t row_;
};

/// Calls `take` for every row of the table in the order of its key, as `scan` does; those that are sealed are read from
/// their columns.
template <const ColumnList& columns, typename Take>
void scan_sealed(Connection& connection, Take take) {
  constexpr const SealedTable& table = sealed_table_of<columns>();
  if (!SealedReader::has_any(connection, columns.table())) return scan<columns>(connection, take);
  const auto take_rows = [&](std::int64_t first, std::int64_t last) {
    if (first > last) return;
    static const std::string selected = columns.arguments();
    scan(connection, selected, columns.table(), fmt::format("WHERE {} BETWEEN {} AND {}", table.key, first, last),
         [&](const Row& row) { take(RowOf<columns, Row>(row)); });
  };
  const std::int64_t end = SealedReader::last_key(connection, table);
  SealedReader blocks(connection, columns);
  std::int64_t next = 1;
  while (blocks.next() && blocks.last() <= end) {
    take_rows(next, blocks.first() - 1);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const SealedRow row(blocks.columns(), i);
      try {
        take(RowOf<columns, SealedRow>(row));
      } catch (...) {
        rethrow_of_row(std::current_exception(), connection.path(), columns.table(), row.integer(0));
      }
    }
    next = blocks.last() + 1;
  }
  take_rows(next, end);
}

}  // namespace aid::storage
