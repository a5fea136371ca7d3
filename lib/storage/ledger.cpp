#include "aid/storage/ledger.hpp"

#include "aid/base/sha256.hpp"
#include "aid/storage/messages.hpp"
#include "aid/storage/migrations.hpp"
#include "connection.hpp"
#include "header.hpp"
#include "ledger_file.hpp"
#include "migrate.hpp"

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

void give_to_group(const std::string& path, const std::string& group) {
  const gid_t number = group_number(group);
  const std::string folder = folder_of(path);
  if (::chown(path.c_str(), static_cast<uid_t>(-1), number) != 0 || ::chmod(path.c_str(), 0660) != 0 ||
      ::chown(folder.c_str(), static_cast<uid_t>(-1), number) != 0 || ::chmod(folder.c_str(), 02770) != 0) {
    throw FileError(messages::cannot_create, path, std::strerror(errno));
  }
}

/// Throws `FileError`: file-in-wal-mode, file-too-old.
void require_upgraded(const std::string& path, const Checked& header) {
  if (header.is_wal) throw FileError(Problem(messages::file_in_wal_mode, path).hint(messages::upgrade_hint));
  if (const int known = newest_schema_version(); header.version < known) {
    throw FileError(Problem(messages::file_too_old, path, header.version, known).hint(messages::upgrade_hint));
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

Ledger::Ledger(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
Ledger::Ledger(Ledger&&) noexcept = default;
Ledger& Ledger::operator=(Ledger&&) noexcept = default;
Ledger::~Ledger() = default;

Ledger Ledger::open(const std::string& typed, Access access, const OpenOptions& options) {
  const std::string path = followed(typed);
  const struct stat info = check_file(path, access);
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
  return Ledger(std::move(connection));
}

Ledger Ledger::create(const std::string& path, const std::string& group) {
  refuse_existing(path);
  std::error_code ignored;
  std::filesystem::create_directories(folder_of(path), ignored);
  {
    const Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (file.get() < 0) throw FileError(messages::cannot_create, path, std::strerror(errno));
  }
  try {
    if (!group.empty()) give_to_group(path, group);
    auto connection = connect(path, Access::write, 30'000);
    connection->set_group_writable(!group.empty());
    connection->run(fmt::format("BEGIN EXCLUSIVE; PRAGMA application_id = {}", application_id));
    apply_migrations(*connection);
    connection->run("COMMIT");
    sync_folder(path);
    return Ledger(std::move(connection));
  } catch (const Error&) {
    ::unlink(path.c_str());
    throw;
  }
}

void Ledger::discard() {
  const std::string file = path();
  connection_.reset();
  ::unlink(file.c_str());
  ::unlink((file + ".lock").c_str());
}

void Ledger::make(const std::string& path, const std::function<void(Ledger&)>& fill) {
  refuse_existing(path);
  PartFile part(path);
  {
    Ledger ledger = create(part.path());
    fill(ledger);
  }
  part.put_in_place(path);
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
  if (connection_->reading++ == 0) connection_->run("BEGIN");
}

void Ledger::end_reading() {
  if (--connection_->reading == 0) sqlite3_exec(connection_->handle(), "COMMIT", nullptr, nullptr, nullptr);
}

BlockHead Ledger::head() { return head_of(*connection_); }

}  // namespace aid::storage
