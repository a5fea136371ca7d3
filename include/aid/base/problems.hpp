#pragma once
#include "aid/base/problem.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aid {

/// Collects what is wrong with one command, so that all of it is told at once.
class Problems {
public:
  /// `option`: where the word stood ("--amount"); none: the problem's own place, if it has one.
  void add(Problem problem, std::string_view option = {}) {
    if (option.empty()) return found_.push_back(std::move(problem));
    found_.push_back(std::move(problem).at({.file = std::string(option)}));
  }

  /// The value, or nothing and one more problem.
  template <typename T>
  std::optional<T> take(Result<T> result, std::string_view option) {
    if (result) return std::move(result).value();
    add(result.problem(), option);
    return std::nullopt;
  }

  bool empty() const { return found_.empty(); }
  std::size_t count() const { return found_.size(); }

  /// All that were found; there are none afterwards.
  std::vector<Problem> take_all() { return std::exchange(found_, {}); }

  /// Throws `Errors` when there are some.
  void raise() {
    if (!found_.empty()) throw Errors(take_all());
  }

private:
  std::vector<Problem> found_;
};

}  // namespace aid
