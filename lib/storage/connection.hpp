#pragma once
#include "aid/storage/ledger.hpp"
#include "aid/storage/writer.hpp"

#include <SQLiteCpp/Database.h>
#include <sqlite3.h>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace aid::storage {

/// Turns a SQLite failure on `path` into our `FileError`; never returns.
[[noreturn]] void throw_failure(int code, const std::string& path, const std::string& detail);

/// Opens a database with SQLite set up for one thread and without counting its memory, which saves a tenth of a report's
/// time. Throws `SQLite::Exception`.
SQLite::Database open_database(const std::string& path, int flags);

/// The one SQLite connection of a ledger.
class Connection {
public:
  Connection(SQLite::Database database, std::string path, Ledger::Access access, int wait_ms)
      : database_(std::move(database)), path_(std::move(path)), access_(access), wait_ms_(wait_ms) {}
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  SQLite::Database& database() { return database_; }
  sqlite3* handle() { return database_.getHandle(); }
  const std::string& path() const { return path_; }
  Ledger::Access access() const { return access_; }
  int wait_ms() const { return wait_ms_; }
  bool in_memory() const { return path_ == ":memory:"; }
  bool group_writable() const { return group_writable_; }
  void set_group_writable(bool value) { group_writable_ = value; }

  /// Runs statements without a result. Throws our errors.
  void run(const std::string& sql);

  /// Prepared statements of one text that nobody uses just now: preparing takes longer than most queries do.
  using Statements = std::vector<sqlite3_stmt*>;
  Statements& statements_of(std::string_view sql);

  std::vector<Problem> warnings;
  int reading = 0;  ///< Depth of snapshots.

private:
  SQLite::Database database_;
  std::string path_;
  Ledger::Access access_;
  int wait_ms_;
  bool group_writable_ = false;
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  std::unordered_map<std::string, Statements, TextHash, std::equal_to<>> statements_;
};

/// A prepared statement: bind with `bind`, step with `next`, read columns by position from 0.
class Query {
public:
  Query(Connection& connection, std::string_view sql);
  ~Query();
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;

  /// Binds the parameters in their order, from the first; borrowed until the next `bind` or `reset`.
  template <typename... Values>
  Query& bind(const Values&... values) {
    reset();
    int index = 0;
    (bind_at(++index, Value(values)), ...);
    return *this;
  }
  void bind_at(int index, const Value& value);
  /// True while there is a row.
  bool next();
  void reset();

  bool is_null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
  std::int64_t integer(int column) const { return sqlite3_column_int64(statement_, column); }
  /// Valid until the next step.
  std::string_view text(int column) const {
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    return data == nullptr ? std::string_view()
                           : std::string_view(data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)));
  }
  std::string_view blob(int column) const {
    const auto* data = static_cast<const char*>(sqlite3_column_blob(statement_, column));
    return data == nullptr ? std::string_view()
                           : std::string_view(data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)));
  }
  std::string string(int column) const { return std::string(text(column)); }
  std::optional<std::int64_t> optional_integer(int column) const {
    if (is_null(column)) return std::nullopt;
    return integer(column);
  }
  int column_count() const { return sqlite3_column_count(statement_); }
  sqlite3_stmt* handle() { return statement_; }

private:
  Connection& connection_;
  Connection::Statements& idle_;  ///< Where the statement waits for the next query with the same text.
  sqlite3_stmt* statement_ = nullptr;
};

/// Prepares the connection as section 8 of the design says; used for files and for memory.
void set_up(Connection& connection);

/// The digest of the text of all tables, indexes and triggers.
std::string schema_digest(Connection& connection);

}  // namespace aid::storage
