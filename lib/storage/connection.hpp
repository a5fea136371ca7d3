#pragma once
#include "aid/storage/ledger.hpp"
#include "aid/storage/writer.hpp"

#include <SQLiteCpp/Database.h>
#include <sqlite3.h>

#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace aid::storage {

/// Turns a SQLite failure on `path` into our `FileError`; never returns.
[[noreturn]] void throw_failure(int code, const std::string& path, const std::string& detail);

/// Opens a database with SQLite set up for connections that are each used by one thread at a time, and without counting
/// its memory, which saves a tenth of a report's time. Throws `SQLite::Exception`.
SQLite::Database open_database(const std::string& path, int flags);

/// The same for a file: `path` is never a URI, nor a database in memory.
SQLite::Database open_file(const std::string& path, int flags);

/// `path` as SQLite takes it for the name of a file: ":memory:" is "./:memory:".
std::string file_name(const std::string& path);

/// Binds a parameter, from 1; text and bytes are borrowed. Returns SQLite's code.
int bind_value(sqlite3_stmt* statement, int index, const Value& value);

/// One row of a scan: its columns by position from 0. Valid until the function that takes it returns.
class Row {
public:
  explicit Row(sqlite3_value** values) : values_(values) {}

  bool is_null(int column) const { return sqlite3_value_type(values_[column]) == SQLITE_NULL; }
  std::int64_t integer(int column) const { return sqlite3_value_int64(values_[column]); }
  std::optional<std::int64_t> optional_integer(int column) const {
    if (is_null(column)) return std::nullopt;
    return integer(column);
  }
  std::string_view text(int column) const {
    const auto* data = reinterpret_cast<const char*>(sqlite3_value_text(values_[column]));
    return data == nullptr ? std::string_view()
                           : std::string_view(data, static_cast<std::size_t>(sqlite3_value_bytes(values_[column])));
  }
  std::string string(int column) const { return std::string(text(column)); }

private:
  sqlite3_value** values_;
};

struct RunningScan;
class BackgroundInserts;

/// The one SQLite connection of a ledger.
class Connection {
public:
  Connection(SQLite::Database database, std::string path, Ledger::Access access, int wait_ms);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  /// SQLite's handle; no insert is under way behind it.
  sqlite3* handle() {
    wait_for_inserts();
    return database_.getHandle();
  }
  const std::string& path() const { return path_; }
  Ledger::Access access() const { return access_; }
  int wait_ms() const { return wait_ms_; }
  bool in_memory() const { return path_ == ":memory:"; }
  bool group_writable() const { return group_writable_; }
  void set_group_writable(bool value) { group_writable_ = value; }

  /// Who hears what deserves a warning of a write that stands.
  void set_listener(std::function<void(Problem)> listener) { listener_ = std::move(listener); }
  void tell_later(Problem problem) const {
    if (listener_) listener_(std::move(problem));
  }

  /// Runs statements without a result. Throws our errors.
  void run(const std::string& sql);

  /// Prepared statements of one text that nobody uses just now: preparing takes longer than most queries do.
  using Statements = std::vector<sqlite3_stmt*>;
  Statements& statements_of(std::string_view sql);

  /// From now on rows may be inserted by a thread of its own, until `stop_inserting`.
  BackgroundInserts& insert_in_background();
  /// The thread that inserts, or null: then, and while a scan runs, rows go in where they are given.
  BackgroundInserts* background_inserts() { return running_scan == nullptr ? inserts_.get() : nullptr; }
  /// Ends it; rows that are not in yet are let go of.
  void stop_inserting() noexcept;
  /// Returns when nobody else uses SQLite.
  void wait_for_inserts() noexcept {
    if (inserts_) finish_inserts();
  }
  /// The same, and throws what an insert failed with.
  void require_inserts() {
    if (inserts_) check_inserts();
  }

  std::vector<Problem> warnings;
  int reading = 0;                 ///< Depth of snapshots.
  std::int64_t looks_back_to = 0;  ///< The block after which the ledger is read as it stood; 0: as it stands.
  RunningScan* running_scan = nullptr;
  /// Rows of partners that are known as others, each with the row of that one; nothing: not read yet.
  using MergedPartners = std::unordered_map<std::int64_t, std::int64_t>;
  std::optional<MergedPartners> merged_partners;

private:
  void finish_inserts() noexcept;
  void check_inserts();

  SQLite::Database database_;
  std::string path_;
  Ledger::Access access_;
  int wait_ms_;
  bool group_writable_ = false;
  std::function<void(Problem)> listener_;
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  std::unordered_map<std::string, Statements, TextHash, std::equal_to<>> statements_;
  std::unique_ptr<BackgroundInserts> inserts_;
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
  /// Binds as many parameters as there are values.
  void bind_row(std::span<const Value> values);
  /// True while there is a row.
  bool next();
  void reset();

