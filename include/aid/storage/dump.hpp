#pragma once
#include "aid/storage/ledger.hpp"
#include "aid/storage/writer.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// The whole ledger as rows: out of one file, block by block as it was written, and into a new one that equals it.
namespace aid::storage {

/// A block of the journal with all its columns.
struct BlockRow {
  std::int64_t seq = 0;
  std::string at, actor, host, tool, arguments;
  std::int64_t row_count = 0;
  std::string rows_hash;  ///< 32 bytes.
  std::string hash = {};  ///< 32 bytes: over the other columns and the hash of the block before.
  std::string salt = {};  ///< Random bytes; empty in blocks of older releases and where the arguments were erased.
  /// 32 bytes: over arguments and salt, and hashed in their place; empty in blocks of older releases.
  std::string arguments_hash = {};
  bool is_erased = false;  ///< A later block tells that something of this one was written over.
};

enum class ColumnKind : std::uint8_t { integer, text, bytes, uuid };

struct DumpColumn {
  std::string name;
  ColumnKind kind = ColumnKind::integer;
};

struct DumpTable {
  std::string name;
  std::optional<std::size_t> parent;  ///< Of a child table: where among the tables its root table is.
  /// The first is the id of the row, of a child table that of its parent. `block` is left out: a row belongs to the
  /// block that it follows.
  std::vector<DumpColumn> columns;
};

/// All tables in the order in which a block's rows are hashed, and the partners' contacts at the end.
std::vector<DumpTable> dump_tables(Ledger& ledger);

/// Takes what a dump reads. Values and texts are valid during the call only.
class DumpSink {
public:
  virtual ~DumpSink() = default;
  virtual void block(const BlockRow& block) = 0;
  /// A row of the block before it: first a root row, then its child rows, table by table, then the next root row.
  /// `values` are as many as the table has columns.
  virtual void row(std::size_t table, std::span<const Value> values) = 0;
  /// Nothing of the ledger is held just now: time to write what was given. Called at the end too.
  virtual void pause() = 0;
};

/// Reads a ledger as it is when the dump begins. What is written stays, so it is read in pieces, each in a transaction
/// of its own, and no writer waits for whoever takes the rows.
class Dump {
public:
  Dump(Ledger& ledger, bool with_contacts);
  ~Dump();
  Dump(const Dump&) = delete;
  Dump& operator=(const Dump&) = delete;

  const BlockHead& head() const { return head_; }
  /// How many rows its blocks have, contacts aside.
  std::int64_t rows() const { return rows_; }

  /// Gives all of it to `sink`. Returns the first block whose rows are not those that were hashed when it was written.
  std::optional<std::int64_t> run(DumpSink& sink);

private:
  struct State;
  Ledger& ledger_;
  BlockHead head_;
  std::int64_t rows_ = 0;
  std::unique_ptr<State> state_;
};

/// Writes the rows of a dump into a new, empty ledger in one transaction, with their ids and blocks, and computes every
/// hash anew. Not for a ledger that others may write to meanwhile.
class Replay {
public:
  explicit Replay(Ledger& ledger);
  /// Without `commit` nothing has happened.
  ~Replay();
  Replay(const Replay&) = delete;
  Replay& operator=(const Replay&) = delete;

  /// Throws `Error` row-out-of-place: it is not the block after the last one.
  void begin_block(const BlockRow& block);
  /// Throws `Error`: row-out-of-place (not in the order that `DumpSink` describes), row-refused (by a rule of the
  /// schema), contact-changed (the contact is not the one that the partner's row commits to).
  void add(std::size_t table, std::span<const Value> values);
  /// Ends the block that was begun last. Throws `Error` export-differs.
  void end_block();

  /// Rows of the block that was begun last, contacts aside.
  std::int64_t rows_of_block() const;
  /// The last block.
  BlockHead head() const;

  /// Throws `Error` reference-broken, `FileError`.
  void commit();

private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace aid::storage
