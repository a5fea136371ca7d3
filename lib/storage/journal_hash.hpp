#pragma once
#include "aid/base/sha256.hpp"
#include "aid/storage/dump.hpp"
#include "new_row.hpp"
#include "tables.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

/// What the journal's hashes are computed over, by whoever writes, dumps, replays or verifies rows.
namespace aid::storage {

class Query;
class Erasures;

/// A row as it is hashed: 'R', then for each column that is not NULL its number (one byte, from 1, in the order of the
/// schema), a type letter and the value (integers 8 bytes big-endian; text and bytes with a 4-byte length before them),
/// then 'E'. NULLs leave nothing, so that a migration may add columns at the end of a table. Independent of the engine.
class RowHash {
public:
  void begin_row() { buffer_.push_back('R'); }
  void add(int column, const Value& value);
  void end_row();
  std::int64_t rows() const { return rows_; }
  /// The digest of all rows; starts anew.
  Digest finish();

private:
  Sha256 sha_;
  std::string buffer_;
  std::int64_t rows_ = 0;
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
  /// Of a root table (its columns begin with id and block) or, with the number of root tables added, of a child table.
  RowHash& of(std::size_t table) { return tables_[table]; }
  std::int64_t rows() const;
  /// Starts anew. `erasures`: what was written over of the block `seq` counts as it was.
  Digest finish(const Erasures* erasures = nullptr, std::int64_t seq = 0);

private:
  std::array<RowHash, root_tables.size() + child_tables.size()> tables_;
};

/// A block as a row of its table, which borrows the block's texts.
NewRow<tables::blocks, 0> row_of(const BlockRow& block);
/// A row of all columns of `tables::blocks`.
BlockRow read_block(const Query& query);
/// Over all columns of the block but `hash`.
Digest block_hash(const BlockRow& block, std::string_view previous_hash);

}  // namespace aid::storage
