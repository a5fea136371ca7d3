#include "process.hpp"

#include <sys/ptrace.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <set>
#include <string_view>

namespace aid::faults {
namespace {

/// A child with its standard output and error going into files, so that nothing blocks on a full pipe.
struct Child {
  pid_t pid = -1;
  FILE* out = nullptr;
  FILE* err = nullptr;
};

enum class Traced { no, yes };

Child start(const std::vector<std::string>& words, Traced traced) {
  Child child{.pid = -1, .out = std::tmpfile(), .err = std::tmpfile()};
  require(child.out != nullptr && child.err != nullptr, "a temporary file can be made");
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  child.pid = ::fork();
  require(child.pid >= 0, "a process can be started");
  if (child.pid > 0) return child;
  ::dup2(::fileno(child.out), STDOUT_FILENO);
  ::dup2(::fileno(child.err), STDERR_FILENO);
  std::freopen("/dev/null", "r", stdin);
  if (traced == Traced::yes) ::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr);
  ::execvp(arguments[0], arguments.data());
  std::fprintf(stderr, "%s: %s\n", arguments[0], std::strerror(errno));
  ::_exit(127);
}

std::string read_all(FILE* file) {
  std::rewind(file);
  std::string text;
  std::array<char, 4096> piece{};
  for (std::size_t got = 0; (got = std::fread(piece.data(), 1, piece.size(), file)) > 0;)
    text.append(piece.data(), got);
  std::fclose(file);
  return text;
}

Finished finished(const Child& child, int status, long system_calls) {
  return {.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1,
          .out = read_all(child.out),
          .err = read_all(child.err),
          .system_calls = system_calls};
}

int wait_for(pid_t pid) {
  int status = 0;
  while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

/// What is done at the system calls of a traced program.
struct Hook {
  /// At the entry of each call; how the program is to end: with this signal (SIGKILL) at once, else 0.
  std::function<int(pid_t thread)> enters;
  std::function<void(pid_t thread)> leaves = [](pid_t) {};
};

/// Waits until the process and all its threads are gone.
int wait_for_end(pid_t pid) {
  int status = 0;
  while (true) {
    const pid_t gone = ::waitpid(-1, &status, __WALL);
    require(gone > 0 || errno == EINTR, "the killed program can be waited for");
    if (gone == pid && (WIFEXITED(status) || WIFSIGNALED(status))) return status;
  }
}

/// Runs `words` to its end and calls the hook at each system call of each of its threads.
Finished run_traced(const std::vector<std::string>& words, const std::function<Hook(const Child&)>& hook_for,
                    const long& system_calls) {
  const Child child = start(words, Traced::yes);
  const Hook hook = hook_for(child);
  int status = wait_for(child.pid);  // The stop after exec.
  require(WIFSTOPPED(status), "the traced program starts");
  ::ptrace(PTRACE_SETOPTIONS, child.pid, nullptr, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL | PTRACE_O_TRACECLONE);
  std::set<pid_t> inside{};  // Threads that are within a system call.
  pid_t thread = child.pid;
  int signal = 0;
  while (true) {
    ::ptrace(PTRACE_SYSCALL, thread, nullptr, signal);
    thread = ::waitpid(-1, &status, __WALL);
    require(thread > 0 || errno == EINTR, "the traced program can be waited for");
    signal = 0;
    if (WIFEXITED(status) || WIFSIGNALED(status)) {
      if (thread == child.pid) return finished(child, status, system_calls);
      continue;  // A thread has ended; the next one that stops is waited for.
    }
    if (WSTOPSIG(status) != (SIGTRAP | 0x80)) {
      // The stops of a new thread and of its creator are ptrace's own.
      const bool is_of_ptrace = WSTOPSIG(status) == SIGTRAP || WSTOPSIG(status) == SIGSTOP;
      signal = is_of_ptrace ? 0 : WSTOPSIG(status);
      continue;
    }
    if (inside.erase(thread) > 0) {
      hook.leaves(thread);
      continue;
    }
    inside.insert(thread);
    if (const int end = hook.enters(thread); end != 0) {
      ::kill(child.pid, end);
      return finished(child, wait_for_end(child.pid), system_calls);
    }
  }
}

#if defined(__x86_64__)

/// Which calls are refused, and whether the first argument is a descriptor.
const std::map<long, bool>& file_calls() {
  static const std::map<long, bool> calls{
      {SYS_open, false},     {SYS_openat, false}, {SYS_read, true},       {SYS_pread64, true}, {SYS_write, true},
      {SYS_pwrite64, true},  {SYS_fsync, true},   {SYS_fdatasync, true},  {SYS_unlink, false}, {SYS_unlinkat, false},
      {SYS_ftruncate, true}, {SYS_rename, false}, {SYS_renameat, false},  {SYS_mkdir, false},  {SYS_renameat2, false},
      {SYS_fchmod, true},    {SYS_link, false},   {SYS_linkat, false},    {SYS_stat, false},   {SYS_newfstatat, false},
      {SYS_lstat, false},    {SYS_fstat, true},   {SYS_fcntl, true},      {SYS_flock, true},   {SYS_getdents64, true},
      {SYS_statfs, false},   {SYS_access, false}, {SYS_faccessat, false}, {SYS_close, true}};
  return calls;
}

user_regs_struct registers_of(pid_t thread) {
  user_regs_struct registers{};
  ::ptrace(PTRACE_GETREGS, thread, nullptr, &registers);
  return registers;
}

/// Whether a descriptor of a program is one of a folder.
bool is_folder(pid_t thread, int descriptor) {
  struct stat info {};
  const std::string link = "/proc/" + std::to_string(thread) + "/fd/" + std::to_string(descriptor);
  return ::stat(link.c_str(), &info) == 0 && S_ISDIR(info.st_mode);
}

/// The call that a thread is about to make; false where it has nothing to do with files.
bool read_call(pid_t thread, FileCall& call) {
  const user_regs_struct registers = registers_of(thread);
  const auto known = file_calls().find(static_cast<long>(registers.orig_rax));
  if (known == file_calls().end()) return false;
  call.number = known->first;
  call.descriptor = known->second ? static_cast<int>(registers.rdi) : -1;
  call.is_of_folder = call.descriptor >= 0 && is_folder(thread, call.descriptor);
  call.is_write = call.number == SYS_write || call.number == SYS_pwrite64;
  return true;
}

/// Whether the call is given a path that has `folder` in it.
bool names(pid_t thread, long number, const std::string& folder) {
  const user_regs_struct registers = registers_of(thread);
  const bool is_at = number == SYS_openat || number == SYS_newfstatat || number == SYS_faccessat;
  if (!is_at && number != SYS_open && number != SYS_stat && number != SYS_lstat && number != SYS_access) return false;
  std::array<char, 4096> path{};
  iovec here{.iov_base = path.data(), .iov_len = path.size() - 1};
  iovec there{.iov_base = reinterpret_cast<void*>(is_at ? registers.rsi : registers.rdi), .iov_len = 1};
  there.iov_len = 4096 - reinterpret_cast<std::uintptr_t>(there.iov_base) % 4096;  // Not into the next page.
  here.iov_len = std::min(here.iov_len, there.iov_len);
  if (::process_vm_readv(thread, &here, 1, &there, 1, 0) <= 0) return false;
  return std::string_view(path.data()).find(folder) != std::string_view::npos;
}

/// The call that has begun is not made.
void skip_call(pid_t thread) {
  user_regs_struct registers = registers_of(thread);
  registers.orig_rax = static_cast<unsigned long long>(-1);
  ::ptrace(PTRACE_SETREGS, thread, nullptr, &registers);
}

void set_result(pid_t thread, long result) {
  user_regs_struct registers = registers_of(thread);
  registers.rax = static_cast<unsigned long long>(result);
  ::ptrace(PTRACE_SETREGS, thread, nullptr, &registers);
}

#else

bool read_call(pid_t, FileCall&) { return false; }
bool names(pid_t, long, const std::string&) { return false; }
void skip_call(pid_t) {}
void set_result(pid_t, long) {}

#endif

}  // namespace

Finished run(const std::vector<std::string>& words) {
  const Child child = start(words, Traced::no);
  return finished(child, wait_for(child.pid), 0);
}

Finished run_killed_at(const std::vector<std::string>& words, long stop_at) {
  return run_signalled_at(words, stop_at, SIGKILL);
}

Finished run_signalled_at(const std::vector<std::string>& words, long stop_at, int signal) {
  long entered = 0;
  const auto hook_for = [&](const Child& child) {
    return Hook{.enters = [&entered, stop_at, signal, pid = child.pid](pid_t) {
      if (++entered != stop_at) return 0;
      if (signal == SIGKILL) return SIGKILL;
      ::kill(pid, signal);  // It is told to the program once the system call is over.
      return 0;
    }};
  };
  return run_traced(words, hook_for, entered);
}

bool can_refuse() {
#if defined(__x86_64__)
  return true;
#else
  return false;
#endif
}

Finished run_refused(const std::vector<std::string>& words, const std::string& folder,
                     const std::function<int(const FileCall&)>& refuse) {
  FileCall call;
  bool has_begun = false;
  std::map<pid_t, int> refused{};  // Threads whose call fails with that error.
  const auto hook_for = [&](const Child&) {
    return Hook{.enters =
                    [&](pid_t thread) {
                      if (!read_call(thread, call)) return 0;
                      has_begun = has_begun || names(thread, call.number, folder);
                      if (!has_begun) return 0;
                      ++call.nth;
                      const int error = refuse(call);
                      if (error == 0) return 0;
                      refused[thread] = error;
                      skip_call(thread);
                      return 0;
                    },
                .leaves =
                    [&](pid_t thread) {
                      const auto failing = refused.find(thread);
                      if (failing == refused.end()) return;
                      set_result(thread, -failing->second);
                      refused.erase(failing);
                    }};
  };
  return run_traced(words, hook_for, call.nth);
}

std::vector<Finished> run_together(const std::vector<std::vector<std::string>>& commands) {
  std::vector<Child> children;
  for (const auto& words : commands) children.push_back(start(words, Traced::no));
  std::vector<Finished> results;
  for (const Child& child : children) results.push_back(finished(child, wait_for(child.pid), 0));
  return results;
}

int run_trial(int argc, char** argv, std::span<const Trial> trials) {
  const auto* const trial = argc < 3 ? trials.data() + trials.size()
                                     : std::find_if(trials.data(), trials.data() + trials.size(),
                                                    [&](const Trial& one) { return one.name == argv[1]; });
  if (trial == trials.data() + trials.size()) {
    std::string names;
    for (const Trial& one : trials) names.append(names.empty() ? "" : "|").append(one.name);
    return std::fprintf(stderr, "usage: %s %s RUNS [SEED]\n", argv[0], names.c_str()), 2;
  }
  const unsigned long seed = argc > 3 ? std::strtoul(argv[3], nullptr, 10) : std::random_device{}();
  std::printf("seed %lu\n", seed);
  std::fflush(stdout);
  std::mt19937_64 random(seed);
  trial->run(std::atoi(argv[2]), random);
  return 0;
}

void fail(const std::string& what) {
  std::fprintf(stderr, "FAILED: %s\n", what.c_str());
  std::exit(1);
}

void require(bool holds, const std::string& what) {
  if (!holds) fail(what);
}

}  // namespace aid::faults
