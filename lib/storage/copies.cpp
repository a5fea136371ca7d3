#include "aid/storage/copies.hpp"

#include "aid/base/system_error.hpp"
#include "aid/storage/messages.hpp"
#include "aid/storage/paper_files.hpp"
#include "backup_beside.hpp"
#include "connection.hpp"
#include "header.hpp"
#include "ledger_file.hpp"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include <fcntl.h>
#include <unistd.h>

namespace aid::storage {
namespace {

/// By what a copy is compared with its source.
struct Extent {
  std::string head;  ///< The hash of the newest block.
  std::int64_t blocks = 0;
  std::int64_t pages = 0;
  friend bool operator==(const Extent&, const Extent&) = default;
};

Extent extent_of(Connection& connection) {
  Query blocks(connection, "SELECT count(*) FROM blocks");
  Query pages(connection, "PRAGMA page_count");
  blocks.next();
  pages.next();
  return {.head = head_of(connection).hash, .blocks = blocks.integer(0), .pages = pages.integer(0)};
}

/// Copies all pages in one step; the source's connection waits for a writer as long as it waits for any.
void copy_pages(Connection& source, const std::string& to) {
  SQLite::Database target = open_file(to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE);
  target.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");  // Nobody needs half a copy.
  sqlite3_backup* const backup = sqlite3_backup_init(target.getHandle(), "main", source.handle(), "main");
  if (backup == nullptr) throw_failure(target.getExtendedErrorCode(), to, target.getErrorMsg());
  const int code = sqlite3_backup_step(backup, -1);
  sqlite3_backup_finish(backup);
  if (code == SQLITE_DONE) return;
  const bool is_of_target = (code & 0xff) == SQLITE_FULL || (code & 0xff) == SQLITE_CANTOPEN;
  throw_failure(code, is_of_target ? to : source.path(), sqlite3_errstr(code));
}

/// The copy of a ledger in WAL mode has all that was in its log, and needs none.
void leave_wal_mode(const std::string& copy) {
  constexpr std::array<char, 2> rollback_journal{1, 1};
  constexpr off_t offset = 18;
  const Descriptor file(::open(copy.c_str(), O_WRONLY | O_CLOEXEC));
  if (file.get() < 0 || ::pwrite(file.get(), rollback_journal.data(), rollback_journal.size(), offset) !=
                            static_cast<ssize_t>(rollback_journal.size())) {
    throw FileError(messages::cannot_create, copy, system_error(errno));
  }
}

void check_integrity(Connection& connection, const std::string& path) {
  Query query(connection, "PRAGMA integrity_check(1)");
  if (query.next() && query.text(0) == "ok") return;
  throw FileError(Problem(messages::ledger_damaged, path, query.string(0)).hint(messages::restore_hint));
}

/// Copies the ledger into the part file, where it is whole and equals its source when this returns.
void copy_ledger(const std::string& path, PartFile& part, int wait_ms) {
  create_part(part);
  Extent extent;
  {
    const auto source = connect(path, Ledger::Access::read, wait_ms);
    source->run("BEGIN");  // So that what is compared is what was copied.
    check_header(*source);
    extent = extent_of(*source);
    try {
      copy_pages(*source, part.path());
    } catch (const SQLite::Exception& error) {
      throw_failure(error.getExtendedErrorCode(), part.path(), error.what());
    }
  }
  leave_wal_mode(part.path());
  const auto copy = connect(part.path(), Ledger::Access::read, 0);
  copy->run("BEGIN");
  check_header(*copy);
  check_integrity(*copy, path);
  if (extent_of(*copy) != extent) {
    throw FileError(messages::cannot_create, part.path(),
                    Label{"the copy differs from the ledger", "bản sao khác với sổ"});
  }
}

bool have_same_bytes(const std::string& one, const std::string& other) {
  std::error_code error;
  if (std::filesystem::file_size(one, error) != std::filesystem::file_size(other, error) || error) return false;
  std::ifstream first(one, std::ios::binary);
  std::ifstream second(other, std::ios::binary);
  std::array<char, 65'536> bytes{};
  std::array<char, 65'536> others{};
  while (first.read(bytes.data(), bytes.size()) || first.gcount() > 0) {
    second.read(others.data(), others.size());
    const auto got = static_cast<std::size_t>(first.gcount());
    if (second.gcount() != first.gcount() || std::memcmp(bytes.data(), others.data(), got) != 0) return false;
  }
  return first.eof() && second.eof();
}

}  // namespace

std::vector<Problem> back_up(const std::string& path, const std::string& target, int wait_ms) {
  refuse_companion_name(target);
  refuse_existing(target);
  PartFile part(target);
  copy_ledger(path, part, wait_ms);
  // A copy that has its name has its papers, too.
  std::vector<Problem> lacking = copy_papers(*connect(part.path(), Ledger::Access::read, 0), path, target);
  put_part_in_place(part, target);
  return lacking;
}

std::vector<Problem> back_up_papers(const std::string& path, const std::string& copy) {
  return copy_papers(*connect(copy, Ledger::Access::read, 0), path, copy);
}

Backup back_up_beside(const std::string& path, int version, int wait_ms) {
  const std::string start = fmt::format("{}.v{}", path, version);
  PartFile part(start + ".bak");
  copy_ledger(path, part, wait_ms);
  for (int number = 1;; ++number) {
    const std::string name = number == 1 ? start + ".bak" : fmt::format("{}-{}.bak", start, number);
    std::error_code error;
    if (!std::filesystem::exists(std::filesystem::symlink_status(name, error))) {
      put_part_in_place(part, name);
      return {.path = name, .is_new = true};
    }
    if (std::filesystem::is_regular_file(name, error) && have_same_bytes(part.path(), name)) return {.path = name};
  }
}

}  // namespace aid::storage
