#include "background_inserts.hpp"

#include "connection.hpp"

#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

namespace aid::storage {
namespace {

constexpr std::size_t most_chunks = 16;

template <typename T>
void append_raw(std::string& chunk, const T& value) {
  chunk.append(reinterpret_cast<const char*>(&value), sizeof(T));
}

template <typename T>
T take_raw(std::string_view& left) {
  T value{};
  std::memcpy(&value, left.data(), sizeof(T));
  left.remove_prefix(sizeof(T));
  return value;
}

void append_value(std::string& chunk, const Value& value) {
  append_raw(chunk, value.type());
  if (value.type() == Value::Type::null) return;
  const bool is_number = value.type() == Value::Type::integer;
  append_raw(chunk, is_number ? value.number() : static_cast<std::int64_t>(value.text().size()));
  if (!is_number) chunk.append(value.text());
}

/// As `append_value` wrote it; its text stays in the chunk.
Value take_value(std::string_view& left) {
  const auto type = take_raw<Value::Type>(left);
  if (type == Value::Type::null) return std::nullopt;
  const auto number = take_raw<std::int64_t>(left);
  if (type == Value::Type::integer) return number;
  const std::string_view text = left.substr(0, static_cast<std::size_t>(number));
  left.remove_prefix(text.size());
  return type == Value::Type::blob ? Value::bytes(text) : Value(text);
}

}  // namespace

BackgroundInserts::BackgroundInserts(sqlite3* connection, std::string path, std::size_t chunk_bytes)
    : connection_(connection), path_(std::move(path)), chunk_bytes_(chunk_bytes) {}

BackgroundInserts::~BackgroundInserts() {
  {
    const std::lock_guard lock(mutex_);
    is_ending_ = true;
  }
  has_work_.notify_one();
  if (thread_.joinable()) thread_.join();
}

void BackgroundInserts::add(sqlite3_stmt* insert, std::initializer_list<Value> key, std::span<const Value> values) {
  append_raw(filling_, insert);
  append_raw(filling_, static_cast<int>(key.size() + values.size()));
  for (const Value& value : key) append_value(filling_, value);
  for (const Value& value : values) append_value(filling_, value);
  if (filling_.size() >= chunk_bytes_) hand_over();
}

void BackgroundInserts::hand_over() {
  std::unique_lock lock(mutex_);
  has_room_.wait(lock, [this] { return chunks_.size() < most_chunks; });
  if (failure_) std::rethrow_exception(failure_);
  if (!thread_.joinable()) {
    try {
      thread_ = std::thread([this] { work(); });
    } catch (const std::system_error&) {  // No more threads here: then without.
      failure_ = insert_all(filling_);
      filling_.clear();
      return;
    }
  }
  chunks_.push_back(std::exchange(filling_, std::move(spare_)));
  filling_.clear();
  lock.unlock();
  has_work_.notify_one();
}

void BackgroundInserts::wait() noexcept {
  if (thread_.joinable()) {
    std::unique_lock lock(mutex_);
    has_room_.wait(lock, [this] { return chunks_.empty(); });
  }
  if (!filling_.empty() && !failure_) failure_ = insert_all(filling_);
  filling_.clear();
}

void BackgroundInserts::check() {
  const std::lock_guard lock(mutex_);
  if (failure_) std::rethrow_exception(failure_);
}

void BackgroundInserts::insert_next(std::string_view& left) const {
  auto* const insert = take_raw<sqlite3_stmt*>(left);
  const int columns = take_raw<int>(left);
  int code = SQLITE_OK;
  for (int column = 1; column <= columns && code == SQLITE_OK; ++column) {
    code = bind_value(insert, column, take_value(left));
  }
  if (code == SQLITE_OK) code = sqlite3_step(insert);
  if (code != SQLITE_DONE) {
    errno = sqlite3_system_errno(connection_);  // What was undone since then may have set another one.
    throw_failure(code, path_, sqlite3_errmsg(connection_));
  }
  sqlite3_reset(insert);
}

std::exception_ptr BackgroundInserts::insert_all(const std::string& chunk) const noexcept {
  try {
    for (std::string_view left = chunk; !left.empty();) insert_next(left);
    return nullptr;
  } catch (...) {
    return std::current_exception();
  }
}

void BackgroundInserts::work() {
  std::unique_lock lock(mutex_);
  while (true) {
    has_work_.wait(lock, [this] { return is_ending_ || !chunks_.empty(); });
    if (is_ending_) return;
    if (!failure_) {
      const std::string& chunk = chunks_.front();  // Stays where it is while others are added behind it.
      lock.unlock();
      std::exception_ptr failure = insert_all(chunk);
      lock.lock();
      failure_ = std::move(failure);
    }
    spare_ = std::move(chunks_.front());
    chunks_.pop_front();
    has_room_.notify_one();
  }
}

}  // namespace aid::storage
