#include "aid/counting/rate_policy.hpp"

#include <algorithm>

namespace aid::counting {

const domain::Rate* RatePolicy::stated_for(domain::Currency currency) const {
  const auto found = std::ranges::find(stated, currency, &domain::Rate::currency);
  return found == stated.end() ? nullptr : &*found;
}

bool RatePolicy::is_stated(const domain::Rate* rate) const {
  return std::ranges::any_of(stated, [&](const domain::Rate& one) { return &one == rate; });
}

bool RatePolicy::decides(domain::Currency given, domain::Currency target) const {
  if (given == target) return false;
  return day || stated_for(given) != nullptr || stated_for(target) != nullptr;
}

}  // namespace aid::counting
