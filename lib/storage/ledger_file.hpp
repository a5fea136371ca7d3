#pragma once
#include "aid/storage/ledger.hpp"

#include <string>

#include <sys/stat.h>

/// The ledger as a file among files: which may be opened, and how a new one comes to its name.
namespace aid::storage {

/// A file descriptor that is closed at the end of the scope.
class Descriptor {
public:
  explicit Descriptor(int descriptor) : descriptor_(descriptor) {}
  ~Descriptor();
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return descriptor_; }

private:
  int descriptor_;
};

/// The file that a symbolic link leads to, so that all who write to it wait in one queue and see its one journal.
std::string followed(const std::string& path);

/// What the file is. Throws `FileError`: no-ledger, not-a-ledger, hard-linked, ledger-unreadable, and for writing
/// network-file-system, foreign-journal, ledger-read-only.
struct stat check_file(const std::string& path, Ledger::Access access);

/// A planted journal would be rolled into the ledger by the next officer's command. Throws `FileError` foreign-journal.
void refuse_foreign_journal(const std::string& path, const struct stat& ledger);

/// The folder that `path` lies in; "." for a bare name.
std::string folder_of(const std::string& path);

/// Makes new names in the folder of `path` durable.
void sync_folder(const std::string& path);

/// Throws `FileError` file-exists where there is anything of this name.
void refuse_existing(const std::string& path);

/// A file that is filled under a name of its own, "ledger.db.part4711" with the number of the process, and gets the
/// name `target` when it is whole. Until then nothing stands under that name. What was not put in place goes with the
/// object; what a killed process has left is removed by the next one that makes a file for the same target.
class PartFile {
public:
  explicit PartFile(const std::string& target);
  ~PartFile();
  PartFile(const PartFile&) = delete;
  PartFile& operator=(const PartFile&) = delete;

  const std::string& path() const { return path_; }
  /// Makes it, empty and for the user alone. Throws `FileError` cannot-create.
  void create() const;
  /// Makes its bytes durable and gives it the name. Throws `FileError`: file-exists (a file of that name, or a journal
  /// that SQLite would roll into it), cannot-create.
  void put_in_place(const std::string& target);

private:
  std::string target_;
  std::string path_;
};

}  // namespace aid::storage
