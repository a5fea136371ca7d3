#pragma once
#include "aid/cli/program.hpp"

/// aid-report: reads aid. The reports themselves are in lib/reports.
namespace aid::report_tool {

cli::Program program();

}  // namespace aid::report_tool
