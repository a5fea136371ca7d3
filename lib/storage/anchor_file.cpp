#include "anchor_file.hpp"

#include "aid/base/ascii.hpp"
#include "aid/base/sha256.hpp"
#include "aid/base/system_error.hpp"
#include "aid/base/uuid.hpp"
#include "aid/storage/anchor_messages.hpp"
#include "ledger_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace aid::storage {
namespace {

constexpr std::size_t hash_digits = 64;

std::optional<std::string> hash_bytes(std::string_view digits) {
  if (digits.size() != hash_digits) return std::nullopt;
  std::string bytes;
  for (std::size_t i = 0; i < digits.size(); i += 2) {
    const int high = hex_value(digits[i]);
    const int low = hex_value(digits[i + 1]);
    if (high < 0 || low < 0) return std::nullopt;
    bytes += static_cast<char>(high << 4 | low);
  }
  return bytes;
}

std::string_view take_word(std::string_view& line) {
  const std::size_t end = std::min(line.find(' '), line.size());
  const std::string_view word = line.substr(0, end);
  line.remove_prefix(std::min(end + 1, line.size()));
  return word;
}

bool is_time(std::string_view text) {
  constexpr std::string_view shape = "0000-00-00T00:00:00Z";
  return text.size() == shape.size() && std::equal(text.begin(), text.end(), shape.begin(),
                                                   [](char c, char of) { return of == '0' ? is_digit(c) : c == of; });
}

/// The end of an anchor's file: the last head in it, and whether its last line has an end.
struct AnchorEnd {
  std::optional<BlockHead> last = {};
  bool is_open = false;
  int error = 0;  ///< As errno has it.
};

AnchorEnd end_of(std::string_view text, std::string& uuid) {
  AnchorEnd end{.last = {}, .is_open = !text.empty() && text.back() != '\n'};
  while (!end.last && !text.empty()) {
    if (text.back() == '\n') text.remove_suffix(1);
    const std::size_t before = text.rfind('\n');
    const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
    end.last = read_anchor_line(text.substr(start), uuid);
    text = text.substr(0, start);
  }
  return end;
}

/// Reads the last part of the file, where the last head stands; all of it where none does, since heads that are passed
/// over would be taken for owed ones, and a history that has parted for none.
AnchorEnd read_end(int descriptor, off_t size, const std::string& file, std::string& uuid) {
  std::array<char, 4096> tail{};
  const off_t from = std::max<off_t>(0, size - static_cast<off_t>(tail.size()));
  const ssize_t got = ::pread(descriptor, tail.data(), tail.size(), from);
  if (got < 0) return {.error = errno};
  AnchorEnd end = end_of({tail.data(), static_cast<std::size_t>(got)}, uuid);
  if (end.last || got == size) return end;
  const FileBytes whole = read_small_file(file);
  if (whole.error != 0) return {.error = whole.error};
  return end_of(whole.bytes, uuid);
}

}  // namespace

std::string whole_path(const std::string& path) {
  std::error_code error;
  const auto whole = std::filesystem::canonical(path, error);
  return error ? path : whole.string();
}

std::string setting_of(Connection& connection, std::string_view key) {
  Query query(connection, "SELECT value FROM settings WHERE key = ? ORDER BY id DESC LIMIT 1");
  query.bind(key);
  return query.next() ? query.string(0) : std::string();
}

std::string anchor_file(const std::string& folder, std::string_view code, std::string_view uuid) {
  return fmt::format("{}/aid-ledger-{}-{}.txt", folder, code, uuid);
}

std::string anchor_first_line() {
  return fmt::format("{}: ledger, block, hash and time of each write; nothing here is ever changed\n", anchor_title);
}

std::string anchor_line(std::string_view uuid, const BlockHead& head) {
  return fmt::format("{} {} {} {}\n", uuid, head.seq, hex(head.hash), head.at);
}

std::optional<BlockHead> read_anchor_line(std::string_view line, std::string& uuid) {
  if (line.ends_with('\r')) line.remove_suffix(1);  // An editor of Windows has saved it.
  const std::string_view ledger = take_word(line);
  const std::string_view block = take_word(line);
  const auto hash = hash_bytes(take_word(line));
  std::int64_t seq = 0;
  const auto number = std::from_chars(block.data(), block.data() + block.size(), seq);
  const bool is_number = number.ec == std::errc() && number.ptr == block.data() + block.size() && seq > 0;
  if (!is_number || !hash || !is_time(line)) return std::nullopt;
  if (uuid.empty() && Uuid::parse(ledger)) uuid = ledger;
  if (uuid.empty() || ledger != uuid) return std::nullopt;
  return BlockHead{.seq = seq, .at = std::string(line), .hash = *hash};
}

NotedHeads read_anchor(std::string_view text, std::string& uuid) {
  NotedHeads noted;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty() || line.front() == '#') continue;
    if (auto head = read_anchor_line(line, uuid)) {
      noted.heads.push_back(std::move(*head));
    } else {
      ++noted.unreadable;
    }
  }
  return noted;
}

