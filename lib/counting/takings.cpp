#include "takings.hpp"

#include "aid/domain/checked_sums.hpp"

namespace aid::counting {

void TakenOut::add(std::int64_t more, domain::Qualifier of) {
  domain::add_to(figure, more);
  how = domain::of_sum(how, of);
}

int likeness(const RowKey& a, const RowKey& b, std::span<const std::size_t> axes) {
  int alike = 0;
  for (const std::size_t axis : axes) alike += a.at[axis] == b.at[axis] ? 1 : 0;
  return alike;
}

}  // namespace aid::counting
