#pragma once
#include "aid/base/problem.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aid::storage {

class Connection;  // The SQLite connection; known only inside this module.

/// A block of the journal as readers see it.
struct BlockHead {
  std::int64_t seq = 0;  ///< 0: an empty journal.
  std::string at;        ///< "2026-11-22T09:36:37Z"
  std::string hash;      ///< 32 bytes; 32 zero bytes for an empty journal.

  /// The first 16 hexadecimal digits of the hash, as reports print it.
  std::string short_hash() const;
  /// "12:5f0c…": the block and the short hash; what `verify --against` takes.
  std::string text() const;
};

/// A block with the command that wrote it.
struct WrittenBlock {
  BlockHead head;
  std::string tool;
  std::string arguments;  ///< As the journal has them, quoted for a shell.
};

/// An open ledger file whose schema this program understands.
///
/// Opening sets the busy handler first, then the defensive settings; it checks the application id, the version and
/// the text of the schema, and refuses a file in WAL mode (lib/storage/README.md says why). Reading happens in one
/// snapshot from `begin_reading` to `end_reading`.
class Ledger {
public:
  enum class Access { read, write };
  struct OpenOptions {
    int wait_ms = 30'000;  ///< How long to wait for another tool that is writing.
    /// Is told what deserves a warning of a write that stands: its head could not be noted in the anchor.
    std::function<void(Problem)> listener = {};
  };

  /// `path` names a file, whatever it looks like (":memory:" and "file:x" too); a symbolic link is followed first.
  /// Throws `FileError`: no-ledger, not-a-ledger, file-too-new, file-too-old, file-in-wal-mode, foreign-schema,
  /// ledger-busy, ledger-unreadable, ledger-damaged, hard-linked, network-file-system, locks-do-not-work,
  /// foreign-journal. Whoever opens it for writing first removes what killed tools have left in its folder.
  static Ledger open(const std::string& path, Access access, const OpenOptions& options);
  static Ledger open(const std::string& path, Access access) { return open(path, access, OpenOptions{}); }

  /// Who a new ledger is for.
  struct NewFile {
    std::string group = {};         ///< A group whose members may read and write it (0660), else its owner (0600).
    bool opens_any_folder = false;  ///< A folder that is there and has other files is given to the group too.
  };

  /// Makes a new file that appears under its name only when `fill` has filled it; if that throws, nothing is left
  /// behind. Returns the folder whose group and mode were changed, empty where none was. Throws `Error`
  /// folder-not-empty, `FileError`: file-exists, companion-name, unknown-group, cannot-create.
  static std::string make(const std::string& path, const NewFile& file, const std::function<void(Ledger&)>& fill);

  /// A new file with the schema and nothing in it, open for writing. Throws as `make` does.
  static Ledger create(const std::string& path);

  /// A new, empty ledger that is gone when the object is: for tests and benchmarks.
  static Ledger in_memory();

  Ledger(Ledger&&) noexcept;
  Ledger& operator=(Ledger&&) noexcept;
  ~Ledger();

  const std::string& path() const;
  Access access() const;
  int schema_version() const;

  /// One snapshot: what is read between the two is of one moment. A writer is blocked only meanwhile.
  void begin_reading();
  void end_reading();

  /// The newest journal block.
  BlockHead head();
  /// The block that `BlockHead::text` names so, "12:5f0c…"; nullopt where the ledger has none that begins so. What is
  /// found is made durable first. Throws `OutcomeUnknown` where that fails.
  std::optional<WrittenBlock> find_block(std::int64_t seq, std::string_view short_hash);

  /// What deserves a warning: a world-writable folder, a file system in user space.
  const std::vector<Problem>& warnings() const;

  Connection& connection() { return *connection_; }

private:
  explicit Ledger(std::unique_ptr<Connection> connection);
  std::unique_ptr<Connection> connection_;
};

/// Ends a snapshot at the end of a scope.
class Snapshot {
public:
  explicit Snapshot(Ledger& ledger) : ledger_(ledger) { ledger_.begin_reading(); }
  ~Snapshot() { ledger_.end_reading(); }
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

private:
  Ledger& ledger_;
};

/// The schema version this program writes: how many migrations there are.
int newest_schema_version();

/// "3.40.1": of the library that is linked.
std::string sqlite_version();

}  // namespace aid::storage
