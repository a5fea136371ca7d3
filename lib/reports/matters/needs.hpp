#pragma once
#include "aid/reports/matters.hpp"

namespace aid::reports {

/// Puts below a need that is shown how far each thing that it asks for is met, by which gifts.
void add_standing(vocabulary::Registry& registry, const domain::Matter& need, domain::Date today, table::Table& table);

}  // namespace aid::reports
