#pragma once
#include "aid/vocabulary/registry.hpp"

#include <string_view>

namespace aid::vocabulary {

/// As `Registry::partner`, for whoever asks about partners that are there: words of a name that only one of them has
/// are enough, also their beginnings. Problem besides: ambiguous-partner, with those that have them.
Result<domain::PartnerId> partner_by_part(Registry& registry, std::string_view typed);

}  // namespace aid::vocabulary
