#pragma once
#include <string_view>

namespace aid::cli {

/// The option that means what a word says which people try and which is none: "--year" is "--period"; empty: none.
std::string_view other_option(std::string_view typed);

/// The command that does what a command of another report was asked for with that option, or nothing.
std::string_view command_instead(std::string_view command, std::string_view option);

}  // namespace aid::cli
