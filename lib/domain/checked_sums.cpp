#include "aid/domain/checked_sums.hpp"

#include "aid/base/problem.hpp"
#include "aid/domain/messages.hpp"

namespace aid::domain {

std::int64_t sum_of(std::int64_t a, std::int64_t b) {
  std::int64_t sum = 0;
  if (__builtin_add_overflow(a, b, &sum)) throw Error(messages::amount_overflow);
  return sum;
}

std::int64_t difference_of(std::int64_t from, std::int64_t less) {
  std::int64_t difference = 0;
  if (__builtin_sub_overflow(from, less, &difference)) throw Error(messages::amount_overflow);
  return difference;
}

void add_to(std::int64_t& sum, std::int64_t more) { sum = sum_of(sum, more); }

}  // namespace aid::domain
