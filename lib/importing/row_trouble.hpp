#pragma once
#include "aid/base/problem.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace aid::importing {

/// Why a row of a list is not imported.
struct RowTrouble {
  std::vector<Problem> problems = {};     ///< Each with its place.
  std::vector<std::size_t> unknown = {};  ///< Its unknown names, by their positions in the book of names.
  std::optional<Problem> skipped = {};    ///< Left out by decision about one of its names.

  bool empty() const { return problems.empty() && unknown.empty() && !skipped; }
};

}  // namespace aid::importing
