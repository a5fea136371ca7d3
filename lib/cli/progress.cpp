#include "aid/base/text.hpp"
#include "aid/cli/program.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>

namespace aid::cli {
namespace {

constexpr std::int64_t patience_ms = 1000;
constexpr std::int64_t pace_ms = 100;
constexpr std::string_view clear_line = "\r\x1b[K";

std::int64_t steady_ms() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

bool is_dumb() {
  const char* terminal = std::getenv("TERM");
  return terminal == nullptr || std::string_view(terminal) == "dumb";
}

}  // namespace

struct Progress::State {
  Output& err;
  std::string what;
  std::int64_t total = 0;
  Clock clock;
  Language language = Language::en;
  std::int64_t start = 0;
  std::int64_t next = 0;  ///< When the line may be drawn again.
  std::int64_t now = 0;   ///< What the clock said last.
  bool drawn = false;

  bool is_due() {
    now = clock();
    if (now < next) return false;
    next = now + pace_ms;
    return true;
  }

  void draw(std::string_view text) {
    drawn = true;
    err.write(clear_line);
    err.write(what);
    err.write(text);
    err.flush();
  }
};

Progress::Progress(Context& context, std::string_view what, std::int64_t total, Clock clock) {
  if (context.quiet || is_dumb() || !context.err.is_terminal()) return;
  if (!clock) clock = steady_ms;
  const std::int64_t start = clock();
  state_ = std::make_unique<State>(State{.err = context.err,
                                         .what = visible(what),
                                         .total = total,
                                         .clock = std::move(clock),
                                         .language = context.language,
                                         .start = start,
                                         .next = start + patience_ms});
}

Progress::~Progress() {
  if (!state_ || !state_->drawn) return;
  state_->err.write(clear_line);
  state_->err.flush();
}

void Progress::advance_to(std::int64_t done) {
  if (!state_ || !state_->is_due()) return;
  state_->draw(state_->total > 0 ? fmt::format(" {} % ({}/{})", done * 100 / state_->total, done, state_->total)
                                 : fmt::format(" {}", done));
}

void Progress::advance_to(std::int64_t done, std::int64_t rows) {
  if (!state_ || !state_->is_due()) return;
  const std::int64_t elapsed_ms = std::max<std::int64_t>(state_->now - state_->start, 1);
  const bool is_vi = state_->language == Language::vi;
  std::string line = state_->total > 0 ? fmt::format(" {} %", done * 100 / state_->total) : std::string();
  line += fmt::format("  {} {}, {} {}", rows, is_vi ? "dòng" : "rows", rows * 1000 / elapsed_ms,
                      is_vi ? "dòng/giây" : "rows/s");
  if (done > 0 && state_->total > done) {
    const std::int64_t left_s = elapsed_ms * (state_->total - done) / done / 1000;
    line += fmt::format("  {} {}:{:02}", is_vi ? "còn" : "left", left_s / 60, left_s % 60);
  }
  state_->draw(line);
}

}  // namespace aid::cli
