#include "aid/base/text.hpp"
#include "aid/cli/program.hpp"

#include <chrono>
#include <cstdlib>

namespace aid::cli {
namespace {

using Clock = std::chrono::steady_clock;

constexpr auto patience = std::chrono::seconds(1);
constexpr auto pace = std::chrono::milliseconds(100);
constexpr std::string_view clear_line = "\r\x1b[K";

bool is_dumb() {
  const char* terminal = std::getenv("TERM");
  return terminal == nullptr || std::string_view(terminal) == "dumb";
}

}  // namespace

struct Progress::State {
  Output& err;
  std::string what;
  std::int64_t total = 0;
  Clock::time_point next;  ///< When the line may be drawn again.
  bool drawn = false;
};

Progress::Progress(Context& context, std::string_view what, std::int64_t total) {
  if (context.quiet || is_dumb() || !context.err.is_terminal()) return;
  state_ = std::make_unique<State>(State{context.err, visible(what), total, Clock::now() + patience});
}

Progress::~Progress() {
  if (!state_ || !state_->drawn) return;
  state_->err.write(clear_line);
  state_->err.flush();
}

void Progress::advance_to(std::int64_t done) {
  if (!state_ || Clock::now() < state_->next) return;
  state_->next = Clock::now() + pace;
  state_->drawn = true;
  state_->err.write(clear_line);
  state_->err.write(state_->what);
  state_->err.write(state_->total > 0 ? fmt::format(" {} % ({}/{})", done * 100 / state_->total, done, state_->total)
                                      : fmt::format(" {}", done));
  state_->err.flush();
}

}  // namespace aid::cli
