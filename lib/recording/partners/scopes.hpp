#pragma once
#include "aid/recording/partners.hpp"

namespace aid::recording::partners {

/// The aids whose scope followed from `before` and would be another with `after`, which is not written yet.
std::vector<KeptScope> kept_scopes(vocabulary::Registry& registry, const domain::Partner& before,
                                   const domain::Partner& after);

}  // namespace aid::recording::partners
