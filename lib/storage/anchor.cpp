#include "aid/storage/anchor.hpp"

#include "aid/base/system_error.hpp"
#include "aid/storage/anchor_messages.hpp"
#include "aid/storage/part_file.hpp"
#include "anchor_file.hpp"
#include "ledger_file.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace aid::storage {
namespace {

AnchorState::Kind kind_of(const HistoryComparison& comparison, std::int64_t last) {
  using Kind = AnchorState::Kind;
  if (comparison.newest.seq == 0) return Kind::missing;
  if (comparison.parts_at) return Kind::parted;
  if (comparison.is_ahead) return Kind::ahead;
  return comparison.newest.seq == last ? Kind::equal : Kind::older;
}

void add_notes(AnchorState& state, const NotedHeads& noted, std::int64_t last) {
  if (noted.unreadable > 0) state.notes.emplace_back(messages::anchor_lines_unreadable, noted.file, noted.unreadable);
  if (state.kind == AnchorState::Kind::missing) state.notes.emplace_back(messages::anchor_missing, state.folder);
  if (state.kind == AnchorState::Kind::older) {
    state.notes.emplace_back(messages::anchor_older, noted.file, state.comparison.newest.seq, last);
  }
}

void compare_with_anchor(Connection& connection, const NotedHeads& noted, bool is_copy, AnchorState& state) {
  state.comparison = compare_with_heads(connection, noted);
  const std::int64_t last = head_of(connection).seq;
  state.kind = kind_of(state.comparison, last);
  // An older copy elsewhere is a backup, as it should be.
  auto& wrong = is_copy && state.kind == AnchorState::Kind::ahead ? state.notes : state.problems;
  for (Problem& problem : problems_of(state.comparison, noted, last)) wrong.push_back(std::move(problem));
  add_notes(state, noted, last);
}

/// The file of an anchor that is set, with its title where it was not there. Throws `Error` anchor-no-folder.
void make_anchor_file(const std::string& file, bool group_writable) {
  const mode_t mode = group_writable ? 0664 : 0644;
  const Descriptor made(
      ::open(file.c_str(), O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, mode));
  struct stat info {};
  if (made.get() < 0 || ::fstat(made.get(), &info) != 0) {
    throw Error(messages::anchor_no_folder, file, system_error(errno));
  }
  if (!S_ISREG(info.st_mode)) throw Error(messages::anchor_no_folder, file, system_error(EINVAL));
  if (info.st_size > 0) return;
  if (group_writable) ::fchmod(made.get(), mode);
  const std::string title = anchor_first_line();
  if (::write(made.get(), title.data(), title.size()) != static_cast<ssize_t>(title.size())) {
    throw Error(messages::anchor_no_folder, file, system_error(errno == 0 ? ENOSPC : errno));
  }
}

}  // namespace

HistoryComparison compare_with_heads(Connection& connection, const NotedHeads& noted) {
  HistoryComparison comparison;
  Query hash(connection, "SELECT hash FROM blocks WHERE seq = ?");
  const std::int64_t last = head_of(connection).seq;
  for (const BlockHead& head : noted.heads) {
    if (head.seq > comparison.newest.seq) comparison.newest = head;
    if (head.seq > last) {
      comparison.is_ahead = true;
      continue;
    }
    hash.bind(head.seq);
    const bool is_same = hash.next() && hash.blob(0) == head.hash;
    if (!is_same) comparison.parts_at = std::min(comparison.parts_at.value_or(head.seq), head.seq);
    if (is_same) comparison.equal_until = std::max(comparison.equal_until, head.seq);
  }
  // A block can be noted twice; what is the same after the first that differs says nothing.
  if (comparison.parts_at && comparison.equal_until >= *comparison.parts_at) {
    comparison.equal_until = 0;
    for (const BlockHead& head : noted.heads) {
      if (head.seq < *comparison.parts_at) comparison.equal_until = std::max(comparison.equal_until, head.seq);
    }
  }
  return comparison;
}

HistoryComparison compare_with_heads(Ledger& ledger, const NotedHeads& noted) {
  const Snapshot snapshot(ledger);
  return compare_with_heads(ledger.connection(), noted);
}

