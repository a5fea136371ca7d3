#pragma once
#include "aid/base/problems.hpp"

#include "aid/vocabulary/registry.hpp"

namespace aid::recording {

/// An id of the caller's that begins as this ledger's codes do would be found instead of them: bad-id.
void check_own_id(vocabulary::Registry& registry, std::string_view id, Problems& problems);

}  // namespace aid::recording
