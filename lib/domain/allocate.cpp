#include "aid/domain/messages.hpp"
#include "aid/domain/money.hpp"
#include "powers_of_ten.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace aid::domain {
namespace {

Int128 checked_product(Int128 a, Int128 b) {
  Int128 product = 0;
  if (__builtin_mul_overflow(a, b, &product)) throw Error(messages::amount_overflow);
  return product;
}

/// Percentages as whole numbers over one denominator: share i is weights[i] / whole.
struct Weights {
  std::vector<Int128> weights;
  Int128 whole = 100;
};

Weights weigh(std::span<const Decimal> percentages) {
  int scale = 0;
  for (const Decimal percentage : percentages) scale = std::max(scale, percentage.normalised().scale());

  Weights result;
  result.weights.reserve(percentages.size());
  for (const Decimal percentage : percentages) {
    assert(!percentage.is_negative());
    const Decimal shortest = percentage.normalised();
    result.weights.push_back(Int128{shortest.mantissa()} * power_of_ten(scale - shortest.scale()));
  }
  result.whole = Int128{100} * power_of_ten(scale);
  return result;
}

}  // namespace

std::vector<std::int64_t> allocate(std::int64_t total, std::span<const Decimal> percentages) {
  const auto [weights, whole] = weigh(percentages);
  const Int128 sign = total < 0 ? -1 : 1;  // Shared out by magnitude: a reversal then has the same parts, negated.

  std::vector<std::int64_t> parts;
  std::vector<Int128> remainders;
  parts.reserve(weights.size());
  remainders.reserve(weights.size());
  Int128 exact_sum = 0;  // In units of 1 / whole.
  Int128 missing = 0;    // What the rounded sum has more than the parts that were rounded down.
  for (const Int128 weight : weights) {
    const Int128 exact = checked_product(sign * total, weight);
    if (__builtin_add_overflow(exact_sum, exact, &exact_sum)) throw Error(messages::amount_overflow);
    parts.push_back(divide_half_even(sign * (exact - exact % whole), whole));
    remainders.push_back(exact % whole);
    missing -= exact / whole;
  }
  missing += sign * divide_half_even(sign * exact_sum, whole);

  std::vector<std::size_t> order(parts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::greater{}, [&](std::size_t i) { return remainders[i]; });
  assert(missing >= 0 && missing <= static_cast<Int128>(order.size()));
  for (std::size_t i = 0; i < static_cast<std::size_t>(missing); ++i) {
    std::int64_t& part = parts[order[i]];
    if (__builtin_add_overflow(part, static_cast<std::int64_t>(sign), &part)) throw Error(messages::amount_overflow);
  }
  return parts;
}

}  // namespace aid::domain