std::vector<Problem> problems_of(const HistoryComparison& comparison, const NotedHeads& noted, std::int64_t last) {
  std::vector<Problem> problems;
  if (comparison.parts_at && comparison.equal_until == 0) {
    problems.emplace_back(messages::history_parted_somewhere, noted.file, *comparison.parts_at);
  } else if (comparison.parts_at) {
    problems.emplace_back(messages::history_parted, noted.file, comparison.equal_until, *comparison.parts_at);
  } else if (comparison.is_ahead) {
    problems.emplace_back(messages::history_cut, noted.file, comparison.newest.seq, last);
  }
  return problems;
}

std::vector<Problem> problems_of(const HistoryComparison& comparison, const NotedHeads& noted, Ledger& ledger) {
  return problems_of(comparison, noted, ledger.head().seq);
}

std::string_view to_string(AnchorState::Kind kind) {
  constexpr std::array<std::string_view, 7> names{"none",  "unreachable", "missing", "older",
                                                  "equal", "ahead",       "parted"};
  return names[static_cast<std::size_t>(kind)];
}

AnchorState check_anchor(Ledger& ledger) {
  const Snapshot snapshot(ledger);
  Connection& connection = ledger.connection();
  AnchorState state{.folder = setting_of(connection, anchor_setting)};
  if (state.folder.empty()) return state;
  std::string uuid = setting_of(connection, "uuid");
  const std::string file = anchor_file(state.folder, setting_of(connection, "code"), uuid);
  const std::string anchored_file = setting_of(connection, anchored_file_setting);
  const bool is_copy = !connection.in_memory() && whole_path(connection.path()) != anchored_file;
  if (is_copy) state.notes.emplace_back(messages::anchor_of_other_file, anchored_file, state.folder);
  const FileBytes read = read_small_file(file);
  std::error_code none;
  const bool has_folder = std::filesystem::is_directory(state.folder, none);
  if (read.error != 0 && (read.error != ENOENT || !has_folder)) {
    state.kind = AnchorState::Kind::unreachable;
    state.notes.emplace_back(messages::anchor_not_read, state.folder, system_error(read.error));
    return state;
  }
  NotedHeads noted = read_anchor(read.bytes, uuid);
  noted.file = file;
  try {
    compare_with_anchor(connection, noted, is_copy, state);
  } catch (const FileError& error) {  // A page of the ledger that cannot be read.
    state.problems.push_back(error.problem());
  }
  return state;
}

std::string anchored_file(Ledger& ledger) { return whole_path(ledger.path()); }

std::string prepare_anchor(Ledger& ledger, const std::string& folder) {
  Connection& connection = ledger.connection();
  if (is_file_of(connection.path(), folder)) throw Error(messages::anchor_is_ledger, folder);
  std::error_code error;
  if (!std::filesystem::is_directory(folder, error)) {
    const int reason = error ? error.value() : std::filesystem::exists(folder) ? ENOTDIR : ENOENT;
    throw Error(messages::anchor_no_folder, folder, system_error(reason));
  }
  std::string whole = whole_path(folder);
  std::string uuid = setting_of(connection, "uuid");
  const std::string file = anchor_file(whole, setting_of(connection, "code"), uuid);
  if (is_file_of(whole_path(connection.path()), file)) throw Error(messages::anchor_is_ledger, file);
  make_anchor_file(file, connection.group_writable());
  const FileBytes read = read_small_file(file);
  if (read.error != 0) throw Error(messages::anchor_no_folder, file, system_error(read.error));
  NotedHeads noted = read_anchor(read.bytes, uuid);
  noted.file = file;
  const Snapshot snapshot(ledger);
  const auto found = problems_of(compare_with_heads(connection, noted), noted, head_of(connection).seq);
  if (!found.empty()) throw Error(found.front());
  if (whole == whole_path(folder_of(connection.path()))) {
    connection.tell_later(Problem(messages::anchor_beside_ledger, whole));
  }
  return whole;
}

}  // namespace aid::storage
