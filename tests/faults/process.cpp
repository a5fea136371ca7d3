#include "process.hpp"

#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <set>

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

enum class Stop { kill, interrupt };

/// Waits until the process and all its threads are gone.
int wait_for_end(pid_t pid) {
  int status = 0;
  while (true) {
    const pid_t gone = ::waitpid(-1, &status, __WALL);
    require(gone > 0 || errno == EINTR, "the killed program can be waited for");
    if (gone == pid && (WIFEXITED(status) || WIFSIGNALED(status))) return status;
  }
}

Finished run_stopped_at(const std::vector<std::string>& words, long stop_at, Stop stop) {
  const Child child = start(words, Traced::yes);
  int status = wait_for(child.pid);  // The stop after exec.
  require(WIFSTOPPED(status), "the traced program starts");
  ::ptrace(PTRACE_SETOPTIONS, child.pid, nullptr, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL | PTRACE_O_TRACECLONE);
  long entered = 0;
  std::set<pid_t> inside{};  // Threads that are within a system call.
  pid_t thread = child.pid;
  int signal = 0;
  while (true) {
    ::ptrace(PTRACE_SYSCALL, thread, nullptr, signal);
    thread = ::waitpid(-1, &status, __WALL);
    require(thread > 0 || errno == EINTR, "the traced program can be waited for");
    signal = 0;
    if (WIFEXITED(status) || WIFSIGNALED(status)) {
      if (thread == child.pid) return finished(child, status, entered);
      continue;  // A thread has ended; the next one that stops is waited for.
    }
    if (WSTOPSIG(status) != (SIGTRAP | 0x80)) {
      // The stops of a new thread and of its creator are ptrace's own.
      const bool is_of_ptrace = WSTOPSIG(status) == SIGTRAP || WSTOPSIG(status) == SIGSTOP;
      signal = is_of_ptrace ? 0 : WSTOPSIG(status);
      continue;
    }
    if (inside.erase(thread) > 0) continue;
    inside.insert(thread);
    if (++entered != stop_at) continue;
    if (stop == Stop::interrupt) {
      ::kill(child.pid, SIGINT);  // It is told to the program once the system call is over.
    } else {
      ::kill(child.pid, SIGKILL);
      return finished(child, wait_for_end(child.pid), entered);
    }
  }
}

}  // namespace

Finished run(const std::vector<std::string>& words) {
  const Child child = start(words, Traced::no);
  return finished(child, wait_for(child.pid), 0);
}

Finished run_killed_at(const std::vector<std::string>& words, long stop_at) {
  return run_stopped_at(words, stop_at, Stop::kill);
}

Finished run_interrupted_at(const std::vector<std::string>& words, long stop_at) {
  return run_stopped_at(words, stop_at, Stop::interrupt);
}

std::vector<Finished> run_together(const std::vector<std::vector<std::string>>& commands) {
  std::vector<Child> children;
  for (const auto& words : commands) children.push_back(start(words, Traced::no));
  std::vector<Finished> results;
  for (const Child& child : children) results.push_back(finished(child, wait_for(child.pid), 0));
  return results;
}

void fail(const std::string& what) {
  std::fprintf(stderr, "FAILED: %s\n", what.c_str());
  std::exit(1);
}

void require(bool holds, const std::string& what) {
  if (!holds) fail(what);
}

}  // namespace aid::faults
