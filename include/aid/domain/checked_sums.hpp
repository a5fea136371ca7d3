#pragma once
#include <cstdint>

/// Sums of counts and of minor units, which like those of money are exact or refused.
namespace aid::domain {

/// Throw `Error` amount-overflow.
void add_to(std::int64_t& sum, std::int64_t more);
std::int64_t sum_of(std::int64_t a, std::int64_t b);
std::int64_t difference_of(std::int64_t from, std::int64_t less);

}  // namespace aid::domain
