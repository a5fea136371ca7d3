#pragma once
#include "aid/cli/program.hpp"

namespace aid::report_tool {

/// The narrative report of a period.
cli::CommandSpec brief_command();

}  // namespace aid::report_tool
