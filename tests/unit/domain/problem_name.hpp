#pragma once
#include "aid/base/problem.hpp"

#include <string>

/// The name of the problem that a `Result` carries; "" when it has a value.
template <typename T>
std::string problem_of(const aid::Result<T>& result) {
  return result ? "" : std::string(result.problem().name());
}

/// The name of the `Error` that `action` throws; "" when it throws none.
std::string error_of(const auto& action) {
  try {
    static_cast<void>(action());
    return "";
  } catch (const aid::Error& error) {
    return std::string(error.problem().name());
  }
}
