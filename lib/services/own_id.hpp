#pragma once
#include "problems.hpp"

#include "aid/services/registry.hpp"

namespace aid::services {

/// An id of the caller's that begins as this ledger's codes do would be found instead of them: bad-id.
void check_own_id(Registry& registry, std::string_view id, Problems& problems);

}  // namespace aid::services
