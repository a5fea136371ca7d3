#include "aid/cli/program.hpp"

#include <doctest/doctest.h>

#include <fcntl.h>
#include <pty.h>
#include <unistd.h>
#include <cstdlib>

namespace aid::terminal_test {

namespace {

/// A terminal of 42 columns that keeps what is written on it.
class Terminal {
public:
  Terminal() {
    const winsize size{.ws_row = 24, .ws_col = 42, .ws_xpixel = 0, .ws_ypixel = 0};
    termios plain{};
    plain.c_cflag = CS8;
    REQUIRE(::openpty(&screen_, &program_, nullptr, &plain, &size) == 0);
    ::setenv("TERM", "xterm", 1);
  }
  ~Terminal() {
    ::close(screen_);
    ::close(program_);
  }
  int program() const { return program_; }
  /// All that was written so far. What is written to a terminal arrives a little later, but in order: a mark behind it
  /// tells where it ends.
  std::string shown() const {
    constexpr char mark = '\x01';
    REQUIRE(::write(program_, &mark, 1) == 1);
    std::string text;
    for (char c = 0; ::read(screen_, &c, 1) == 1 && c != mark;) text += c;
    return text;
  }

private:
  int screen_ = -1;
  int program_ = -1;
};

}  // namespace

TEST_CASE("an output knows whether it is a terminal, and how wide") {
  const Terminal terminal;
  CHECK(cli::Output(terminal.program()).is_terminal());
  CHECK(cli::Output(terminal.program()).width() == 42);
  const int file = ::open("/dev/null", O_WRONLY);
  CHECK_FALSE(cli::Output(file).is_terminal());
  CHECK(cli::Output(file).width() == 0);
  ::close(file);
}

TEST_CASE("progress shows after a second, ten times a second at most, and clears its line") {
  const Terminal terminal;
  cli::Input in(terminal.program());
  cli::Output out(terminal.program());
  cli::Context context{.in = in, .out = out, .err = out};
  std::int64_t now = 5000;
  {
    cli::Progress progress(context, "importing", 200, [&] { return now; });
    const auto shown_at = [&](std::int64_t ms, std::int64_t done) {
      now = 5000 + ms;
      progress.advance_to(done);
      return terminal.shown();
    };
    CHECK(shown_at(999, 10) == "");
    CHECK(shown_at(1000, 50) == "\r\x1b[Kimporting 25 % (50/200)");
    CHECK(shown_at(1099, 60) == "");
    CHECK(shown_at(1100, 100) == "\r\x1b[Kimporting 50 % (100/200)");
  }
  CHECK(terminal.shown() == "\r\x1b[K");
}

TEST_CASE("progress of an import tells rows, their rate and how long the rest will take, in both languages") {
  const Terminal terminal;
  cli::Input in(terminal.program());
  cli::Output out(terminal.program());
  const auto shown = [&](aid::Language language) {
    cli::Context context{.in = in, .out = out, .err = out, .language = language};
    std::int64_t now = 0;
    {
      cli::Progress progress(context, "list.csv", 1000, [&] { return now; });
      now = 4000;
      progress.advance_to(40, 8000);
    }
    return terminal.shown();
  };
  CHECK(shown(aid::Language::en) == "\r\x1b[Klist.csv 4 %  8000 rows, 2000 rows/s  left 1:36\r\x1b[K");
  CHECK(shown(aid::Language::vi) == "\r\x1b[Klist.csv 4 %  8000 dòng, 2000 dòng/giây  còn 1:36\r\x1b[K");
}

TEST_CASE("progress is silent for quick work, for --quiet and where there is no terminal") {
  const Terminal terminal;
  const int file = ::open("/dev/null", O_WRONLY);
  cli::Input in(file);
  cli::Output screen(terminal.program());
  cli::Output nowhere(file);
  const auto shown = [&](cli::Output& err, bool quiet, std::int64_t milliseconds) {
    cli::Context context{.in = in, .out = err, .err = err, .quiet = quiet};
    std::int64_t now = 0;
    {
      cli::Progress progress(context, "importing", 0, [&] { return now; });
      now = milliseconds;
      progress.advance_to(7);
    }
    return terminal.shown();
  };
  CHECK(shown(screen, false, 2000) == "\r\x1b[Kimporting 7\r\x1b[K");
  CHECK(shown(screen, false, 500) == "");
  CHECK(shown(screen, true, 2000) == "");
  CHECK(shown(nowhere, false, 2000) == "");
  ::close(file);
}

}  // namespace aid::terminal_test
