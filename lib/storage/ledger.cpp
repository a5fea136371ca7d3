#include "aid/storage/ledger.hpp"

#include "aid/base/sha256.hpp"
#include "aid/storage/copies.hpp"
#include "aid/storage/messages.hpp"
#include "aid/storage/migrations.hpp"
#include "connection.hpp"
#include "schema_digest.hpp"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Exception.h>
#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace aid::storage {
namespace {

constexpr std::uint32_t application_id = 0x41494431;  // "AID1"

/// A file descriptor that is closed at the end of the scope.
class Descriptor {
public:
  explicit Descriptor(int descriptor) : descriptor_(descriptor) {}
  ~Descriptor() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return descriptor_; }

private:
  int descriptor_;
};

std::uint32_t big_endian(const unsigned char* bytes) {
  return static_cast<std::uint32_t>(bytes[0]) << 24 | static_cast<std::uint32_t>(bytes[1]) << 16 |
         static_cast<std::uint32_t>(bytes[2]) << 8 | bytes[3];
}

/// What the first 100 bytes of a database file say.
struct Header {
  bool is_ledger = false;
  bool is_wal = false;
  int version = 0;
};

/// Reads the header before SQLite opens the file (closing a descriptor of an open database would drop its locks).
Header read_header(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) throw FileError(messages::ledger_unreadable, path, std::strerror(errno));
  std::array<unsigned char, 100> bytes{};
  if (::read(file.get(), bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size())) return {};
  if (std::memcmp(bytes.data(), "SQLite format 3", 16) != 0) return {};
  return {.is_ledger = big_endian(bytes.data() + 68) == application_id,
          .is_wal = bytes[18] == 2 || bytes[19] == 2,
          .version = static_cast<int>(big_endian(bytes.data() + 60))};
}

bool is_network_file_system(const std::string& path) {
  struct statfs info {};
  if (::statfs(path.c_str(), &info) != 0) return false;
  constexpr std::array<std::uint32_t, 6> types{0x6969, 0xff534d42, 0xfe534d42, 0x517b, 0x01021997, 0x5346414f};
  for (const std::uint32_t type : types) {
    if (static_cast<std::uint32_t>(info.f_type) == type) return true;
  }
  return false;
}

/// A planted journal would be rolled into the ledger by the next officer's command.
void refuse_foreign_journal(const std::string& path, const struct stat& ledger) {
  struct stat journal {};
  if (::lstat((path + "-journal").c_str(), &journal) != 0) return;
  const bool by_group = (ledger.st_mode & S_IWGRP) != 0 && journal.st_gid == ledger.st_gid;
  if (!S_ISREG(journal.st_mode) ||
      (journal.st_uid != ledger.st_uid && journal.st_uid != ::geteuid() && journal.st_uid != 0 && !by_group)) {
    throw FileError(messages::foreign_journal, path);
  }
}

/// The file that a symbolic link leads to, so that all who write to it wait in one queue and see its one journal.
std::string followed(const std::string& path) {
  struct stat info {};
  if (::lstat(path.c_str(), &info) != 0 || !S_ISLNK(info.st_mode)) return path;
  std::error_code error;
  const auto target = std::filesystem::canonical(path, error);
  return error ? path : target.string();
}

struct stat check_file(const std::string& path, Ledger::Access access) {
  struct stat info {};
  if (path.empty() || ::stat(path.c_str(), &info) != 0) {
    if (!path.empty() && errno != ENOENT && errno != ENOTDIR) {
      throw FileError(messages::ledger_unreadable, path, std::strerror(errno));
    }
    throw FileError(Problem(messages::no_ledger, path).hint(messages::no_ledger_hint));
  }
  if (!S_ISREG(info.st_mode)) throw FileError(messages::not_a_ledger, path);
  if (info.st_nlink > 1) throw FileError(messages::hard_linked, path);
  if (access == Ledger::Access::write) {
    if (is_network_file_system(path)) throw FileError(messages::network_file_system, path);
    refuse_foreign_journal(path, info);
    if (::access(path.c_str(), W_OK) != 0) throw FileError(messages::ledger_read_only, path);
  }
  return info;
}

void check_header(const std::string& path) {
  const Header header = read_header(path);
  if (!header.is_ledger) throw FileError(messages::not_a_ledger, path);
  const int known = newest_schema_version();
  if (header.version > known) {
    throw FileError(Problem(messages::file_too_new, path, header.version, known).hint(messages::file_too_new_hint));
  }
  if (header.is_wal) throw FileError(Problem(messages::file_in_wal_mode, path).hint(messages::upgrade_hint));
  if (header.version < known) {
    throw FileError(Problem(messages::file_too_old, path, header.version, known).hint(messages::upgrade_hint));
  }
}

}  // namespace

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

namespace {

BlockHead head_of(Connection& connection) {
  Query query(connection, "SELECT seq, at, hash FROM blocks ORDER BY seq DESC LIMIT 1");
  if (!query.next()) return {.seq = 0, .at = {}, .hash = std::string(32, '\0')};
  return {.seq = query.integer(0), .at = query.string(1), .hash = std::string(query.blob(2))};
}

}  // namespace

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

int schema_version_of(Connection& connection) {
  Query query(connection, "PRAGMA user_version");
  query.next();
  return static_cast<int>(query.integer(0));
}

