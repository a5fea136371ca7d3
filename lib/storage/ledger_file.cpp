#include "ledger_file.hpp"

#include "aid/base/system_error.hpp"
#include "aid/storage/messages.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <filesystem>

#include <fcntl.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace aid::storage {
namespace {

// The numbers stand in Linux's magic.h and in the sources of the file systems.
constexpr std::array<std::uint32_t, 15> network_file_systems{
    0x6969,      // NFS
    0xff534d42,  // CIFS
    0xfe534d42,  // SMB 2 and 3
    0x517b,      // the first SMB
    0x01021997,  // 9P: folders of a virtual machine's host, and of Windows below WSL
    0x5346414f,  // AFS
    0x6b414653,  // kAFS
    0x564c,      // NCP
    0x73757245,  // Coda
    0x00c36400,  // Ceph
    0x0bd00bd0,  // Lustre
    0x47504653,  // GPFS
    0xaad7aaea,  // PanFS
    0x786f4256,  // folders of VirtualBox
    0xbacbacbc,  // folders of VMware
};
constexpr std::uint32_t fuse = 0x65735546;

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
      throw FileError(messages::ledger_unreadable, path, system_error(errno));
    }
    throw FileError(Problem(messages::no_ledger, path).hint(messages::no_ledger_hint));
  }
  if (!S_ISREG(info.st_mode)) throw FileError(messages::not_a_ledger, path);
  if (info.st_nlink > 1) throw FileError(messages::hard_linked, path);
  if (access == Ledger::Access::write) {
    if (kind_of_file_system(path) == FileSystem::network) throw FileError(messages::network_file_system, path);
    refuse_foreign_journal(path, info);
    if (::access(path.c_str(), W_OK) != 0) throw FileError(messages::ledger_read_only, path);
  }
  return info;
}

int sync_folder(const std::string& path) {
  const Descriptor folder(::open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  // A folder that may be written to but not read can be synced by nobody.
  if (folder.get() < 0) return errno == EACCES ? 0 : errno;
  if (::fsync(folder.get()) == 0 || errno == EINVAL || errno == ENOTSUP) return 0;
  return errno;
}

void refuse_existing(const std::string& path) {
  if (is_there(path)) throw FileError(messages::file_exists, path);
}

void refuse_companion_name(const std::string& path) {
  if (const auto owner = owner_of_companion(path)) throw FileError(messages::companion_name, path, *owner);
}

void create_part(PartFile& part) {
  if (const int error = part.create(); error != 0) {
    throw FileError(messages::cannot_create, part.target(), system_error(error));
  }
}

void put_part_in_place(PartFile& part, const std::string& name) {
  for (const char* ending : {"-journal", "-wal"}) refuse_existing(name + ending);
  const int error = part.put_in_place(name, false);
  if (error == EEXIST) throw FileError(messages::file_exists, name);
  if (error != 0 && part.is_in_place()) throw FileError(messages::folder_not_synced, name, system_error(error));
  if (error != 0) throw FileError(messages::cannot_create, name, system_error(error));
}

FileSystem kind_of_file_system(std::uint32_t number) {
  if (number == fuse) return FileSystem::in_user_space;
  return std::ranges::find(network_file_systems, number) == network_file_systems.end() ? FileSystem::local
                                                                                       : FileSystem::network;
}

FileSystem kind_of_file_system(const std::string& path) {
  struct statfs info {};
  if (::statfs(path.c_str(), &info) != 0) return FileSystem::local;
  return kind_of_file_system(static_cast<std::uint32_t>(info.f_type));
}

bool locks_work(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDWR | O_NOFOLLOW | O_CLOEXEC));
  if (file.get() < 0) return true;
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  const bool is_refused = ::fcntl(file.get(), F_OFD_SETLK, &lock) != 0 && errno != EAGAIN && errno != EACCES;
  return !is_refused;
}

}  // namespace aid::storage
