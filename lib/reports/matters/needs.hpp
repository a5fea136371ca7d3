#pragma once
#include "aid/reports/matters.hpp"

namespace aid::reports {

/// Puts below a need that is shown how far each thing that it asks for is met, by which gifts.
void add_standing(vocabulary::Registry& registry, const domain::Matter& need, domain::Date today, table::Table& table);

/// A need that a gift is linked to: whose it is, what it asks for and what the gift gives to it.
struct MetNeed {
  std::string code;
  table::Words words;
};
/// In the order of codes.
std::vector<MetNeed> needs_met_by(vocabulary::Registry& registry, domain::AidId aid);

}  // namespace aid::reports
