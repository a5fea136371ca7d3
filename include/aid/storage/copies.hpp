#pragma once
#include <string>

/// Whole ledgers: a copy of one, and one that is brought to this program's version.
namespace aid::storage {

/// Converts a file in WAL mode and applies the migrations that the file lacks, after a verified backup beside it (its
/// path is returned; empty when nothing had to be done). Throws `FileError`.
std::string upgrade(const std::string& path);

/// Copies the ledger by SQLite's backup interface into `target` (must not exist): temporary name, fsync, integrity
/// check, rename, fsync of the folder. Throws `FileError`: file-exists, cannot-create, disk-full.
void back_up(const std::string& path, const std::string& target);

}  // namespace aid::storage
