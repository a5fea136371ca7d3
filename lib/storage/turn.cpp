#include "turn.hpp"

#include "aid/base/clock.hpp"
#include "aid/base/system_error.hpp"
#include "aid/storage/messages.hpp"
#include "aid/storage/queue_messages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstring>
#include <optional>
#include <string_view>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace aid::storage {
namespace {

// Where what stands in the file.
constexpr off_t drawn_at = 0;    ///< The last number that was drawn: eight bytes.
constexpr off_t served_at = 8;   ///< The number whose turn it is: eight bytes.
constexpr off_t holder_at = 16;  ///< Who has it: a line.
constexpr std::size_t holder_bytes = 240;
constexpr off_t passed_at = 256;  ///< All numbers up to this one are passed over: eight bytes.
/// The bytes that are locked lie behind all that, one for each number; the first is locked while a number is drawn.
constexpr std::int64_t drawing = 4096;

std::int64_t number_at(int descriptor, off_t place) {
  constexpr std::int64_t most = std::int64_t{1}
                                << 60;  // No queue has had so many; a byte of that number can be locked.
  std::int64_t number = 0;
  const bool is_read = ::pread(descriptor, &number, sizeof number, place) == sizeof number;
  return is_read && number > 0 && number < most ? number : 0;
}

void put_number(int descriptor, off_t place, std::int64_t number) {
  // On a full disk it is not kept, and the queue is as fair as the lock on the file.
  [[maybe_unused]] const ssize_t written = ::pwrite(descriptor, &number, sizeof number, place);
}

std::int64_t steady_now_us() {
  return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

/// Its beginning, on one line and without the tabs that part what stands in the file.
std::string plain(std::string_view text) {
  constexpr std::size_t most = 60;
  std::size_t end = std::min(text.size(), most);  // Not within a character.
  while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  std::string line(text.substr(0, end));
  std::ranges::replace_if(
      line, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  return line;
}

struct Holder {
  std::int64_t process = 0;
  std::string who, command, since;
};

std::optional<Holder> holder_in(int descriptor) {
  std::array<char, holder_bytes> bytes{};
  const ssize_t got = ::pread(descriptor, bytes.data(), bytes.size(), holder_at);
  std::string_view line(bytes.data(), static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
  line = line.substr(0, std::min(line.find('\n'), line.size()));
  const auto take = [&line] {
    const std::size_t end = std::min(line.find('\t'), line.size());
    const std::string_view word = line.substr(0, end);
    line.remove_prefix(std::min(end + 1, line.size()));
    return word;
  };
  const std::string_view process = take();
  Holder holder;
  const auto [end, error] = std::from_chars(process.data(), process.data() + process.size(), holder.process);
  if (error != std::errc() || end != process.data() + process.size()) return std::nullopt;
  holder.who = take();
  holder.command = take();
  holder.since = take();
  return holder;
}

}  // namespace

Turn::Turn(const Connection& connection, const Author& author) {
  if (connection.in_memory()) return;
  try {
    open(connection);
    wait(connection);
    tell_holder(author);
  } catch (...) {
    if (descriptor_ >= 0) ::close(descriptor_);
    throw;
  }
}

Turn::~Turn() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

void Turn::open(const Connection& connection) {
  path_ = connection.path() + ".lock";
  const mode_t mode = connection.group_writable() ? 0660 : 0600;
  descriptor_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, mode);
  if (descriptor_ < 0) throw FileError(messages::ledger_unreadable, path_, system_error(errno));
  if (connection.group_writable()) ::fchmod(descriptor_, mode);
}

/// Whether it is locked now; false: somebody else has it. Throws where files cannot be locked.
bool Turn::lock(short type, std::int64_t start, std::int64_t length) {
  struct flock range {};
  range.l_type = type;
  range.l_whence = SEEK_SET;
  range.l_start = start;
  range.l_len = length;
  if (::fcntl(descriptor_, F_OFD_SETLK, &range) == 0) return true;
  if (errno == EAGAIN || errno == EACCES || errno == EINTR) return false;
  throw FileError(messages::locks_do_not_work, path_.substr(0, path_.size() - std::string_view(".lock").size()));
}

void Turn::draw_number() {
  if (!lock(F_WRLCK, drawing, 1)) return;
  const std::int64_t number = std::max(number_at(descriptor_, drawn_at), number_at(descriptor_, passed_at)) + 1;
  if (lock(F_WRLCK, drawing + number, 1)) {
    put_number(descriptor_, drawn_at, number);
    number_ = number;
  } else {  // Somebody has put an older file in its place: all that were drawn are passed over.
    put_number(descriptor_, drawn_at, number);
  }
  lock(F_UNLCK, drawing, 1);
}

/// Whether nobody is before us. The bytes before are locked for reading for a moment, which keeps nobody from his turn:
/// all that would lock one of them have done so.
bool Turn::has_come() {
  const std::int64_t passed = number_at(descriptor_, passed_at);
  const std::int64_t before = number_ - 1 - passed;
  if (before <= 0) return true;
  if (!lock(F_RDLCK, drawing + passed + 1, before)) return false;
  lock(F_UNLCK, drawing + passed + 1, before);
  return true;
}

/// Whether others have passed us over while we were stopped.
bool Turn::is_passed_over() { return number_ <= number_at(descriptor_, passed_at); }

/// Others who look at the same time are no writers: all of them share the lock for a moment.
bool Turn::nobody_writes() {
  if (::flock(descriptor_, LOCK_SH | LOCK_NB) != 0) return false;
  ::flock(descriptor_, LOCK_UN);
  return true;
}

/// Passes the first number over that somebody holds, when nobody has written for a while and the queue has not moved.
void Turn::pass_over_idle(std::int64_t now_us) {
  constexpr std::int64_t longest_idle_us = 1'000'000;
  const std::int64_t passed = number_at(descriptor_, passed_at);
  const std::int64_t served = number_at(descriptor_, served_at);
  if (!nobody_writes()) {
    idle_since_ = 0;
    return;
  }
  if (idle_since_ == 0 || passed != idle_behind_ || served != idle_served_) {
    idle_since_ = now_us;
    idle_behind_ = passed;
    idle_served_ = served;
  }
  if (now_us - idle_since_ < longest_idle_us || !lock(F_WRLCK, drawing, 1)) return;
  if (number_at(descriptor_, passed_at) == passed) {  // Nobody else has done so meanwhile.
    std::int64_t free = passed;                       // No number up to it is held; up to `held` one is.
    std::int64_t held = number_ - 1;
    while (held - free > 1) {
      const std::int64_t middle = free + (held - free) / 2;
      const bool are_free = lock(F_RDLCK, drawing + passed + 1, middle - passed);
      if (are_free) lock(F_UNLCK, drawing + passed + 1, middle - passed);
      (are_free ? free : held) = middle;
    }
    put_number(descriptor_, passed_at, held);
  }
  lock(F_UNLCK, drawing, 1);
}

bool Turn::take_file() {
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0) return true;
  if (errno == EWOULDBLOCK || errno == EINTR) return false;
  throw FileError(messages::locks_do_not_work, path_.substr(0, path_.size() - std::string_view(".lock").size()));
}

/// Whoever is next looks often, the others seldom, so that a long queue costs little.
int Turn::pause_us() {
  constexpr int shortest = 500;
  constexpr int for_each_before = 2'000;
  constexpr std::int64_t longest = 50'000;
  if (number_ == 0) return shortest;
  const std::int64_t before = number_ - number_at(descriptor_, served_at) - 1;
  return static_cast<int>(std::clamp<std::int64_t>(before * for_each_before, shortest, longest));
}

void Turn::wait(const Connection& connection) {
  const std::int64_t until = steady_now_us() + std::int64_t{connection.wait_ms()} * 1000;
  while (true) {
    if (number_ > 0 && is_passed_over()) {
      lock(F_UNLCK, drawing + number_, 1);
      number_ = 0;
    }
    if (number_ == 0) draw_number();
    const bool is_ours = number_ > 0 && has_come();
    if (is_ours && take_file()) return;
    const std::int64_t now = steady_now_us();
    if (number_ > 0 && !is_ours) pass_over_idle(now);
    const std::int64_t left = until - now;
    if (left <= 0) give_up(connection);
    ::usleep(static_cast<useconds_t>(std::min<std::int64_t>(left, pause_us())));
  }
}

void Turn::tell_holder(const Author& author) {
  put_number(descriptor_, served_at, number_);
  // The tool alone: what was typed can name a person, and would stay here after an erasure.
  std::string line =
      fmt::format("{}\t{}\t{}\t{}\n", ::getpid(), plain(author.actor), plain(author.tool), utc_text(author.now_ms));
  line.resize(std::max(line.size(), holder_bytes), ' ');
  [[maybe_unused]] const ssize_t written = ::pwrite(descriptor_, line.data(), holder_bytes, holder_at);
}

void Turn::give_up(const Connection& connection) {
  const auto holder = nobody_writes() ? std::nullopt : holder_in(descriptor_);  // Else he has ended long ago.
  Problem problem(messages::ledger_busy, connection.path());
  if (!holder) throw FileError(std::move(problem).hint(messages::busy_hint));
  throw FileError(std::move(problem).hint(messages::busy_behind_hint, holder->process, holder->who, holder->command,
                                          holder->since));
}

}  // namespace aid::storage
