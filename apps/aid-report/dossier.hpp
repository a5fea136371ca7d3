#pragma once
#include "aid/cli/program.hpp"

namespace aid::report_tool {

cli::CommandSpec dossier_command();

}  // namespace aid::report_tool
