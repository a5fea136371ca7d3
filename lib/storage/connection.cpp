#include "connection.hpp"

#include "aid/storage/messages.hpp"
#include "background_inserts.hpp"
#include "ledger_file.hpp"

#include <SQLiteCpp/Exception.h>
#include <fmt/format.h>

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <exception>

namespace aid::storage {

struct RunningScan {
  const std::function<void(const Row&)>& take;
  std::exception_ptr failure = {};
  std::int64_t failed_key = 0;  ///< The first column of the row that could not be taken.
};

namespace {

/// SQLite's own handler is unfair to writers that come late; short random sleeps are not (measured with 64 processes).
int wait_our_turn(void* context, int attempt) {
  const auto* connection = static_cast<const Connection*>(context);
  const int slept_ms = 2 + (attempt * 7 + static_cast<int>(::getpid())) % 7;
  if (attempt * 5 > connection->wait_ms()) return 0;
  ::usleep(static_cast<useconds_t>(slept_ms) * 1000);
  return 1;
}

/// One step of the aggregate that a scan calls with all columns of a row. No exception may pass through SQLite, which
/// is C: it is kept, and ends the scan.
void hand_row_over(sqlite3_context* context, int, sqlite3_value** values) {
  RunningScan* const scan = static_cast<Connection*>(sqlite3_user_data(context))->running_scan;
  if (scan == nullptr) return;
  try {
    scan->take(Row(values));
  } catch (...) {
    scan->failure = std::current_exception();
    scan->failed_key = sqlite3_value_int64(values[0]);
    sqlite3_result_error_code(context, SQLITE_ABORT);
  }
}

/// By `ulimit -f`. What SQLite does to undo a failed commit leaves another errno behind.
bool is_file_size_limited() {
  rlimit limit{};
  return ::getrlimit(RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY;
}

/// The aggregate's result, which says nothing: its steps did the work.
void end_rows(sqlite3_context* context) { sqlite3_result_null(context); }

}  // namespace

void throw_failure(int code, const std::string& path, const std::string& detail) {
  if (code == SQLITE_READONLY_ROLLBACK || code == SQLITE_READONLY_RECOVERY) {
    throw FileError(Problem(messages::interrupted_write, path).hint(messages::interrupted_write_hint));
  }
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      if (!locks_work(path + ".lock")) throw FileError(messages::locks_do_not_work, path);
      throw FileError(Problem(messages::ledger_busy, path).hint(messages::busy_hint));
    case SQLITE_FULL:
      throw FileError(messages::disk_full, path);
    case SQLITE_READONLY:
      throw FileError(messages::ledger_read_only, path);
    case SQLITE_NOTADB:
      throw FileError(messages::not_a_ledger, path);
    case SQLITE_CORRUPT:
      throw FileError(Problem(messages::ledger_damaged, path, detail).hint(messages::restore_hint));
    default:
      // A quota and the largest size that a file may have are told as failed writes.
      if (code == SQLITE_IOERR_WRITE && (errno == EFBIG || is_file_size_limited()))
        throw FileError(messages::file_size_limit, path);
      if (code == SQLITE_IOERR_WRITE && (errno == EDQUOT || errno == ENOSPC)) {
        throw FileError(messages::disk_full, path);
      }
      if (code == SQLITE_IOERR_LOCK || code == SQLITE_IOERR_RDLOCK || code == SQLITE_IOERR_UNLOCK ||
          code == SQLITE_IOERR_CHECKRESERVEDLOCK) {
        throw FileError(messages::locks_do_not_work, path);
      }
      throw FileError(messages::ledger_unreadable, path, Label{detail, detail});
  }
}

SQLite::Database open_database(const std::string& path, int flags) {
  [[maybe_unused]] static const bool is_configured =
      sqlite3_config(SQLITE_CONFIG_MULTITHREAD) == SQLITE_OK && sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) == SQLITE_OK;
  SQLite::Database database(path, flags);
  // Modules that no ledger has (full text, R-trees) are code that only a planted file would reach.
  sqlite3_drop_modules(database.getHandle(), nullptr);
  return database;
}

SQLite::Database open_file(const std::string& path, int flags) { return open_database(file_name(path), flags); }

