#pragma once
#include "aid/cli/program.hpp"
#include "aid/services/reports.hpp"

namespace aid::report_tool {

struct Values {
  services::ReportQuery query;
  std::string dimensions;  ///< As typed: "year,sector".
  cli::RenderOptions render;
};

/// Describes what `report` takes.
void define(cli::Options& options, const services::Report& report, Values& values);

}  // namespace aid::report_tool
