#include "ledger_file.hpp"

#include "aid/storage/messages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <string_view>

#include <fcntl.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace aid::storage {
namespace {

bool is_network_file_system(const std::string& path) {
  struct statfs info {};
  if (::statfs(path.c_str(), &info) != 0) return false;
  constexpr std::array<std::uint32_t, 6> types{0x6969, 0xff534d42, 0xfe534d42, 0x517b, 0x01021997, 0x5346414f};
  return std::ranges::find(types, static_cast<std::uint32_t>(info.f_type)) != types.end();
}

bool exists(const std::string& path) {
  struct stat info {};
  return ::lstat(path.c_str(), &info) == 0;
}

constexpr std::string_view part_mark = ".part";
constexpr std::array<std::string_view, 4> endings_of_database{"", "-journal", "-wal", "-shm"};

/// The process that made "4711" or "4711-journal"; 0 where this is no such ending.
pid_t maker_of_part(std::string_view ending) {
  pid_t maker = 0;
  const auto [end, error] = std::from_chars(ending.data(), ending.data() + ending.size(), maker);
  if (error != std::errc() || maker <= 0) return 0;
  ending.remove_prefix(static_cast<std::size_t>(end - ending.data()));
  return std::ranges::find(endings_of_database, ending) == endings_of_database.end() ? 0 : maker;
}

/// Removes the parts of `target` whose makers were killed.
void remove_abandoned_parts(const std::string& target) {
  const std::string start = std::filesystem::path(target).filename().string() + std::string(part_mark);
  std::error_code error;
  for (std::filesystem::directory_iterator file(folder_of(target), error), end; !error && file != end;
       file.increment(error)) {
    const std::string name = file->path().filename().string();
    if (!name.starts_with(start)) continue;
    const pid_t maker = maker_of_part(std::string_view(name).substr(start.size()));
    if (maker == 0) continue;
    const bool is_running = maker != ::getpid() && (::kill(maker, 0) == 0 || errno != ESRCH);
    if (!is_running) ::unlink(file->path().c_str());
  }
}

/// Renames a file, unless there is a file of the new name. A file system that cannot do that in one step gets a second
/// name and loses the first: whoever is killed between the two leaves both, which is told when the ledger is opened.
bool rename_to_new(const std::string& from, const std::string& to) {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return true;
  if (errno != EINVAL && errno != ENOSYS) return false;
  return ::link(from.c_str(), to.c_str()) == 0 && ::unlink(from.c_str()) == 0;
}

}  // namespace

Descriptor::~Descriptor() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

void refuse_foreign_journal(const std::string& path, const struct stat& ledger) {
  struct stat journal {};
  if (::lstat((path + "-journal").c_str(), &journal) != 0) return;
  const bool by_group = (ledger.st_mode & S_IWGRP) != 0 && journal.st_gid == ledger.st_gid;
  if (!S_ISREG(journal.st_mode) ||
      (journal.st_uid != ledger.st_uid && journal.st_uid != ::geteuid() && journal.st_uid != 0 && !by_group)) {
    throw FileError(messages::foreign_journal, path);
  }
}

std::string followed(const std::string& path) {
  struct stat info {};
  if (::lstat(path.c_str(), &info) != 0 || !S_ISLNK(info.st_mode)) return path;
  std::error_code error;
  const auto target = std::filesystem::canonical(path, error);
  return error ? path : target.string();
}

struct stat check_file(const std::string& path, Ledger::Access access) {
  struct stat info {};
  if (path.empty() || ::stat(path.c_str(), &info) != 0) {
    if (!path.empty() && errno != ENOENT && errno != ENOTDIR) {
      throw FileError(messages::ledger_unreadable, path, std::strerror(errno));
    }
    throw FileError(Problem(messages::no_ledger, path).hint(messages::no_ledger_hint));
  }
  if (!S_ISREG(info.st_mode)) throw FileError(messages::not_a_ledger, path);
  if (info.st_nlink > 1) throw FileError(messages::hard_linked, path);
  if (access == Ledger::Access::write) {
    if (is_network_file_system(path)) throw FileError(messages::network_file_system, path);
    refuse_foreign_journal(path, info);
    if (::access(path.c_str(), W_OK) != 0) throw FileError(messages::ledger_read_only, path);
  }
  return info;
}

std::string folder_of(const std::string& path) {
  const auto folder = std::filesystem::path(path).parent_path();
  return folder.empty() ? "." : folder.string();
}

void sync_folder(const std::string& path) {
  const Descriptor folder(::open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder.get() >= 0) ::fsync(folder.get());
}

void refuse_existing(const std::string& path) {
  if (exists(path)) throw FileError(messages::file_exists, path);
}

PartFile::PartFile(const std::string& target)
    : target_(target), path_(fmt::format("{}{}{}", target, part_mark, ::getpid())) {
  remove_abandoned_parts(target);
}

PartFile::~PartFile() {
  for (const std::string_view ending : endings_of_database) ::unlink((path_ + std::string(ending)).c_str());
}

void PartFile::create() const {
  const Descriptor file(::open(path_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
  if (file.get() < 0) throw FileError(messages::cannot_create, target_, std::strerror(errno));
}

void PartFile::put_in_place(const std::string& target) {
  for (const char* ending : {"-journal", "-wal"}) refuse_existing(target + ending);
  const Descriptor file(::open(path_.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0 || ::fsync(file.get()) != 0 || !rename_to_new(path_, target)) {
    throw FileError(errno == EEXIST ? Problem(messages::file_exists, target)
                                    : Problem(messages::cannot_create, target, std::strerror(errno)));
  }
  sync_folder(target);
}

}  // namespace aid::storage
