#pragma once
#include <atomic>
#include <csignal>

namespace aid::cli {

/// While it lives, Ctrl-C does not end the program but is asked for, so that what was begun can be undone.
class InterruptGuard {
public:
  InterruptGuard() : before_(std::signal(SIGINT, [](int) { requested_ = true; })) {}
  ~InterruptGuard() { std::signal(SIGINT, before_); }
  InterruptGuard(const InterruptGuard&) = delete;
  InterruptGuard& operator=(const InterruptGuard&) = delete;

  static bool is_requested() { return requested_; }

private:
  static inline std::atomic<bool> requested_ = false;
  void (*before_)(int);
};

}  // namespace aid::cli
