#pragma once
#include "aid/vocabulary/registry.hpp"

#include <string>
#include <string_view>

namespace aid::vocabulary {

/// What a published total states, as people call it in Vietnamese: "cam kết", "mức tăng". `code` is of a stage or of the
/// lists stated-figure and event-count; a code that they do not have is its own name.
std::string vietnamese_name_of_figure(Registry& registry, std::string_view code);

}  // namespace aid::vocabulary
