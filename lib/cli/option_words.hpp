#pragma once
#include <string_view>

namespace aid::cli {

/// The option that means what a word says which people try and which is none: "--year" is "--period"; empty: none.
std::string_view other_option(std::string_view typed);

}  // namespace aid::cli
