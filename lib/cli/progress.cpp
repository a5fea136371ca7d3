#include "aid/base/text.hpp"
#include "aid/cli/program.hpp"

#include <fmt/format.h>

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
  std::int64_t next = 0;  ///< When the line may be drawn again.
  bool drawn = false;
};

Progress::Progress(Context& context, std::string_view what, std::int64_t total, Clock clock) {
  if (context.quiet || is_dumb() || !context.err.is_terminal()) return;
  if (!clock) clock = steady_ms;
  const std::int64_t next = clock() + patience_ms;
  state_ = std::make_unique<State>(State{context.err, visible(what), total, std::move(clock), next});
}

Progress::~Progress() {
  if (!state_ || !state_->drawn) return;
  state_->err.write(clear_line);
  state_->err.flush();
}

void Progress::advance_to(std::int64_t done) {
  if (!state_) return;
  const std::int64_t now = state_->clock();
  if (now < state_->next) return;
  state_->next = now + pace_ms;
  state_->drawn = true;
  state_->err.write(clear_line);
  state_->err.write(state_->what);
  state_->err.write(state_->total > 0 ? fmt::format(" {} % ({}/{})", done * 100 / state_->total, done, state_->total)
                                      : fmt::format(" {}", done));
  state_->err.flush();
}

}  // namespace aid::cli
