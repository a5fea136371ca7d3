#pragma once
#include "aid/cli/program.hpp"
#include "aid/services/reports.hpp"

namespace aid::report_tool {

struct Options {
  services::ReportQuery query;
  std::string dimensions;  ///< As typed: "year,sector".
  cli::RenderOptions render;
};

/// Binds what `report` takes.
void define(CLI::App& app, const services::Report& report, Options& options, Language language);

}  // namespace aid::report_tool
