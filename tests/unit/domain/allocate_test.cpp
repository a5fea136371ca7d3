#include "generators.hpp"
#include "problem_name.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <numeric>
#include <vector>

namespace aid::allocate_test {

using aid::domain::allocate;
using aid::domain::Decimal;
using aid::domain::divide_half_even;
using aid::domain::Int128;

namespace {

using Parts = std::vector<std::int64_t>;

constexpr auto least = std::numeric_limits<std::int64_t>::min();
constexpr auto greatest = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t hundred_percent = 1'000'000;  ///< In ten-thousandths of a per cent, the properties' unit.

std::vector<Decimal> percentages(const std::vector<std::int64_t>& weights) {
  std::vector<Decimal> result;
  for (const auto weight : weights) result.emplace_back(weight, 4);
  return result;
}

/// One to nine percentages, with many equal ones.
std::vector<std::int64_t> drawn_weights() {
  const auto weight = rc::gen::oneOf(rc::gen::inRange<std::int64_t>(0, hundred_percent),
                                     rc::gen::element<std::int64_t>(0, 1, 333'333, 500'000));
  const auto size = *rc::gen::inRange<std::size_t>(1, 10);
  return *rc::gen::container<std::vector<std::int64_t>>(size, weight);
}

/// The same, changed so that they add up to one hundred per cent.
std::vector<std::int64_t> drawn_whole_weights() {
  auto weights = drawn_weights();
  std::int64_t left = hundred_percent;
  for (auto& weight : weights) left -= weight = std::min(weight, left);
  weights[*rc::gen::inRange<std::size_t>(0, weights.size())] += left;
  return weights;
}

Int128 sum_of(const Parts& parts) { return std::accumulate(parts.begin(), parts.end(), Int128{0}); }

}  // namespace

TEST_CASE("a total is shared out by largest remainder, ties to the earlier") {
  struct Case {
    std::int64_t total;
    std::vector<const char*> shares;
    Parts parts;
  };
  const Case cases[] = {
      {100, {"60", "40"}, {60, 40}},
      {100, {"33.33", "33.33", "33.34"}, {33, 33, 34}},
      {2, {"33.3333", "33.3333", "33.3334"}, {1, 0, 1}},
      {1, {"50", "50"}, {1, 0}},
      {-1, {"50", "50"}, {-1, 0}},
      {3, {"50", "50"}, {2, 1}},
      {10, {"25", "25", "25", "25"}, {3, 3, 2, 2}},
      {10, {"0", "100"}, {0, 10}},
      {0, {"30", "70"}, {0, 0}},
      {1000000000, {"12.5", "87.5"}, {125000000, 875000000}},
      {5, {"50"}, {2}},           // 2.5 → 2
      {7, {"50"}, {4}},           // 3.5 → 4
      {5, {"25", "25"}, {1, 1}},  // 2.5 in all → 2
      {7, {"25", "25"}, {2, 2}},  // 3.5 in all → 4
      {7, {}, {}},
      {3, {"200", "100"}, {6, 3}},
      {greatest, {"50", "50"}, {greatest / 2 + 1, greatest / 2}},
      {least, {"50", "50"}, {least / 2, least / 2}},
      {least, {"100"}, {least}},
      {greatest, {"99.999999999999", "0.000000000001"}, {9223372036854683573, 92234}},
  };
  for (const Case& tried : cases) {
    CAPTURE(tried.total);
    std::vector<Decimal> read;
    for (const char* share : tried.shares) read.push_back(Decimal::parse(share).value());
    CHECK(allocate(tried.total, read) == tried.parts);
  }
}

TEST_CASE("shares that do not fit are an error") {
  const Decimal two_hundred[] = {Decimal(200, 0)};
  CHECK(error_of([&] { return allocate(greatest, two_hundred); }) == "amount-overflow");
  CHECK(error_of([&] { return allocate(least, two_hundred); }) == "amount-overflow");
  const Decimal absurd[] = {Decimal(greatest, 0), Decimal(1, 12)};
  CHECK(error_of([&] { return allocate(greatest, absurd); }) == "amount-overflow");
  const Decimal many[] = {Decimal(greatest, 0), Decimal(greatest, 0), Decimal(greatest, 0)};
  CHECK(error_of([&] { return allocate(greatest, many); }) == "amount-overflow");
}

TEST_CASE("the parts of shares of one hundred per cent add up to the total") {
  CHECK(rc::check([] {
    const auto total = *rc::any_int64();
    RC_ASSERT(sum_of(allocate(total, percentages(drawn_whole_weights()))) == total);
  }));
}

TEST_CASE("the parts of other shares add up to their exact sum, rounded once") {
  CHECK(rc::check([] {
    const auto total = *rc::gen::inRange<std::int64_t>(-1'000'000'000'000, 1'000'000'000'000);
    const auto weights = drawn_weights();
    RC_ASSERT(sum_of(allocate(total, percentages(weights))) ==
              divide_half_even(sum_of(weights) * total, hundred_percent));
  }));
}

TEST_CASE("each part is less than one unit from its exact share") {
  CHECK(rc::check([] {
    const auto total = *rc::gen::inRange<std::int64_t>(-1'000'000'000'000, 1'000'000'000'000);
    const auto weights = drawn_weights();
    const auto parts = allocate(total, percentages(weights));
    for (std::size_t i = 0; i < weights.size(); ++i) {
      const auto distance = Int128{parts[i]} * hundred_percent - Int128{weights[i]} * total;
      RC_ASSERT(distance < hundred_percent);
      RC_ASSERT(distance > -hundred_percent);
    }
  }));
}

TEST_CASE("a larger share never gets less, and an equal one later never more") {
  CHECK(rc::check([] {
    const auto total = *rc::gen::inRange<std::int64_t>(0, 10'000);
    const auto weights = drawn_weights();
    const auto parts = allocate(total, percentages(weights));
    for (std::size_t i = 0; i < weights.size(); ++i) {
      for (std::size_t j = 0; j < weights.size(); ++j) {
        if (weights[i] > weights[j]) RC_ASSERT(parts[i] >= parts[j]);
        if (weights[i] == weights[j] && i < j) RC_ASSERT(parts[i] >= parts[j]);
      }
    }
  }));
}

TEST_CASE("the parts of a reversed total are the same parts, negated") {
  CHECK(rc::check([] {
    const auto total = *rc::gen::inRange<std::int64_t>(-1'000'000'000, 1'000'000'000);
    const auto shares = percentages(drawn_weights());
    auto negated = allocate(-total, shares);
    for (auto& part : negated) part = -part;
    RC_ASSERT(negated == allocate(total, shares));
  }));
}

TEST_CASE("the scale in which shares are written makes no difference") {
  CHECK(rc::check([] {
    const auto total = *rc::any_int64();
    const auto weights = drawn_whole_weights();
    std::vector<Decimal> finer;
    for (const auto weight : weights) finer.emplace_back(weight * 100'000'000, 12);
    RC_ASSERT(allocate(total, finer) == allocate(total, percentages(weights)));
  }));
}

}  // namespace aid::allocate_test
