#include "cli/child_program.hpp"

#include "aid/base/problem.hpp"
#include "aid/base/system_error.hpp"
#include "aid/cli/messages.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <ctime>

extern char** environ;

namespace aid::cli {
namespace {

[[noreturn]] void throw_refusal(int error) { throw FileError(messages::io_failure, system_error(error)); }

/// Throws `FileError` io-failure with the system's words.
void require_done(bool is_done) {
  if (!is_done) throw_refusal(errno);
}

/// What is to become of a new program's descriptors.
class SpawnActions {
public:
  SpawnActions() { require(::posix_spawn_file_actions_init(&actions_)); }
  ~SpawnActions() { ::posix_spawn_file_actions_destroy(&actions_); }
  SpawnActions(const SpawnActions&) = delete;
  SpawnActions& operator=(const SpawnActions&) = delete;

  void put(int descriptor, int place) { require(::posix_spawn_file_actions_adddup2(&actions_, descriptor, place)); }
  const posix_spawn_file_actions_t* get() const { return &actions_; }

private:
  static void require(int error) {
    if (error != 0) throw_refusal(error);
  }
  posix_spawn_file_actions_t actions_{};
};

/// What a program has done so far: how far it is in its files, which it shares with us, and how long it has computed.
std::vector<std::int64_t> work_of(pid_t child, const std::vector<const MemoryFile*>& files) {
  std::vector<std::int64_t> work;
  for (const MemoryFile* file : files) work.push_back(::lseek(file->descriptor(), 0, SEEK_CUR));
  clockid_t clock{};
  timespec computed{};
  if (::clock_getcpuclockid(child, &clock) == 0 && ::clock_gettime(clock, &computed) == 0) {
    work.push_back(computed.tv_sec);
    work.push_back(computed.tv_nsec);
  }
  return work;
}

/// Waits until a program has ended or has done nothing for so long; false: it has not ended.
bool ends_without_idling(pid_t child, const std::vector<const MemoryFile*>& files,
                         std::chrono::milliseconds most_idle) {
  const int end = static_cast<int>(::syscall(SYS_pidfd_open, child, 0));
  if (end < 0) return true;  // An old kernel: nobody can tell.
  const OwnedDescriptor owned(end);
  constexpr int looks = 10;
  std::vector<std::int64_t> before;
  for (int idle = 0; idle <= looks;) {
    std::vector<std::int64_t> now = work_of(child, files);
    idle = now == before ? idle + 1 : 0;
    before = std::move(now);
    pollfd waited{.fd = end, .events = POLLIN, .revents = 0};
    if (::poll(&waited, 1, static_cast<int>(most_idle.count() / looks)) > 0) return true;
  }
  return false;
}

}  // namespace

OwnedDescriptor::OwnedDescriptor(int descriptor) : descriptor_(descriptor) { require_done(descriptor >= 0); }

OwnedDescriptor::~OwnedDescriptor() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

MemoryFile::MemoryFile(std::string_view bytes) : descriptor_(::memfd_create("aid", MFD_CLOEXEC)) {
  write(bytes);
  rewind();
}

void MemoryFile::write(std::string_view bytes) const {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    require_done(written >= 0);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void MemoryFile::rewind() const { require_done(::lseek(descriptor(), 0, SEEK_SET) == 0); }

std::string MemoryFile::bytes(std::size_t most) const {
  const off_t size = ::lseek(descriptor(), 0, SEEK_END);
  require_done(size >= 0);
  std::string read(std::min(static_cast<std::size_t>(size), most), '\0');
  std::size_t done = 0;
  while (done < read.size()) {
    const ssize_t got = ::pread(descriptor(), read.data() + done, read.size() - done, static_cast<off_t>(done));
    if (got < 0 && errno == EINTR) continue;
    require_done(got > 0);
    done += static_cast<std::size_t>(got);
  }
  return read;
}

ChildEnd run_child(std::vector<std::string> words, const std::vector<const MemoryFile*>& files,
                   std::chrono::milliseconds most_idle) {
  SpawnActions actions;
  // Copies above all that is put in place, so that none is overwritten before it is used.
  std::vector<OwnedDescriptor> copies;
  constexpr int first_free = 10;
  for (const MemoryFile* file : files) copies.emplace_back(::fcntl(file->descriptor(), F_DUPFD_CLOEXEC, first_free));
  for (std::size_t place = 0; place < copies.size(); ++place) {
    actions.put(copies[place].get(), static_cast<int>(place));
  }
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  // Where whoever started the tool ignores how programs end, nobody would be told how this one ends.
  require_done(::signal(SIGCHLD, SIG_DFL) != SIG_ERR);
  pid_t child = 0;
  const int refused = ::posix_spawnp(&child, words.front().c_str(), actions.get(), nullptr, arguments.data(), environ);
  if (refused == ENOENT || refused == ENOTDIR || refused == EACCES) return {};
  if (refused != 0) throw_refusal(refused);
  const bool is_stuck = most_idle.count() > 0 && !ends_without_idling(child, files, most_idle);
  if (is_stuck) ::kill(child, SIGKILL);
  int status = 0;
  pid_t ended = 0;
  do {
    ended = ::waitpid(child, &status, 0);
  } while (ended < 0 && errno == EINTR);
  require_done(ended == child);
  if (WIFSIGNALED(status)) return {.is_started = true, .signal = WTERMSIG(status), .is_stuck = is_stuck};
  return {.is_started = true, .exit_code = WEXITSTATUS(status)};
}

}  // namespace aid::cli
