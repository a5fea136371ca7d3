#include "aid/storage/part_file.hpp"

#include "aid/base/uuid.hpp"
#include "anchor_file.hpp"
#include "header.hpp"
#include "ledger_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <string_view>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace aid::storage {
namespace {

constexpr std::size_t uuid_digits = 36;
constexpr std::string_view part_mark = ".aid-part";
constexpr std::array<std::string_view, 4> companion_endings{"-journal", "-wal", "-shm", ".lock"};

/// The process that made "report.csv.aid-part4711" or "l.db.aid-part4711-journal"; 0 where this is no such name.
pid_t maker_of_part(std::string_view name) {
  const std::size_t mark = name.rfind(part_mark);
  if (mark == std::string_view::npos || mark == 0) return 0;
  name.remove_prefix(mark + part_mark.size());
  pid_t maker = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), maker);
  if (error != std::errc() || maker <= 0) return 0;
  name.remove_prefix(static_cast<std::size_t>(end - name.data()));
  const bool is_ours = name.empty() || std::ranges::find(companion_endings, name) != companion_endings.end();
  return is_ours ? maker : 0;
}

/// Whoever makes a part holds a lock on it as long as he runs, which is seen where his number is not: in another
/// container.
bool is_held(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  return file.get() >= 0 && ::flock(file.get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
}

bool is_not_known(int error) { return error == EINVAL || error == ENOSYS || error == EOPNOTSUPP; }

/// Renames a file, unless there is a file of the new name. A file system that cannot do both in one step (some of those
/// in user space) has the name taken first by an empty file, which only one can make.
int rename_to_new(const std::string& from, const std::string& to) {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
  if (!is_not_known(errno)) return errno;
  const int taken = ::open(to.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (taken < 0) return errno;
  ::close(taken);
  if (std::rename(from.c_str(), to.c_str()) == 0) return 0;
  const int error = errno;
  ::unlink(to.c_str());
  return error;
}

/// The same of a folder, which never takes the place of one that has files.
int rename_folder_to_new(const std::string& from, const std::string& to) {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
  if (!is_not_known(errno)) return errno;
  if (is_there(to)) return EEXIST;
  return std::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

/// Two folders change their names; where a file system cannot do that in one step, one after the other.
int exchange_folders(const std::string& one, const std::string& other) {
  if (::renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE) == 0) return 0;
  if (errno == ENOENT) return rename_folder_to_new(one, other);
  if (!is_not_known(errno)) return errno;
  const std::string aside = one + "-old";
  if (std::rename(other.c_str(), aside.c_str()) != 0) return errno;
  if (std::rename(one.c_str(), other.c_str()) != 0) {
    const int error = errno;
    std::rename(aside.c_str(), other.c_str());
    return error;
  }
  return std::rename(aside.c_str(), one.c_str()) == 0 ? 0 : errno;
}

}  // namespace

std::string folder_of(const std::string& path) {
  const auto folder = std::filesystem::path(path).parent_path();
  return folder.empty() ? "." : folder.string();
}

bool is_there(const std::string& path) {
  struct stat info {};
  return ::lstat(path.c_str(), &info) == 0;
}

std::optional<std::string> owner_of_companion(const std::string& path) {
  for (const std::string_view ending : companion_endings) {
    const bool has_name = path.size() > ending.size() && path[path.size() - ending.size() - 1] != '/';
    if (has_name && path.ends_with(ending)) return path.substr(0, path.size() - ending.size());
  }
  return std::nullopt;
}

bool is_file_of(const std::string& ledger, const std::string& path) {
  const auto is_same = [](const std::string& one, const std::string& other) {
    std::error_code none;
    return std::filesystem::equivalent(one, other, none) ||
           std::filesystem::absolute(one, none).lexically_normal() ==
               std::filesystem::absolute(other, none).lexically_normal();
  };
  // SQLite and the queue keep their files beside the file that a link leads to.
  const auto is_companion = [&](std::string_view ending) {
    return is_same(path, ledger + std::string(ending)) || is_same(path, followed(ledger) + std::string(ending));
  };
  const auto owner = owner_of_companion(path);
  return is_same(path, ledger) || (owner && is_same(*owner, ledger)) ||
         std::ranges::any_of(companion_endings, is_companion);
}

bool belongs_to_a_ledger(const std::string& path) {
  const auto is_ledger = [](const std::string& file) {
    struct stat info {};
    if (::stat(file.c_str(), &info) != 0 || !S_ISREG(info.st_mode)) return false;
    try {
      return read_header(file).is_ledger();
    } catch (const FileError&) {
      return false;  // Whoever may not read it cannot tell.
    }
  };
  const auto owner = owner_of_companion(path);
  return is_ledger(path) || (owner && is_ledger(*owner));
}

bool is_anchor_file(const std::string& path) {
  constexpr std::string_view begin = "aid-ledger-";
  constexpr std::string_view end = ".txt";
  const std::string name = std::filesystem::path(path).filename().string();
  const std::size_t dash = name.size() > end.size() + uuid_digits ? name.size() - end.size() - uuid_digits - 1 : 0;
  const bool has_name = dash >= begin.size() && name.starts_with(begin) && name.ends_with(end) && name[dash] == '-' &&
                        Uuid::parse(std::string_view(name).substr(dash + 1, uuid_digits));
  struct stat info {};
  if (has_name || ::stat(path.c_str(), &info) != 0 || !S_ISREG(info.st_mode)) return has_name;
  std::array<char, anchor_title.size()> start{};
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  return file.get() >= 0 && ::read(file.get(), start.data(), start.size()) == ssize_t{start.size()} &&
         std::string_view(start.data(), start.size()) == anchor_title;
}

void remove_abandoned_parts(const std::string& folder) {
  std::error_code error;
  for (std::filesystem::directory_iterator file(folder, error), end; !error && file != end; file.increment(error)) {
    const std::string name = file->path().filename().string();
    const pid_t maker = maker_of_part(name);
    if (maker == 0 || maker == ::getpid()) continue;
    const bool is_running = ::kill(maker, 0) == 0 || errno != ESRCH;
    if (is_running || is_held(file->path().string())) continue;
    if (::unlink(file->path().c_str()) == 0 || errno != EISDIR) continue;
    std::error_code ignored;  // What cannot be removed is tried again by the next one.
    std::filesystem::remove_all(file->path(), ignored);
  }
}

bool is_name_of_part(const std::string& path) {
  return maker_of_part(std::filesystem::path(path).filename().string()) != 0;
}

PartFile::PartFile(const std::string& target)
    : target_(target), path_(fmt::format("{}{}{}", target, part_mark, ::getpid())) {
  remove_abandoned_parts(folder_of(target));
}

PartFile::~PartFile() {
  if (descriptor_ < 0) return;
  ::close(descriptor_);
  ::unlink(path_.c_str());
  for (const std::string_view ending : companion_endings) ::unlink((path_ + std::string(ending)).c_str());
}

int PartFile::create() {
  constexpr int flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
  descriptor_ = ::open(path_.c_str(), flags, 0600);
  if (descriptor_ < 0 && errno == EEXIST) {  // Of a process that had this number and was killed.
    ::unlink(path_.c_str());
    descriptor_ = ::open(path_.c_str(), flags, 0600);
  }
  if (descriptor_ < 0) return errno;
  // On a network file system this lock would be one that SQLite's own meets.
  if (kind_of_file_system(path_) != FileSystem::network) ::flock(descriptor_, LOCK_EX | LOCK_NB);
  return 0;
}

int PartFile::sync() const { return ::fsync(descriptor_) == 0 ? 0 : errno; }

int PartFile::put_in_place(const std::string& name, bool replaces) {
  int error = sync();
  if (error != 0) return error;
  if (!replaces) {
    error = rename_to_new(path_, name);
  } else if (std::rename(path_.c_str(), name.c_str()) != 0) {
    error = errno;
  }
  if (error != 0) return error;
  is_in_place_ = true;
  return sync_folder(name);
}

PartFolder::PartFolder(const std::string& target)
    : target_(target), path_(fmt::format("{}{}{}", target, part_mark, ::getpid())) {
  remove_abandoned_parts(folder_of(target));
}

PartFolder::~PartFolder() {
  if (descriptor_ < 0) return;
  ::close(descriptor_);
  std::error_code ignored;  // What cannot be removed goes with the next one that makes a file there.
  std::filesystem::remove_all(path_, ignored);
}

int PartFolder::create() {
  if (::mkdir(path_.c_str(), 0700) != 0) return errno;
  descriptor_ = ::open(path_.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (descriptor_ < 0) {
    const int error = errno;
    ::rmdir(path_.c_str());
    return error;
  }
  if (kind_of_file_system(path_) != FileSystem::network) ::flock(descriptor_, LOCK_EX | LOCK_NB);
  return 0;
}

int PartFolder::put_in_place(mode_t mode, bool replaces) {
  const bool is_of_mode = ::fchmod(descriptor_, mode) == 0;
  if (!is_of_mode && errno != EPERM && errno != EOPNOTSUPP) return errno;
  int error = sync_folder(path_ + "/.");
  if (error == 0) error = replaces ? exchange_folders(path_, target_) : rename_folder_to_new(path_, target_);
  return error == 0 ? sync_folder(target_) : error;
}

}  // namespace aid::storage
