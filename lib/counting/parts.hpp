#pragma once
#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace aid::counting {

/// The numbers from 0 to `count` - 1 in the order in which their aids are to be worked on: parents before their parts,
/// because what a part is taken out of depends on how its parent is shown. `depth_of(number)` says how many aids are
/// above that one.
template <typename DepthOf>
std::vector<std::size_t> from_the_top(std::size_t count, DepthOf depth_of) {
  std::vector<std::pair<std::size_t, std::size_t>> by_depth;
  for (std::size_t i = 0; i < count; ++i) by_depth.emplace_back(depth_of(i), i);
  std::ranges::sort(by_depth);
  std::vector<std::size_t> order;
  for (const auto& [depth, number] : by_depth) order.push_back(number);
  return order;
}

}  // namespace aid::counting
