#include "aid/storage/ledger.hpp"

#include "aid/base/sha256.hpp"
#include "aid/base/system_error.hpp"
#include "aid/storage/messages.hpp"
#include "aid/storage/migrations.hpp"
#include "connection.hpp"
#include "header.hpp"
#include "ledger_file.hpp"
#include "merged_partners.hpp"
#include "migrate.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <fmt/format.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace aid::storage {

std::unique_ptr<Connection> connect(const std::string& path, Ledger::Access access, int wait_ms) {
  try {
    const int flags =
        (access == Ledger::Access::read ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE) | SQLITE_OPEN_EXRESCODE;
    auto connection = std::make_unique<Connection>(open_file(path, flags), file_name(path), access, wait_ms);
    set_up(*connection);
    return connection;
  } catch (const SQLite::Exception& error) {
    throw_failure(error.getErrorCode(), path, error.what());
  }
}

std::unique_ptr<Connection> connect_beside(Connection& connection) {
  // Whoever reads keeps writers from committing, so both connections see one state of one file.
  if (connection.in_memory() || connection.access() != Ledger::Access::read || connection.reading == 0) return nullptr;
  auto beside = connect(connection.path(), Ledger::Access::read, connection.wait_ms());
  // It goes through whole tables once: more pages kept would only push others out of the processor's cache.
  beside->run("PRAGMA cache_size = -512; BEGIN");
  if (connection.looks_back_to > 0) look_back(*beside, connection.looks_back_to);
  if (head_of(*beside).hash != head_of(connection).hash) return nullptr;
  return beside;
}

namespace {

/// A writer that was killed leaves a journal, which must be rolled back before anybody can read; a read-only connection
/// cannot do that, so whoever may write does it first.
void roll_back_interrupted_write(const std::string& path, const struct stat& ledger, int wait_ms) {
  struct stat journal {};
  if (::lstat((path + "-journal").c_str(), &journal) != 0 || ::access(path.c_str(), W_OK) != 0) return;
  refuse_foreign_journal(path, ledger);
  const auto connection = connect(path, Ledger::Access::write, wait_ms);
  Query(*connection, "SELECT count(*) FROM sqlite_schema").next();
}

/// The number of a group of this machine. Read from the file: the C library's look-up needs shared libraries, which a
/// statically linked tool does not have.
gid_t group_number(const std::string& group) {
  std::ifstream file("/etc/group");
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with(group + ":")) continue;
    const std::size_t start = line.find(':', group.size() + 1);
    if (start != std::string::npos) return static_cast<gid_t>(std::strtoul(line.c_str() + start + 1, nullptr, 10));
  }
  throw FileError(messages::unknown_group, group);
}

/// The folder of a new ledger. It is given to a group only if it is new, empty or has been said to be meant.
class NewFolder {
public:
  NewFolder(const std::string& path, const Ledger::NewFile& file) : path_(folder_of(path)), group_(file.group) {
    std::error_code error;
    const bool is_new = std::filesystem::create_directories(path_, error);
    if (group_.empty()) return;
    number_ = group_number(group_);
    struct stat info {};
    if (::stat(path_.c_str(), &info) != 0) throw FileError(messages::cannot_create, path, system_error(errno));
    must_change_ = info.st_gid != number_ || (info.st_mode & 07777) != mode;
    const bool is_empty = std::filesystem::is_empty(path_, error) && !error;
    if (must_change_ && !is_new && !is_empty && !file.opens_any_folder) {
      throw Error(Problem(messages::folder_not_empty, path_, group_).hint(messages::folder_not_empty_hint));
    }
  }

  bool is_of_group() const { return !group_.empty(); }

  void give(const std::string& file) const {
    if (is_of_group()) change(file, 0660);
  }

  /// Returns the folder, where it was changed.
  std::string open() const {
    if (!must_change_) return {};
    change(path_, mode);
    return path_;
  }

private:
  static constexpr mode_t mode = 02770;

  void change(const std::string& what, mode_t to) const {
    if (::chown(what.c_str(), static_cast<uid_t>(-1), number_) != 0 || ::chmod(what.c_str(), to) != 0) {
      throw FileError(messages::cannot_create, what, system_error(errno));
    }
  }

  std::string path_;
  std::string group_;
  gid_t number_ = 0;
  bool must_change_ = false;
};

/// Throws `FileError`: file-in-wal-mode, file-too-old.
void require_upgraded(const std::string& path, const Checked& header) {
  if (header.is_wal) throw FileError(Problem(messages::file_in_wal_mode, path).hint(messages::upgrade_hint, path));
  if (const int known = newest_schema_version(); header.version < known) {
    throw FileError(Problem(messages::file_too_old, path, header.version, known).hint(messages::upgrade_hint, path));
  }
}

