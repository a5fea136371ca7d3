// Runs a command on a terminal of its own: on-terminal [--width N] [--keys] COMMAND [ARGUMENT…] <what-is-typed
//
// What the command prints, on any descriptor, appears on standard output. The terminal neither echoes nor changes what
// passes, so that the same input gives the same output; at the end of the input it reports end of file (Ctrl-D).
//
// With --keys the terminal is one whose lines can be edited (TERM=xterm), and the input is what a person presses: a line
// of it is typed when a line is edited, which the command shows by asking the terminal to mark what is pasted. Ctrl-C and
// Ctrl-D are keys in the input; at its end Ctrl-D is typed.

#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace {

std::string read_all(int descriptor) {
  std::string text;
  char buffer[4096];
  for (;;) {
    const ssize_t count = read(descriptor, buffer, sizeof buffer);
    if (count <= 0) return text;  // A terminal whose last user has left fails with EIO.
    text.append(buffer, static_cast<std::size_t>(count));
  }
}

void write_all(int descriptor, std::string_view text) {
  std::size_t done = 0;
  while (done < text.size()) {
    const ssize_t count = write(descriptor, text.data() + done, text.size() - done);
    if (count < 0) std::exit(125);
    done += static_cast<std::size_t>(count);
  }
}

bool is_readable(int terminal) {
  pollfd ready{.fd = terminal, .events = POLLIN, .revents = 0};
  return poll(&ready, 1, 1) > 0;
}

/// Whether the command waits, and nothing of what it printed is unread: Ctrl-C would throw away the end of a question that
/// is being printed.
bool is_waiting(pid_t command, int terminal) {
  std::ifstream file("/proc/" + std::to_string(command) + "/stat");
  const std::string stat{std::istreambuf_iterator<char>(file), {}};
  const std::size_t behind_name = stat.rfind(')');
  const bool is_asleep = behind_name == std::string::npos || stat.compare(behind_name, 3, ") S") == 0;
  return is_asleep && !is_readable(terminal);
}

/// Types line by line, each when the one before was taken and another one is edited.
std::string type_keys(pid_t command, int terminal, std::string_view keys) {
  constexpr std::string_view is_edited = "\x1b[?2004h";
  constexpr std::string_view is_taken = "\x1b[?2004l";
  std::string printed;
  std::size_t seen = 0;  ///< Where the next one is looked for.
  bool is_typed = false;
  const auto read_more = [&] {
    char buffer[4096];
    const ssize_t count = read(terminal, buffer, sizeof buffer);
    if (count > 0) printed.append(buffer, static_cast<std::size_t>(count));
    return count > 0;
  };
  while (read_more()) {
    if (is_typed) {
      const std::size_t taken = printed.find(is_taken, seen);
      if (taken == std::string::npos) continue;
      is_typed = false;
      seen = taken;
    }
    if (printed.find(is_edited, seen) == std::string::npos) continue;
    while (!is_waiting(command, terminal)) {
      if (is_readable(terminal) && !read_more()) return printed;
    }
    const std::size_t end = std::min(keys.find('\n'), keys.size() - 1) + 1;
    write_all(terminal, keys.empty() ? "\4" : keys.substr(0, end));
    if (!keys.empty()) keys.remove_prefix(end);
    seen = printed.size();
    is_typed = true;
  }
  return printed;
}

termios plain_terminal(bool has_keys) {
  termios settings{};
  settings.c_cflag = CS8 | CREAD;
  settings.c_lflag = ICANON;
  settings.c_cc[VEOF] = 4;
  if (has_keys) {
    settings.c_lflag |= ISIG;
    settings.c_cc[VINTR] = 3;
  }
  return settings;
}

}  // namespace

int main(int argc, char** argv) {
  int first = 1;
  winsize size{.ws_row = 24, .ws_col = 80, .ws_xpixel = 0, .ws_ypixel = 0};
  if (argc > 2 && std::strcmp(argv[1], "--width") == 0) {
    size.ws_col = static_cast<unsigned short>(std::atoi(argv[2]));
    first = 3;
  }
  const bool has_keys = argc > first && std::strcmp(argv[first], "--keys") == 0;
  if (has_keys) ++first;
  if (argc <= first) return 125;
  const std::string typed = read_all(STDIN_FILENO);
  const termios settings = plain_terminal(has_keys);
  int terminal = -1;
  const pid_t child = forkpty(&terminal, nullptr, &settings, &size);
  if (child < 0) return 125;
  if (child == 0) {
    if (has_keys) setenv("TERM", "xterm", 1);
    execvp(argv[first], argv + first);
    _exit(127);
  }
  if (!has_keys) write_all(terminal, typed + '\4');
  const std::string printed = has_keys ? type_keys(child, terminal, typed) : read_all(terminal);
  write_all(STDOUT_FILENO, printed);
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
