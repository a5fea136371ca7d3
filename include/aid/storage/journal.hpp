#pragma once
#include "aid/base/problem.hpp"
#include "aid/domain/records.hpp"
#include "aid/storage/ledger.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace aid::storage {

/// A block of the journal as `aid-ledger journal` shows it.
struct JournalBlock {
  std::int64_t seq = 0;
  std::string at;
  std::string actor;
  std::string host;
  std::string tool;
  std::string arguments;
  std::int64_t row_count = 0;
  std::string hash;  ///< 32 bytes.
  /// What it wrote: new records and new versions by table ("aids" 2, "entries" 4).
  std::vector<std::pair<std::string, std::int64_t>> rows;
  /// Codes of the aids, partners and events that it wrote or that its facts belong to, at most 20.
  std::vector<std::string> records;
};

/// Blocks in order; `from`/`until` bound the UTC moment as text, `actor` filters.
struct JournalFilter {
  std::optional<std::string> actor;
  std::optional<std::string> since;  ///< UTC moment text; blocks at or after it.
  std::optional<std::string> until;  ///< Blocks before it.
  std::optional<std::int64_t> most;  ///< The newest so many.
  domain::AidId aid = {};            ///< Those that wrote of this aid.
};
std::vector<JournalBlock> read_journal(Ledger& ledger, const JournalFilter& filter);

/// The arguments of the command that recorded an aid; empty when there is no such aid.
std::string arguments_that_recorded(Ledger& ledger, domain::AidId aid);

/// The hash of a block, 32 bytes; nullopt when there is no such block.
std::optional<std::string> block_hash_of(Ledger& ledger, std::int64_t seq);

/// How many records there are, reversed ones too, each counted once whatever its versions.
struct RecordCounts {
  std::int64_t aids = 0;
  std::int64_t entries = 0;
  std::int64_t reversals = 0;
  std::int64_t partners = 0;
  std::int64_t events = 0;
  std::int64_t rates = 0;
};
RecordCounts count_records(Ledger& ledger);

/// What `verify` found.
struct Verification {
  std::int64_t blocks = 0;
  std::int64_t rows = 0;
  BlockHead head;
  /// The first block that differs; nullopt when the chain is whole.
  std::optional<std::int64_t> first_difference;
  std::vector<Problem> problems;  ///< Empty: nothing has been changed behind the tools' back.
  std::vector<Problem> notes;     ///< What could not be checked.
  /// A block that an older release wrote, without a commitment to what was erased of it. That it is whole is proven by
  /// no head that was noted before `told_in`.
  struct Told {
    std::int64_t block = 0, told_in = 0;
    std::vector<std::string> tables = {};  ///< Whose rows; "blocks": the arguments of its command.
  };
  std::vector<Told> told = {};  ///< In order.
};

/// The blocks of `found` that a head noted at block `noted` does not prove.
std::optional<Problem> not_proven(const Verification& found, std::int64_t noted);

/// How much `verify` looks at.
enum class Depth : char {
  chain,  ///< Hashes, contacts and erasures: whatever was changed in a column of a row.
  all     ///< And what SQLite checks: indexes, references, the file's structure.
};

/// Gets the blocks done.
using Progress = std::function<void(std::int64_t done, std::int64_t total)>;

/// Recomputes the chain from the rows as they were written or, where the journal tells of an erasure, as that left
/// them; compares contacts with their commitments, looks for contacts that are gone though nothing tells that they were
/// erased, runs SQLite's integrity and foreign-key checks. Works on a file of the newest version only.
Verification verify(Ledger& ledger, Depth depth = Depth::all, const Progress& progress = {});

/// SQLite's own checks of a file, integrity and foreign keys. In a large file the first begins at once, in a thread of
/// its own in the snapshot that the ledger is reading, which must last as long as this object.
class FileCheck {
public:
  explicit FileCheck(Ledger& ledger);
  explicit FileCheck(Connection& connection);
  ~FileCheck();
  FileCheck(const FileCheck&) = delete;
  FileCheck& operator=(const FileCheck&) = delete;

  /// What was found, once all is done; called once.
  std::vector<Problem> problems();

private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace aid::storage
