#include "cli/pager.hpp"

#include "aid/base/text.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

extern char** environ;

namespace aid::cli {
namespace {

/// Whether a program of this name stands in one of the folders of $PATH.
bool is_installed(const std::string& name) {
  const char* path = std::getenv("PATH");
  if (path == nullptr) return false;
  const std::string_view folders(path);
  for (std::size_t begin = 0; begin <= folders.size();) {
    const std::size_t end = std::min(folders.find(':', begin), folders.size());
    const std::string file = std::string(folders.substr(begin, end - begin)) + "/" + name;
    if (::access(file.c_str(), X_OK) == 0) return true;
    begin = end + 1;
  }
  return false;
}

std::optional<std::string> pager_command() {
  for (const char* variable : {"AID_PAGER", "PAGER"}) {
    const char* command = std::getenv(variable);
    if (command == nullptr) continue;
    const bool is_none = *command == '\0' || std::string_view(command) == "cat";
    return is_none ? std::nullopt : std::optional<std::string>(command);
  }
  return is_installed("less") ? std::optional<std::string>("less") : std::nullopt;
}

bool is_longer_than_screen(std::string_view text, const Output& out) {
  const int rows = out.height();
  const int columns = out.width();
  if (rows <= 0 || columns <= 0) return false;
  int needed = 1;  // For the prompt.
  for (std::size_t begin = 0; begin < text.size() && needed <= rows;) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    needed += std::max(1, (display_width(text.substr(begin, end - begin)) + columns - 1) / columns);
    begin = end + 1;
  }
  return needed > rows;
}

/// The environment, with what less needs where nothing is said.
std::vector<std::string> environment_of_pager() {
  std::vector<std::string> variables;
  for (char** one = environ; *one != nullptr; ++one) variables.emplace_back(*one);
  if (std::getenv("LESS") == nullptr) variables.emplace_back("LESS=FIRX");
  if (std::getenv("LESSCHARSET") == nullptr) variables.emplace_back("LESSCHARSET=utf-8");
  return variables;
}

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

/// Starts `command` with `input` as its standard input. 0: it could not be started.
pid_t start_pager(const std::string& command, int input) {
  posix_spawn_file_actions_t actions{};
  posix_spawnattr_t attributes{};
  if (::posix_spawn_file_actions_init(&actions) != 0) return 0;
  if (::posix_spawnattr_init(&attributes) != 0) {
    ::posix_spawn_file_actions_destroy(&actions);
    return 0;
  }
  // The tools ignore some signals that a pager has to hear.
  sigset_t heard{};
  ::sigemptyset(&heard);
  for (const int signal : {SIGPIPE, SIGXFSZ, SIGINT, SIGQUIT}) ::sigaddset(&heard, signal);
  std::vector<std::string> words{"sh", "-c", command};
  std::vector<std::string> environment = environment_of_pager();
  pid_t child = 0;
  const bool is_started = ::posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO) == 0 &&
                          ::posix_spawnattr_setsigdefault(&attributes, &heard) == 0 &&
                          ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF) == 0 &&
                          ::posix_spawn(&child, "/bin/sh", &actions, &attributes, pointers_to(words).data(),
                                        pointers_to(environment).data()) == 0;
  ::posix_spawnattr_destroy(&attributes);
  ::posix_spawn_file_actions_destroy(&actions);
  return is_started ? child : 0;
}

/// While it lives, Ctrl-C is for the pager alone, which uses it to stop a search.
class SignalsForPager {
public:
  SignalsForPager()
      : interrupt_(std::signal(SIGINT, SIG_IGN)),
        quit_(std::signal(SIGQUIT, SIG_IGN)),
        child_(std::signal(SIGCHLD, SIG_DFL)) {}
  ~SignalsForPager() {
    std::signal(SIGINT, interrupt_);
    std::signal(SIGQUIT, quit_);
    std::signal(SIGCHLD, child_);
  }
  SignalsForPager(const SignalsForPager&) = delete;
  SignalsForPager& operator=(const SignalsForPager&) = delete;

private:
  void (*interrupt_)(int);
  void (*quit_)(int);
  void (*child_)(int);
};

int status_of(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) return 0;
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 0;
}

}  // namespace

bool show_in_pager(std::string_view text, Context& context) {
  const char* terminal = std::getenv("TERM");
  const bool is_screen = context.out.is_terminal() && terminal != nullptr && std::string_view(terminal) != "dumb";
  if (!is_screen || !is_longer_than_screen(text, context.out)) return false;
  const auto command = pager_command();
  if (!command) return false;
  if (context.out.flush() != Flushed::all) return false;
  context.err.flush();
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return false;
  const SignalsForPager signals;
  const pid_t child = start_pager(*command, ends[0]);
  ::close(ends[0]);
  if (child != 0) {
    Output pipe(ends[1]);
    pipe.write(text);
    pipe.flush();
  }
  ::close(ends[1]);
  if (child == 0) return false;
  constexpr int not_executable = 126;
  constexpr int not_found = 127;
  const int status = status_of(child);
  return status != not_executable && status != not_found;
}

}  // namespace aid::cli
