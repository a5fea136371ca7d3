#include "header.hpp"

#include "aid/base/system_error.hpp"
#include "aid/storage/messages.hpp"
#include "ledger_file.hpp"
#include "schema_digest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cstring>
#include <string_view>

#include <fcntl.h>
#include <unistd.h>

namespace aid::storage {
namespace {

/// A number that is the same in every ledger.
struct Constant {
  std::size_t offset;
  std::size_t bytes;
  std::uint32_t value;
  std::string_view name;
};

constexpr std::array constants{
    Constant{.offset = 20, .bytes = 1, .value = 0, .name = "reserved bytes of a page"},
    Constant{.offset = 21, .bytes = 1, .value = 64, .name = "largest payload fraction"},
    Constant{.offset = 22, .bytes = 1, .value = 32, .name = "smallest payload fraction"},
    Constant{.offset = 23, .bytes = 1, .value = 32, .name = "payload fraction of a leaf"},
    Constant{.offset = 44, .bytes = 4, .value = 4, .name = "schema format"},
    Constant{.offset = 48, .bytes = 4, .value = 0, .name = "default cache size"},
    Constant{.offset = 52, .bytes = 4, .value = 0, .name = "largest root page"},
    Constant{.offset = 56, .bytes = 4, .value = 1, .name = "text encoding"},
    Constant{.offset = 64, .bytes = 4, .value = 0, .name = "incremental vacuum"},
    Constant{.offset = 72, .bytes = 4, .value = 0, .name = "number in reserved space"},
    Constant{.offset = 76, .bytes = 4, .value = 0, .name = "number in reserved space"},
    Constant{.offset = 80, .bytes = 4, .value = 0, .name = "number in reserved space"},
    Constant{.offset = 84, .bytes = 4, .value = 0, .name = "number in reserved space"},
    Constant{.offset = 88, .bytes = 4, .value = 0, .name = "number in reserved space"},
};

std::string is_wrong(std::string_view name, std::int64_t value) { return fmt::format("header: {} is {}", name, value); }

[[noreturn]] void throw_damaged_header(const std::string& path, const std::string& what) {
  throw FileError(Problem(messages::ledger_damaged, path, what).hint(messages::restore_hint));
}

void check_version(const std::string& path, int version) {
  if (version < 1) throw_damaged_header(path, is_wrong("schema version", version));
  const int known = newest_schema_version();
  if (version > known) {
    throw FileError(Problem(messages::file_too_new, path, version, known).hint(messages::file_too_new_hint));
  }
}

std::int64_t number_of(Connection& connection, std::string_view sql) {
  Query query(connection, sql);
  query.next();
  return query.integer(0);
}

}  // namespace

std::uint32_t Header::number(std::size_t offset) const {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8 | bytes_[offset + i];
  return value;
}

bool Header::is_ledger() const {
  return std::memcmp(bytes_.data(), "SQLite format 3", 16) == 0 && number(68) == application_id;
}

std::string Header::damage() const {
  const std::uint32_t page_size = static_cast<std::uint32_t>(bytes_[16]) << 8 | bytes_[17];
  if (page_size != 1 && (page_size < 512 || !std::has_single_bit(page_size))) return is_wrong("page size", page_size);
  if (bytes_[18] != bytes_[19] || (bytes_[18] != 1 && bytes_[18] != 2)) {
    return fmt::format("header: it is for reading in format {} and for writing in format {}", bytes_[19], bytes_[18]);
  }
  for (const Constant& constant : constants) {
    const std::uint32_t value = constant.bytes == 1 ? bytes_[constant.offset] : number(constant.offset);
    if (value != constant.value) return is_wrong(constant.name, value);
  }
  return {};
}

std::string Header::damage_of_free_list() const {
  const std::uint32_t first = number(32);
  const std::uint32_t pages = number(36);
  if ((first == 0) == (pages == 0)) return {};
  return fmt::format("header: {} free pages, the first of them page {}", pages, first);
}

Header read_header(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) throw FileError(messages::ledger_unreadable, path, system_error(errno));
  Header::Bytes bytes{};
  if (::read(file.get(), bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size())) bytes = {};
  return Header(bytes);
}

Checked check_header(const std::string& path, const Header& header) {
  if (!header.is_ledger()) throw FileError(messages::not_a_ledger, path);
  if (const std::string damage = header.damage(); !damage.empty()) throw_damaged_header(path, damage);
  check_version(path, header.version());
  return {.version = header.version(), .is_wal = header.is_wal()};
}

namespace {

/// A rewriting of the file that was cut off right after its commit leaves pages behind the last one, which no table uses:
/// SQLite's own check of all pages tells. The next rewriting takes them off.
bool has_unused_end(Connection& connection, std::int64_t length, std::int64_t used, std::int64_t page_size) {
  if (length < used || length % page_size != 0) return false;
  Query check(connection, "PRAGMA integrity_check(1)");
  return check.next() && check.text(0) == "ok";
}

}  // namespace

Checked check_header(Connection& connection) {
  const std::int64_t pages = number_of(connection, "PRAGMA page_count");  // This takes the lock for reading.
  const std::int64_t page_size = number_of(connection, "PRAGMA page_size");
  sqlite3_file* file = nullptr;
  sqlite3_file_control(connection.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
  Header::Bytes bytes{};
  sqlite3_int64 length = 0;
  int code = file->pMethods->xRead(file, bytes.data(), static_cast<int>(bytes.size()), 0);
  if (code == SQLITE_OK) code = file->pMethods->xFileSize(file, &length);
  if (code != SQLITE_OK) throw_failure(code, connection.path(), sqlite3_errstr(code));
  const Header header(bytes);
  check_header(connection.path(), header);
  if (const std::string damage = header.damage_of_free_list(); !damage.empty()) {
    throw_damaged_header(connection.path(), damage);
  }
  const std::int64_t used = pages * page_size;
  if (!header.is_wal() && length != used && !has_unused_end(connection, length, used, page_size)) {
    throw_damaged_header(connection.path(), fmt::format("it has {} bytes, and {} pages of {} bytes each by its header",
                                                        length, pages, page_size));
  }
  const int version = schema_version_of(connection);
  check_version(connection.path(), version);
  return {.version = version, .is_wal = header.is_wal()};
}

void check_schema(Connection& connection, int version) {
  if (schema_digest(connection) == expected_schema_digest(version)) return;
  throw FileError(Problem(messages::foreign_schema, connection.path()).hint(messages::restore_hint));
}

}  // namespace aid::storage
