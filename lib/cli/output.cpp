#include "aid/base/text.hpp"
#include "aid/cli/messages.hpp"
#include "aid/cli/program.hpp"
#include "cli/report.hpp"

#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <cerrno>

namespace aid::cli {
namespace {

/// A descriptor that somebody else made non-blocking (a terminal shared with another program) says "not now".
void wait_until_writable(int descriptor) {
  pollfd waiting{descriptor, POLLOUT, 0};
  ::poll(&waiting, 1, -1);
}

}  // namespace

Flushed Output::flush() {
  const std::string text = std::move(text_);
  text_.clear();
  std::size_t done = 0;
  while (done < text.size()) {
    const ssize_t written = ::write(descriptor_, text.data() + done, text.size() - done);
    if (written >= 0) {
      done += static_cast<std::size_t>(written);
    } else if (errno == EAGAIN) {
      wait_until_writable(descriptor_);
    } else if (errno != EINTR) {
      error_ = errno;
      return error_ == EPIPE ? Flushed::reader_left : Flushed::failed;
    }
  }
  return Flushed::all;
}

bool Output::is_terminal() const { return ::isatty(descriptor_) == 1; }

int Output::width() const {
  winsize size{};
  return is_terminal() && ::ioctl(descriptor_, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

int Output::height() const {
  winsize size{};
  return is_terminal() && ::ioctl(descriptor_, TIOCGWINSZ, &size) == 0 ? size.ws_row : 0;
}

std::optional<std::string> Input::read_line() {
  for (;;) {
    if (const auto end = ahead_.find('\n'); end != std::string::npos) {
      std::string line = ahead_.substr(0, end);
      ahead_.erase(0, end + 1);
      return line;
    }
    char buffer[4096];
    const ssize_t count = ended_ ? 0 : ::read(descriptor_, buffer, sizeof buffer);
    if (count < 0 && errno == EINTR && (is_stop_ == nullptr || !is_stop_())) continue;
    if (count > 0) {
      ahead_.append(buffer, static_cast<std::size_t>(count));
      continue;
    }
    ended_ = true;
    if (ahead_.empty()) return std::nullopt;
    return std::exchange(ahead_, {});
  }
}

bool Input::is_terminal() const { return ::isatty(descriptor_) == 1; }

void Context::say(std::string_view text) {
  if (quiet) return;
  err.write(visible(text, Newlines::keep));
  err.write("\n");
  err.flush();
}

void Context::warn(const Problem& problem) { report(err, tool, Severity::warning, problem, language); }

void Context::acknowledge(std::string_view text) {
  out.write(visible(text, Newlines::keep));
  out.write("\n");
  if (out.flush() != Flushed::all) throw FileError(messages::shown_not, text);
}

}  // namespace aid::cli
