#pragma once
#include "aid/base/problem.hpp"

#include <string_view>
#include <utility>
#include <vector>

namespace aid {

/// Collects what is wrong with one command, so that all of it is told at once.
class Problems {
public:
  void add(Problem problem, std::string_view option = {}) {
    if (option.empty()) return list_.push_back(std::move(problem));
    list_.push_back(std::move(problem).at({.file = std::string(option), .line = 0, .column = 0}));
  }

  /// The value, or `fallback` after keeping the problem.
  template <typename T>
  T take(Result<T> result, std::string_view option, T fallback = {}) {
    if (result) return std::move(result).value();
    add(result.problem(), option);
    return fallback;
  }

  bool empty() const { return list_.empty(); }

  /// Throws `Errors` when there are any.
  void throw_any() {
    if (!list_.empty()) throw Errors(std::move(list_));
  }

private:
  std::vector<Problem> list_;
};

}  // namespace aid