std::string file_name(const std::string& path) {
  const bool has_other_meaning = path.starts_with(':') || path.starts_with("file:");
  return has_other_meaning ? "./" + path : path;
}

void Connection::run(const std::string& sql) {
  require_inserts();
  char* message = nullptr;
  const int code = sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, &message);
  if (code == SQLITE_OK) return;
  const std::string detail = message == nullptr ? sqlite3_errstr(code) : message;
  sqlite3_free(message);
  throw_failure(code, path_, detail);
}

Connection::Connection(SQLite::Database database, std::string path, Ledger::Access access, int wait_ms)
    : database_(std::move(database)), path_(std::move(path)), access_(access), wait_ms_(wait_ms) {}

BackgroundInserts& Connection::insert_in_background() {
  if (!inserts_) inserts_ = std::make_unique<BackgroundInserts>(handle(), path_);
  return *inserts_;
}

void Connection::stop_inserting() noexcept { inserts_.reset(); }
void Connection::finish_inserts() noexcept { inserts_->wait(); }
void Connection::check_inserts() {
  inserts_->wait();
  inserts_->check();
}

Connection::~Connection() {
  stop_inserting();
  for (auto& [sql, idle] : statements_) {
    for (sqlite3_stmt* statement : idle) sqlite3_finalize(statement);
  }
}

Connection::Statements& Connection::statements_of(std::string_view sql) {
  const auto known = statements_.find(sql);
  return known != statements_.end() ? known->second : statements_[std::string(sql)];
}

Query::Query(Connection& connection, std::string_view sql)
    : connection_(connection), idle_(connection.statements_of(sql)) {
  connection.require_inserts();
  if (!idle_.empty()) {
    statement_ = idle_.back();
    idle_.pop_back();
    return;
  }
  const int code =
      sqlite3_prepare_v3(connection.handle(), sql.data(), static_cast<int>(sql.size()), 0, &statement_, nullptr);
  if (code != SQLITE_OK) throw_failure(code, connection.path(), sqlite3_errmsg(connection.handle()));
}

Query::~Query() {
  if (!statement_) return;
  connection_.wait_for_inserts();
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);
  idle_.push_back(statement_);
}

int bind_value(sqlite3_stmt* statement, int index, const Value& value) {
  const char* const text = value.text().data() == nullptr ? "" : value.text().data();
  const auto size = static_cast<int>(value.text().size());
  switch (value.type()) {
    case Value::Type::null:
      return sqlite3_bind_null(statement, index);
    case Value::Type::integer:
      return sqlite3_bind_int64(statement, index, value.number());
    case Value::Type::text:
      return sqlite3_bind_text(statement, index, text, size, SQLITE_STATIC);
    case Value::Type::blob:
      return sqlite3_bind_blob(statement, index, text, size, SQLITE_STATIC);
  }
  return SQLITE_MISUSE;
}

void Query::bind_at(int index, const Value& value) {
  connection_.require_inserts();
  const int code = bind_value(statement_, index, value);
  if (code != SQLITE_OK) throw_failure(code, connection_.path(), sqlite3_errmsg(connection_.handle()));
}

void Query::bind_row(std::span<const Value> values) {
  reset();
  int index = 0;
  for (const Value& value : values) bind_at(++index, value);
}

bool Query::next() {
  connection_.require_inserts();
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  errno = sqlite3_system_errno(connection_.handle());  // What was undone since then may have set another one.
  throw_failure(code, connection_.path(), sqlite3_errmsg(connection_.handle()));
}

void Query::reset() {
  connection_.wait_for_inserts();
  sqlite3_reset(statement_);
}

void scan(Connection& connection, std::string_view columns, std::string_view table,
          const std::function<void(const Row&)>& take) {
  scan(connection, columns, table, "NOT INDEXED", take);
}

void scan(Connection& connection, std::string_view columns, std::string_view table, std::string_view some,
          const std::function<void(const Row&)>& take) {
  Query query(connection, fmt::format("SELECT hand_row_over({}) FROM {} {}", columns, table, some));
  RunningScan running{take};
  connection.running_scan = &running;
  const int code = sqlite3_step(query.handle());
  connection.running_scan = nullptr;
  if (running.failure) rethrow_of_row(running.failure, connection.path(), table, running.failed_key);
  if (code != SQLITE_ROW) throw_failure(code, connection.path(), sqlite3_errmsg(connection.handle()));
}

