#include "aid/domain/count_sum.hpp"

#include "aid/domain/checked_sums.hpp"

namespace aid::domain {

void CountSum::add(std::int64_t more, Qualifier how) {
  add_to(known, more);
  qualifier = of_sum(qualifier, how);
  has_known = true;
}

void CountSum::add(const Count& count) {
  if (count.is_unknown()) {
    add_unknown();
  } else {
    add(*count.value, count.qualifier);
  }
}

void CountSum::add(const CountSum& other) {
  if (other.has_known) add(other.known, other.qualifier);
  has_unknown = has_unknown || other.has_unknown;
}

void CountSum::take(std::int64_t less, Qualifier how) {
  known = difference_of(known, less);
  if (how != Qualifier::exact) qualifier = Qualifier::about;
}

CountSum CountSum::less(const CountSum& parts) const {
  CountSum rest = *this;
  if (!has_known || parts.empty()) return rest;
  rest.take(parts.known, parts.count().qualifier);
  if (parts.has_unknown) rest.qualifier = Qualifier::about;
  const bool is_over = rest.known < 0 || (rest.known == 0 && rest.qualifier == Qualifier::nearly);
  if (is_over) rest = {.has_known = true};
  // Nothing and something unknown is unknown.
  if (has_unknown && rest.known == 0) rest = {.has_unknown = true};
  return rest;
}

Count CountSum::count() const {
  if (has_unknown && !has_known) return {std::nullopt, Qualifier::exact};
  return {known, has_unknown ? of_sum(qualifier, Qualifier::at_least) : qualifier};
}

}  // namespace aid::domain
