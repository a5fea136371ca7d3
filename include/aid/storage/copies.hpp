#pragma once
#include "aid/base/problem.hpp"

#include <string>
#include <vector>

/// Whole ledgers: a copy of one, and one that is brought to this program's version.
namespace aid::storage {

/// Copies the ledger into `target`, which must not exist. The copy is a ledger in DELETE mode, whatever the mode of
/// `path`. It gets its name only when all pages are copied, its head, blocks and pages are those of the source, its
/// integrity is checked and its bytes are durable; else nothing is left. Throws `FileError`: file-exists,
/// cannot-create, disk-full, ledger-busy (`wait_ms` at most), ledger-damaged, cannot-keep-paper. The files of its
/// papers are copied beside it first; those that cannot be had are returned: paper-missing, paper-changed.
std::vector<Problem> back_up(const std::string& path, const std::string& target, int wait_ms);

/// Copies the files of papers that a copy of the ledger names beside it, where they are not there yet. Those that cannot
/// be had are returned, as by `back_up`.
std::vector<Problem> back_up_papers(const std::string& path, const std::string& copy);

/// What `upgrade` did.
struct Upgraded {
  int version = 0;     ///< Of the schema, now.
  std::string backup;  ///< Where the ledger is as it was before; empty when nothing had to be done.
};

/// Applies the migrations that the file lacks and converts a file in WAL mode, after a backup beside it. Before and
/// after, the schema must be that of its version, and afterwards all hashes of the journal are computed anew; only then
/// is it committed, all at once. A file that needs nothing is verified in the same way. The same command, run again,
/// finishes what was cut off; a backup that is there already and has this very state is used.
/// Throws `FileError`: those of `Ledger::open`, and chain-broken and the like, as `verify` finds them.
Upgraded upgrade(const std::string& path, int wait_ms);

}  // namespace aid::storage
