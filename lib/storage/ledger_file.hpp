#pragma once
#include "aid/storage/ledger.hpp"
#include "aid/storage/part_file.hpp"

#include <cstdint>
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

/// Makes new names in the folder of `path` durable, and those that are gone. Returns 0, or the system's number of the
/// error; a file system that has no such thing is none.
int sync_folder(const std::string& path);

/// Throws `FileError` file-exists where there is anything of this name.
void refuse_existing(const std::string& path);

/// Throws `FileError` companion-name where a new ledger would get a name that is a companion's of another.
void refuse_companion_name(const std::string& path);

/// Makes the part file. Throws `FileError` cannot-create.
void create_part(PartFile& part);

/// Gives the part a name. Throws `FileError`: file-exists (a file of that name, or a journal that SQLite would roll
/// into it), cannot-create.
void put_part_in_place(PartFile& part, const std::string& name);

/// What a file lies on, as far as locks are concerned: on a network file system those of one machine need not be seen
/// by another; in user space (FUSE) they may hold for this machine alone, or not at all.
enum class FileSystem : std::uint8_t { local, network, in_user_space };
FileSystem kind_of_file_system(const std::string& path);
/// By the number that the system gives each kind of file system (`f_type` of statfs).
FileSystem kind_of_file_system(std::uint32_t number);

/// Whether a file can be locked. What cannot be looked at counts as lockable: the reason is told elsewhere.
bool locks_work(const std::string& path);

}  // namespace aid::storage
