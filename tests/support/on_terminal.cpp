// Runs a command on a terminal of its own: on-terminal [--width N] COMMAND [ARGUMENT…] <what-is-typed
//
// What the command prints, on any descriptor, appears on standard output. The terminal neither echoes nor changes what
// passes, so that the same input gives the same output; at the end of the input it reports end of file (Ctrl-D).

#include <pty.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

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

void write_all(int descriptor, const std::string& text) {
  std::size_t done = 0;
  while (done < text.size()) {
    const ssize_t count = write(descriptor, text.data() + done, text.size() - done);
    if (count < 0) std::exit(125);
    done += static_cast<std::size_t>(count);
  }
}

termios plain_terminal() {
  termios settings{};
  settings.c_cflag = CS8 | CREAD;
  settings.c_lflag = ICANON;
  settings.c_cc[VEOF] = 4;
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
  if (argc <= first) return 125;
  const std::string typed = read_all(STDIN_FILENO) + '\4';
  const termios settings = plain_terminal();
  int terminal = -1;
  const pid_t child = forkpty(&terminal, nullptr, &settings, &size);
  if (child < 0) return 125;
  if (child == 0) {
    execvp(argv[first], argv + first);
    _exit(127);
  }
  write_all(terminal, typed);
  const std::string printed = read_all(terminal);
  write_all(STDOUT_FILENO, printed);
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
