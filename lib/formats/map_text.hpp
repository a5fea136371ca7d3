#pragma once
#include "aid/base/problem.hpp"

#include <optional>
#include <string_view>

namespace aid::formats {

/// What the TOML library must not see, because it stops the program there instead of saying so: letters with marks, and
/// values that are neither whole numbers nor words, outside quotation marks; a heading of a table without a name.
std::optional<Problem> find_trouble_in_map(std::string_view text, std::string_view name);

}  // namespace aid::formats
