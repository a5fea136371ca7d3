#pragma once
#include <optional>
#include <string>

#include <sys/types.h>

/// Files that appear under their names only when they are whole, and the names that belong to a ledger.
namespace aid::storage {

/// The folder that `path` lies in; "." for a bare name.
std::string folder_of(const std::string& path);

/// Whether there is anything of this name, a broken link too.
bool is_there(const std::string& path);

/// The file beside which one of this name would be a companion: "l.db" for "l.db-journal", "l.db-wal", "l.db-shm" and
/// "l.db.lock". SQLite and the tools make and delete files of such names by themselves.
std::optional<std::string> owner_of_companion(const std::string& path);

/// Whether `path` names the ledger itself or a companion of it, whatever links lead to either. Opens neither: who
/// closes a file that SQLite has open drops its locks.
bool is_file_of(const std::string& ledger, const std::string& path);

/// Whether the file is a ledger of ours or a companion of one, whichever ledger it is. What is not there is none.
bool belongs_to_a_ledger(const std::string& path);

/// Whether the file keeps the heads of a ledger outside it, as those in an anchor's folder do: by its first words, or
/// by a name under which the next write would make one.
bool is_anchor_file(const std::string& path);

/// Removes what killed tools have left in a folder: files named as those of `PartFile` whose process has ended. A file
/// of a process that runs, here or in another container, stays.
void remove_abandoned_parts(const std::string& folder);
/// Whether a file is called as those of `PartFile` are.
bool is_name_of_part(const std::string& path);

/// A file that is filled under a name of its own, "report.csv.aid-part4711" with the number of the process, and gets
/// the name `target` when it is whole. Until then nothing changes under that name. What was not put in place goes with
/// the object; what a killed process leaves is removed by the next one that makes a file in that folder or writes to a
/// ledger in it.
class PartFile {
public:
  explicit PartFile(const std::string& target);
  ~PartFile();
  PartFile(const PartFile&) = delete;
  PartFile& operator=(const PartFile&) = delete;

  const std::string& path() const { return path_; }
  const std::string& target() const { return target_; }
  /// Makes it, empty and for the user alone. Returns 0, or the system's number of the error.
  int create();
  /// Open for writing, once it was created.
  int descriptor() const { return descriptor_; }
  /// Makes its bytes durable. Returns 0 or the error.
  int sync() const;
  /// Makes its bytes durable and gives it a name in its folder: at once or not at all, on file systems without hard
  /// links too. `replaces`: a file of that name makes room; else the error is EEXIST. Returns 0 or the error, which may
  /// be one of making the name durable (`is_in_place`).
  int put_in_place(const std::string& name, bool replaces);
  /// Whether it has its name, though its folder may have failed to keep that.
  bool is_in_place() const { return is_in_place_; }

private:
  std::string target_;
  std::string path_;
  int descriptor_ = -1;
  bool is_in_place_ = false;
};

/// The same for a folder of files, which its maker fills one after the other: it gets its name with all of them.
class PartFolder {
public:
  explicit PartFolder(const std::string& target);
  ~PartFolder();
  PartFolder(const PartFolder&) = delete;
  PartFolder& operator=(const PartFolder&) = delete;

  const std::string& path() const { return path_; }
  /// Makes it, empty and for the user alone. Returns 0, or the system's number of the error.
  int create();
  /// Gives it its name, with these permissions, when its files are durable. `replaces`: a folder of that name goes,
  /// with all that is in it; else the error is EEXIST. Returns 0 or the error.
  int put_in_place(mode_t mode, bool replaces);

private:
  std::string target_;
  std::string path_;
  int descriptor_ = -1;
};

}  // namespace aid::storage