  bool is_null(int column) const { return sqlite3_value_type(value(column)) == SQLITE_NULL; }
  std::int64_t integer(int column) const { return sqlite3_value_int64(value(column)); }
  /// Valid until the next step.
  std::string_view text(int column) const {
    sqlite3_value* const of = value(column);
    const auto* data = reinterpret_cast<const char*>(sqlite3_value_text(of));
    return data == nullptr ? std::string_view()
                           : std::string_view(data, static_cast<std::size_t>(sqlite3_value_bytes(of)));
  }
  std::string_view blob(int column) const {
    sqlite3_value* const of = value(column);
    const auto* data = static_cast<const char*>(sqlite3_value_blob(of));
    return data == nullptr ? std::string_view()
                           : std::string_view(data, static_cast<std::size_t>(sqlite3_value_bytes(of)));
  }
  std::string string(int column) const { return std::string(text(column)); }
  std::optional<std::int64_t> optional_integer(int column) const {
    sqlite3_value* const of = value(column);
    if (sqlite3_value_type(of) == SQLITE_NULL) return std::nullopt;
    return sqlite3_value_int64(of);
  }
  const std::string& path() const { return connection_.path(); }
  int column_count() const { return sqlite3_column_count(statement_); }
  /// For who binds, steps and resets it himself.
  sqlite3_stmt* handle() { return statement_; }

private:
  /// A column by way of its value is read in half the time of `sqlite3_column_…`, which checks and locks at each call.
  /// SQLite allows it where no connection is used by two threads at once, as `open_database` tells it.
  sqlite3_value* value(int column) const {
    connection_.wait_for_inserts();
    return sqlite3_column_value(statement_, column);
  }

  Connection& connection_;
  Connection::Statements& idle_;  ///< Where the statement waits for the next query with the same text.
  sqlite3_stmt* statement_ = nullptr;
};

/// Calls `take` for every row of "SELECT columns FROM table", in the order of the table's key. For tables with a row
/// for every aid or entry: SQLite hands the columns of a row over at once, which takes a quarter less time than a
/// `Query`, where it is asked for each. Not within another scan.
void scan(Connection& connection, std::string_view columns, std::string_view table,
          const std::function<void(const Row&)>& take);
/// The same of some rows: "WHERE id BETWEEN 1 AND 9", by the key of the table.
void scan(Connection& connection, std::string_view columns, std::string_view table, std::string_view some,
          const std::function<void(const Row&)>& take);

/// What could not be read in the row of a table with this key is damage: an `Error` of reading its words goes on as
/// ledger-damaged, which names the row; anything else as it is.
[[noreturn]] void rethrow_of_row(const std::exception_ptr& failure, const std::string& path, std::string_view table,
                                 std::int64_t key);

/// Calls `take` for every row of the query, whose first column is the key in `table`; damage is told as by `scan`.
template <typename Take>
void read_rows(Query& query, std::string_view table, Take take) {
  while (query.next()) {
    try {
      take();
    } catch (...) {
      rethrow_of_row(std::current_exception(), query.path(), table, query.integer(0));
    }
  }
}

/// A column of the row as it is stored; valid until the next step.
Value column_value(Query& query, int column);

/// Prepares a connection, to a file or to memory: sets the limits, the defensive settings and the pragmas that
/// lib/storage/README.md lists.
void set_up(Connection& connection);

/// A connection to the file at `path`, set up. Throws our errors.
std::unique_ptr<Connection> connect(const std::string& path, Ledger::Access access, int wait_ms);

/// A second connection that reads the very snapshot that `connection` is reading, so that another thread can read too.
/// It may be used while that snapshot lasts. It is null where no such connection can be had: for a ledger in memory,
/// within a transaction that writes, and when the file is no longer the one that was opened.
std::unique_ptr<Connection> connect_beside(Connection& connection);

/// As the function of that name for a ledger.
void look_back(Connection& connection, std::int64_t block);

/// The digest of the text of all tables, indexes, triggers and views.
std::string schema_digest(Connection& connection);

/// What the file says of itself: any number.
int schema_version_of(Connection& connection);

/// The newest block.
BlockHead head_of(Connection& connection);

/// Commits the transaction. `is_committed` says whether the ledger has what was written: asked where SQLite tells of a
/// failure that leaves it open. Throws `FileError` (it is rolled back, nothing is written), or `OutcomeUnknown` with
/// the problem `unknown`.
void commit(Connection& connection, const std::function<bool()>& is_committed, const Problem& unknown);

}  // namespace aid::storage
