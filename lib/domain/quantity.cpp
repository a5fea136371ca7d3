#include "aid/domain/quantity.hpp"

namespace aid::domain {

Quantity sum(const Quantity& a, const Quantity& b) { return {*a.value + *b.value, of_sum(a.qualifier, b.qualifier)}; }

Quantity difference(const Quantity& a, const Quantity& b) {
  return {*a.value - *b.value, of_difference(a.qualifier, b.qualifier)};
}

}  // namespace aid::domain