/// What can be said of the file only while nobody writes to it.
void check_opened(Connection& connection) {
  connection.run("BEGIN");
  const Checked header = check_header(connection);
  require_upgraded(connection.path(), header);
  check_schema(connection, header.version);
  connection.run("COMMIT");
}

}  // namespace

std::string BlockHead::short_hash() const {
  constexpr std::size_t shown_bytes = 8;
  return hex(std::string_view(hash).substr(0, shown_bytes));
}

std::string BlockHead::text() const { return fmt::format("{}:{}", seq, short_hash()); }

int newest_schema_version() { return static_cast<int>(migrations().size()); }

std::string sqlite_version() { return SQLite::getLibVersion(); }

Ledger::Ledger(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
Ledger::Ledger(Ledger&&) noexcept = default;
Ledger& Ledger::operator=(Ledger&&) noexcept = default;
Ledger::~Ledger() = default;

Ledger Ledger::open(const std::string& typed, Access access, const OpenOptions& options) {
  const std::string path = followed(typed);
  const struct stat info = check_file(path, access);
  if (access == Access::write) remove_abandoned_parts(folder_of(path));
  require_upgraded(path, check_header(path, read_header(path)));
  if (access == Access::read) roll_back_interrupted_write(path, info, options.wait_ms);
  auto connection = connect(path, access, options.wait_ms);
  connection->set_group_writable((info.st_mode & S_IWGRP) != 0);
  connection->set_listener(options.listener);
  check_opened(*connection);
  struct stat folder {};
  if (::stat(folder_of(path).c_str(), &folder) == 0 && (folder.st_mode & S_IWOTH) != 0 &&
      (folder.st_mode & S_ISVTX) == 0) {
    connection->warnings.emplace_back(messages::world_writable_folder, folder_of(path));
  }
  if (access == Access::write && kind_of_file_system(path) == FileSystem::in_user_space) {
    connection->warnings.emplace_back(messages::file_system_in_user_space, path);
  }
  return Ledger(std::move(connection));
}

std::string Ledger::make(const std::string& path, const NewFile& file, const std::function<void(Ledger&)>& fill) {
  refuse_companion_name(path);
  refuse_existing(path);
  const NewFolder folder(path, file);
  if (kind_of_file_system(folder_of(path)) == FileSystem::network) throw FileError(messages::network_file_system, path);
  PartFile part(path);
  create_part(part);
  folder.give(part.path());
  {
    Ledger ledger(connect(part.path(), Access::write, 30'000));
    Connection& connection = ledger.connection();
    connection.set_group_writable(folder.is_of_group());
    connection.run(fmt::format("BEGIN EXCLUSIVE; PRAGMA application_id = {}", application_id));
    apply_migrations(connection);
    connection.run("COMMIT");
    try {
      fill(ledger);
    } catch (const OutcomeUnknown&) {  // Of a part that goes: it is known that there is no ledger.
      throw FileError(messages::cannot_create, path, system_error(EIO));
    }
  }
  const std::string opened = folder.open();
  put_part_in_place(part, path);
  return opened;
}

Ledger Ledger::create(const std::string& path) {
  make(path, {}, [](Ledger&) {});
  return open(path, Access::write);
}

Ledger Ledger::in_memory() {
  auto connection = std::make_unique<Connection>(
      open_database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE), ":memory:", Access::write, 0);
  set_up(*connection);
  apply_migrations(*connection);
  return Ledger(std::move(connection));
}

const std::string& Ledger::path() const { return connection_->path(); }
Ledger::Access Ledger::access() const { return connection_->access(); }
int Ledger::schema_version() const { return schema_version_of(*connection_); }
const std::vector<Problem>& Ledger::warnings() const { return connection_->warnings; }

void Ledger::begin_reading() {
  if (connection_->reading++ > 0) return;
  forget_merges(*connection_);  // Another program may have written since.
  connection_->run("BEGIN");
}

void Ledger::end_reading() {
  if (--connection_->reading == 0) sqlite3_exec(connection_->handle(), "COMMIT", nullptr, nullptr, nullptr);
}

BlockHead Ledger::head() { return head_of(*connection_); }

std::optional<WrittenBlock> Ledger::find_block(std::int64_t seq, std::string_view short_hash) {
  Query query(*connection_, "SELECT seq, at, hash, tool, arguments FROM blocks WHERE seq = ?");
  if (!query.bind(seq).next()) return std::nullopt;
  WrittenBlock found{.head = {.seq = seq, .at = query.string(1), .hash = std::string(query.blob(2))},
                     .tool = query.string(3),
                     .arguments = query.string(4)};
  if (short_hash.empty() || !hex(found.head.hash).starts_with(short_hash)) return std::nullopt;
  if (sync_folder(path()) != 0) {
    throw OutcomeUnknown(Problem(messages::outcome_unknown, path()).hint(messages::retry_hint, found.head.text()));
  }
  return found;
}

}  // namespace aid::storage
