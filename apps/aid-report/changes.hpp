#pragma once
#include "aid/cli/program.hpp"

namespace aid::report_tool {

/// changes: what has changed in a report since it was sent.
cli::CommandSpec changes_command();

}  // namespace aid::report_tool
