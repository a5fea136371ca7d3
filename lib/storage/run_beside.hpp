#pragma once
#include <future>
#include <system_error>

namespace aid::storage {

/// Runs `work` in a thread of its own, where there is one to be had; else when its result is asked for.
template <typename Work>
auto run_beside(Work work) {
  try {
    return std::async(std::launch::async, work);
  } catch (const std::system_error&) {
    return std::async(std::launch::deferred, work);
  }
}

}  // namespace aid::storage