void rethrow_of_row(const std::exception_ptr& failure, const std::string& path, std::string_view table,
                    std::int64_t key) {
  try {
    std::rethrow_exception(failure);
  } catch (const FileError&) {
    throw;
  } catch (const Error& error) {
    const std::string what = fmt::format("{} {}: {}", table, key, error.problem().text(Language::en));
    throw FileError(Problem(messages::ledger_damaged, path, what).hint(messages::restore_hint));
  }
}

Value column_value(Query& query, int column) {
  switch (sqlite3_column_type(query.handle(), column)) {
    case SQLITE_INTEGER:
      return query.integer(column);
    case SQLITE_TEXT:
      return query.text(column);
    case SQLITE_BLOB:
      return Value::bytes(query.blob(column));
    default:
      return std::nullopt;
  }
}

void set_up(Connection& connection) {
  sqlite3* handle = connection.handle();
  sqlite3_extended_result_codes(handle, 1);
  sqlite3_busy_handler(handle, wait_our_turn, &connection);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
  sqlite3_create_function_v2(handle, "hand_row_over", -1, SQLITE_UTF8 | SQLITE_DIRECTONLY, &connection, nullptr,
                             hand_row_over, end_rows, nullptr);
  sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 16'000'000);
  sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
  connection.run(
      "PRAGMA synchronous = EXTRA; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY; "
      "PRAGMA secure_delete = ON");
  if (connection.access() == Ledger::Access::read) connection.run("PRAGMA query_only = ON");
}

std::string schema_digest(Connection& connection) {
  Sha256 sha;
  Query query(connection, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name");
  while (query.next()) {
    sha.add(query.text(0));
    sha.add(std::string_view("\0", 1));
  }
  return hex(sha.finish());
}

int schema_version_of(Connection& connection) {
  Query query(connection, "PRAGMA user_version");
  query.next();
  return static_cast<int>(query.integer(0));
}

BlockHead head_of(Connection& connection) {
  Query query(connection, "SELECT seq, at, hash FROM blocks ORDER BY seq DESC LIMIT 1");
  if (!query.next()) return {.seq = 0, .at = {}, .hash = std::string(32, '\0')};
  return {.seq = query.integer(0), .at = query.string(1), .hash = std::string(query.blob(2))};
}

namespace {

/// While the journal of a transaction is there with its mark, the transaction did not happen: whoever opens the file
/// next undoes it.
bool is_undone_by_next(const std::string& path) {
  constexpr std::string_view mark{"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8};
  std::array<char, mark.size()> begin{};
  const Descriptor journal(::open((path + "-journal").c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
  return journal.get() >= 0 && ::read(journal.get(), begin.data(), begin.size()) == ssize_t{mark.size()} &&
         std::string_view(begin.data(), begin.size()) == mark;
}

}  // namespace

void commit(Connection& connection, const std::function<bool()>& is_committed, const Problem& unknown) {
  sqlite3* const handle = connection.handle();
  const int code = sqlite3_exec(handle, "COMMIT", nullptr, nullptr, nullptr);
  if (code == SQLITE_OK) return;
  const std::string detail = sqlite3_errmsg(handle);
  const int error = sqlite3_system_errno(handle);
  const bool still_open = sqlite3_get_autocommit(handle) == 0;
  if (still_open) sqlite3_exec(handle, "ROLLBACK", nullptr, nullptr, nullptr);
  // After an I/O error SQLite may or may not have passed the commit point. What the file has now, once a journal that
  // was left is undone, is what it will have; where it has the block, whether the disk keeps it is not known.
  if (!still_open && (code & 0xff) == SQLITE_IOERR) {
    bool may_be_there = true;
    try {
      may_be_there = is_committed();
    } catch (const Error&) {
      may_be_there = !is_undone_by_next(connection.path());
    }
    if (may_be_there) throw OutcomeUnknown(unknown);
  }
  errno = error;
  throw_failure(code, connection.path(), detail);
}

}  // namespace aid::storage
