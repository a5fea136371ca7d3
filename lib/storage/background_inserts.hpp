#pragma once
#include "aid/storage/writer.hpp"

#include <sqlite3.h>

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <exception>
#include <initializer_list>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <thread>

namespace aid::storage {

/// Inserts rows in a thread of its own while the caller prepares the next ones: an import then takes as long as SQLite
/// does. Rows go in exactly in the order in which they are given. SQLite is used by one thread at a time: whoever wants
/// the connection for anything else calls `wait` first (`Connection` does). The thread starts when enough rows have
/// come that it pays; few rows go in where `wait` is called.
class BackgroundInserts {
public:
  static constexpr std::size_t default_chunk_bytes = 16'384;

  /// Of the connection to the ledger `path`, which stands in errors. `chunk_bytes`: what is handed over at once.
  BackgroundInserts(sqlite3* connection, std::string path, std::size_t chunk_bytes = default_chunk_bytes);
  /// Lets go of rows that have not gone in: for a transaction that is rolled back. After `wait` there are none.
  ~BackgroundInserts();
  BackgroundInserts(const BackgroundInserts&) = delete;
  BackgroundInserts& operator=(const BackgroundInserts&) = delete;

  /// Takes a row for the prepared `insert`, which is nobody else's from now on; the values are copied.
  /// Throws what an earlier insert failed with.
  void add(sqlite3_stmt* insert, std::initializer_list<Value> key, std::span<const Value> values);
  /// Returns when no row is left to insert and the thread has stopped using SQLite, or after a failure. A failure is
  /// kept for `check`.
  void wait() noexcept;
  /// Throws what an insert failed with (`FileError`); from then on no row goes in.
  void check();

private:
  void hand_over();
  /// What it failed with, or nothing.
  std::exception_ptr insert_all(const std::string& chunk) const noexcept;
  void insert_next(std::string_view& left) const;
  void work();

  sqlite3* connection_;
  std::string path_;
  std::size_t chunk_bytes_;
  std::string filling_;  ///< Only the caller's.

  std::mutex mutex_;
  std::condition_variable has_work_;
  std::condition_variable has_room_;
  std::deque<std::string> chunks_;  ///< The front one stays until its rows are in.
  std::string spare_;               ///< A used chunk, for its memory.
  std::exception_ptr failure_;
  bool is_ending_ = false;
  std::thread thread_;
};

}  // namespace aid::storage
