#pragma once
#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>

namespace aid::domain {

inline constexpr auto powers_of_ten = [] {
  std::array<std::int64_t, 19> powers{1};
  for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
  return powers;
}();

/// 10^exponent; `exponent` is 0 to 18, the powers that an int64 holds.
constexpr std::int64_t power_of_ten(int exponent) {
  assert(exponent >= 0 && exponent < static_cast<int>(powers_of_ten.size()));
  return powers_of_ten[static_cast<std::size_t>(exponent)];
}

}  // namespace aid::domain
