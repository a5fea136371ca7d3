#pragma once
#include "aid/base/sha256.hpp"
#include "aid/storage/dump.hpp"
#include "new_row.hpp"
#include "tables.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What the journal's hashes are computed over, by whoever writes, dumps, replays or verifies rows.
namespace aid::storage {

class Query;
class Erasures;

inline std::string bytes_of_digest(const Digest& digest) { return {digest.begin(), digest.end()}; }

/// A row as it is hashed: 'R', then for each column that is not NULL its number (one byte, from 1, in the order of the
/// schema), a type letter and the value (integers 8 bytes big-endian; text and bytes with a 4-byte length before them),
/// then 'E'. NULLs leave nothing, so that a migration may add columns at the end of a table. Independent of the engine.
///
/// A row of `partner_names` that has a commitment to its name (`name_hash`) is hashed without what that is to.
class RowHash {
public:
  void begin_row() { buffer_.push_back('R'); }
  /// The rows are those of `table`.
  void expect_rows_of(const ColumnList& table) { has_names_ = &table == &tables::partner_names; }
  void add(int column, const Value& value);
  void end_row();
  std::int64_t rows() const { return rows_; }
  /// Whether each row with a commitment has what it is to: false after an erasure.
  bool keeps_commitments() const { return keeps_commitments_; }
  /// The digest of all rows; starts anew.
  Digest finish();

private:
  void take_names_out(std::string_view commitment);

  Sha256 sha_;
  std::string buffer_;
  std::int64_t rows_ = 0;
  bool has_names_ = false;
  bool keeps_commitments_ = true;
  std::vector<std::pair<std::size_t, std::size_t>> names_;  ///< Where what can be erased of the row is in the buffer.
};

/// The hash over the rows of a block, from the digests of its tables in their order.
class BlockRowsHash {
public:
  void add_table(std::string_view name, std::int64_t rows, const Digest& digest);
  Digest finish() { return sha_.finish(); }

private:
  Sha256 sha_;
};

/// The hash over the rows of a block while they come in any order of tables.
class RowHashes {
public:
  RowHashes();
  /// Of a root table (its columns begin with id and block) or, with the number of root tables added, of a child table.
  RowHash& of(std::size_t table) { return tables_[table]; }
  std::int64_t rows() const;
  /// As in `RowHash`, of all tables.
  bool keeps_commitments() const;
  /// Starts anew. `erasures`: what was written over of `block` counts as it was.
  Digest finish(const BlockRow& block, const Erasures* erasures = nullptr);

private:
  std::array<RowHash, root_tables.size() + child_tables.size()> tables_;
};

/// A block as a row of its table, which borrows the block's texts.
NewRow<tables::blocks, 0> row_of(const BlockRow& block);
/// A row of all columns of `tables::blocks`.
BlockRow read_block(const Query& query);
/// The commitment to a block's arguments.
Digest arguments_hash(const BlockRow& block);
/// The commitment to a name of a partner.
Digest name_hash(std::string_view text, std::string_view fold, std::string_view sort_key, std::string_view salt);
/// Over all columns of the block but `hash` and, where it has a commitment to them, arguments and salt.
Digest block_hash(const BlockRow& block, std::string_view previous_hash);

}  // namespace aid::storage