/// Applies what the connection's database lacks, each migration in a transaction with its version.
void migrate(Connection& connection) {
  const auto all = migrations();
  for (int version = schema_version_of(connection); version < static_cast<int>(all.size()); ++version) {
    connection.run("BEGIN EXCLUSIVE");
    if (schema_version_of(connection) == version) {
      connection.run(std::string(all[static_cast<std::size_t>(version)].sql));
      connection.run(fmt::format("PRAGMA user_version = {}", version + 1));
    }
    connection.run("COMMIT");
  }
}

std::string folder_of(const std::string& path) {
  const auto folder = std::filesystem::path(path).parent_path();
  return folder.empty() ? "." : folder.string();
}

void sync_folder(const std::string& path) {
  const Descriptor folder(::open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder.get() >= 0) ::fsync(folder.get());
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

void copy_database(const std::string& from, const std::string& to) {
  try {
    SQLite::Database source = open_file(from, SQLite::OPEN_READONLY);
    source.setBusyTimeout(30'000);
    SQLite::Database target = open_file(to, SQLite::OPEN_READWRITE);
    SQLite::Backup backup(target, source);
    backup.executeStep();
  } catch (const SQLite::Exception& error) {
    throw_failure(error.getErrorCode(), from, error.what());
  }
}

void check_integrity(Connection& connection, const std::string& path) {
  Query query(connection, "PRAGMA integrity_check(1)");
  if (!query.next() || query.text(0) != "ok") throw FileError(messages::ledger_damaged, path, query.string(0));
}

/// Gives a finished file its name, unless there is a file of that name.
void put_in_place(const std::string& temporary, const std::string& target) {
  const Descriptor file(::open(temporary.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0 || ::fsync(file.get()) != 0 || ::link(temporary.c_str(), target.c_str()) != 0) {
    throw FileError(errno == EEXIST ? Problem(messages::file_exists, target)
                                    : Problem(messages::cannot_create, target, std::strerror(errno)));
  }
  ::unlink(temporary.c_str());
  sync_folder(target);
}

std::string temporary_beside(const std::string& target) { return fmt::format("{}.part{}", target, ::getpid()); }

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
  check_header(path);
  if (access == Access::read) roll_back_interrupted_write(path, info, options.wait_ms);
  auto connection = connect(path, access, options.wait_ms);
  connection->set_group_writable((info.st_mode & S_IWGRP) != 0);
  if (schema_digest(*connection) != expected_schema_digest(newest_schema_version())) {
    throw FileError(Problem(messages::foreign_schema, path).hint(messages::restore_hint));
  }
  struct stat folder {};
  if (::stat(folder_of(path).c_str(), &folder) == 0 && (folder.st_mode & S_IWOTH) != 0 &&
      (folder.st_mode & S_ISVTX) == 0) {
    connection->warnings.emplace_back(messages::world_writable_folder, folder_of(path));
  }
  return Ledger(std::move(connection));
}

Ledger Ledger::create(const std::string& path, const std::string& group) {
  struct stat info {};
  if (::lstat(path.c_str(), &info) == 0) throw FileError(messages::file_exists, path);
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
    connection->run(fmt::format("PRAGMA application_id = {}", application_id));
    migrate(*connection);
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
  struct stat info {};
  if (::lstat(path.c_str(), &info) == 0) throw FileError(messages::file_exists, path);
  Ledger ledger = create(temporary_beside(path));
  const std::string temporary = ledger.path();
  try {
    fill(ledger);
    ledger.connection_.reset();
    put_in_place(temporary, path);
  } catch (...) {
    ledger.connection_.reset();
    ::unlink(temporary.c_str());
    throw;
  }
}

Ledger Ledger::in_memory() {
  auto connection = std::make_unique<Connection>(
      open_database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE), ":memory:", Access::write, 0);
  set_up(*connection);
  migrate(*connection);
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

std::string upgrade(const std::string& typed) {
  const std::string path = followed(typed);
  check_file(path, Ledger::Access::write);
  const Header header = read_header(path);
  if (!header.is_ledger) throw FileError(messages::not_a_ledger, path);
  const int known = newest_schema_version();
  if (header.version > known) {
    throw FileError(Problem(messages::file_too_new, path, header.version, known).hint(messages::file_too_new_hint));
  }
  if (header.version == known && !header.is_wal) return {};
  const std::string backup = fmt::format("{}.v{}.bak", path, header.version);
  back_up(path, backup);
  const auto connection = connect(path, Ledger::Access::write, 30'000);
  if (header.is_wal) connection->run("PRAGMA journal_mode = DELETE");
  migrate(*connection);
  check_integrity(*connection, path);
  return backup;
}

void back_up(const std::string& path, const std::string& target) {
  struct stat info {};
  if (::lstat(target.c_str(), &info) == 0) throw FileError(messages::file_exists, target);
  const std::string temporary = temporary_beside(target);
  {
    const Descriptor file(::open(temporary.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (file.get() < 0) throw FileError(messages::cannot_create, target, std::strerror(errno));
  }
  try {
    copy_database(path, temporary);
    check_integrity(*connect(temporary, Ledger::Access::read, 0), temporary);
    put_in_place(temporary, target);
  } catch (const Error&) {
    ::unlink(temporary.c_str());
    throw;
  }
}

}  // namespace aid::storage
