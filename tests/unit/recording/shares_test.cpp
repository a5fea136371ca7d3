#include "aid/recording/shares.hpp"

#include <doctest/doctest.h>

namespace aid::recording::shares_test {
namespace {

using domain::Decimal;

TEST_CASE("shares are of all or of none, and a hundred together") {
  using Shares = std::vector<std::optional<Decimal>>;
  CHECK_FALSE(problem_of(Shares{}));
  CHECK_FALSE(problem_of(Shares{std::nullopt, std::nullopt}));
  CHECK_FALSE(problem_of(Shares{Decimal(335, 1), Decimal(665, 1)}));
  CHECK(problem_of(Shares{Decimal(60, 0), std::nullopt})->name() == "shares-not-for-all");
  CHECK(problem_of(Shares{Decimal(60, 0), Decimal(41, 0)})->name() == "shares-not-100");
}

}  // namespace
}  // namespace aid::recording::shares_test