FileBytes read_small_file(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  struct stat info {};
  if (file.get() < 0 || ::fstat(file.get(), &info) != 0) return {.error = errno};
  constexpr off_t most_bytes = 1 << 28;
  if (!S_ISREG(info.st_mode)) return {.error = S_ISDIR(info.st_mode) ? EISDIR : EINVAL};
  if (info.st_size > most_bytes) return {.error = EFBIG};
  FileBytes read{.bytes = std::string(static_cast<std::size_t>(info.st_size), '\0')};
  std::size_t done = 0;
  while (done < read.bytes.size()) {
    const ssize_t got = ::read(file.get(), read.bytes.data() + done, read.bytes.size() - done);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return {.error = errno};
    if (got == 0) break;
    done += static_cast<std::size_t>(got);
  }
  read.bytes.resize(done);
  return read;
}

AnchorWriter::AnchorWriter(Connection& connection) : connection_(connection) {
  if (connection.in_memory()) return;
  folder_ = setting_of(connection, anchor_setting);
  if (folder_.empty()) return;
  uuid_ = setting_of(connection, "uuid");
  file_ = anchor_file(folder_, setting_of(connection, "code"), uuid_);
  anchored_file_ = setting_of(connection, anchored_file_setting);
}

/// The lines of the blocks after `seq` and before `head`. What is owed for years is told by its newest part, which
/// stands for all before it.
std::string AnchorWriter::owed_since(std::int64_t seq, const BlockHead& head) {
  constexpr std::int64_t most = 10'000;
  Query owed(connection_, "SELECT seq, at, hash FROM blocks WHERE seq > ? AND seq < ? ORDER BY seq");
  owed.bind(std::max(seq, head.seq - most), head.seq);
  std::string lines;
  while (owed.next()) {
    lines += anchor_line(uuid_, {.seq = owed.integer(0), .at = owed.string(1), .hash = std::string(owed.blob(2))});
  }
  return lines;
}

/// Whether the last head of the anchor is a block of this journal from before the write.
bool AnchorWriter::is_before(const BlockHead& last, const BlockHead& previous) {
  if (last.seq >= previous.seq) return last.seq == previous.seq && last.hash == previous.hash;
  Query same(connection_, "SELECT 1 FROM blocks WHERE seq = ? AND hash = ?");
  same.bind(last.seq, Value::bytes(last.hash));
  return same.next();
}

std::optional<Problem> AnchorWriter::append_to_file(const BlockHead& head, const BlockHead& previous) {
  const auto not_written = [this](int error) {
    return Problem(messages::anchor_not_written, file_, system_error(error));
  };
  constexpr int flags = O_RDWR | O_APPEND | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;
  const mode_t mode = connection_.group_writable() ? 0664 : 0644;
  const Descriptor file(::open(file_.c_str(), flags | O_CREAT, mode));
  struct stat info {};
  if (file.get() < 0 || ::fstat(file.get(), &info) != 0) return not_written(errno);
  if (!S_ISREG(info.st_mode)) return not_written(EINVAL);
  const AnchorEnd end = read_end(file.get(), info.st_size, file_, uuid_);
  if (end.error != 0) return not_written(end.error);
  std::string lines = end.is_open ? "\n" : "";
  if (info.st_size == 0) {
    if (connection_.group_writable()) ::fchmod(file.get(), mode);
    lines += anchor_first_line();
  }
  if (end.last) {
    const BlockHead& last = *end.last;
    if (last.seq == head.seq && last.hash == head.hash) return std::nullopt;
    if (!is_before(last, previous)) {
      const FileBytes read = read_small_file(file_);
      if (read.error != 0) return not_written(read.error);
      NotedHeads noted = read_anchor(read.bytes, uuid_);
      noted.file = file_;
      const auto found = problems_of(compare_with_heads(connection_, noted), noted, head.seq);
      return found.empty() ? not_written(EINVAL) : found.front();
    }
    lines += owed_since(last.seq, head);
  }
  lines += anchor_line(uuid_, head);
  const ssize_t written = ::write(file.get(), lines.data(), lines.size());
  if (written != static_cast<ssize_t>(lines.size())) {
    const int error = written < 0 ? errno : ENOSPC;
    if (written > 0 && ::ftruncate(file.get(), info.st_size) != 0) return not_written(error);  // No half line stays.
    return not_written(error);
  }
  if (info.st_size == 0) return Problem(messages::anchor_begun, folder_, file_);
  return std::nullopt;
}

std::optional<Problem> AnchorWriter::append(const BlockHead& head, const BlockHead& previous) noexcept {
  if (folder_.empty()) return std::nullopt;
  try {
    if (whole_path(connection_.path()) != anchored_file_) {
      return Problem(messages::anchor_of_other_file, anchored_file_, folder_);
    }
    return append_to_file(head, previous);
  } catch (const std::exception& error) {
    return Problem(messages::anchor_not_written, file_, Label{error.what(), error.what()});
  }
}

}  // namespace aid::storage
