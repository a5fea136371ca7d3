#pragma once
#include <array>
#include <atomic>
#include <csignal>
#include <cstddef>

namespace aid::cli {

/// While it lives, Ctrl-C, the end of the session and a polite kill (SIGINT, SIGHUP, SIGTERM) do not end the program
/// but are asked for, so that what was begun can be undone and told. A signal that is ignored stays so (nohup).
class InterruptGuard {
public:
  InterruptGuard() {
    for (std::size_t i = 0; i < signals.size(); ++i) {
      before_[i] = std::signal(signals[i], [](int) { requested_ = true; });
      if (before_[i] == SIG_IGN) std::signal(signals[i], SIG_IGN);
    }
  }
  ~InterruptGuard() {
    for (std::size_t i = 0; i < signals.size(); ++i) std::signal(signals[i], before_[i]);
  }
  InterruptGuard(const InterruptGuard&) = delete;
  InterruptGuard& operator=(const InterruptGuard&) = delete;

  static bool is_requested() { return requested_; }

private:
  static constexpr std::array<int, 3> signals{SIGINT, SIGHUP, SIGTERM};
  static inline std::atomic<bool> requested_ = false;
  std::array<void (*)(int), signals.size()> before_{};
};

}  // namespace aid::cli
