#pragma once
#include "aid/cli/program.hpp"

#include <vector>

namespace aid::report_tool {

std::vector<cli::CommandSpec> letter_commands();

}  // namespace aid::report_tool
