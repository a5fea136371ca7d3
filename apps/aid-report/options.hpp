#pragma once
#include "aid/cli/program.hpp"
#include "aid/reports/reports.hpp"
#include "heading_options.hpp"

namespace aid::report_tool {

struct Values {
  reports::ReportQuery query;
  std::string dimensions;  ///< As typed: "year,sector".
  std::string as_of = {};
  std::string freeze = {};  ///< The name under which it is kept.
  HeadingWords heading = {};
  cli::RenderOptions render = {};
};

/// What also a report of several reports takes: period, scope, approved aid alone, the currency.
void add_period_and_scope(cli::Options& options, reports::ReportQuery& query);
/// Once the line was read: what the report asks of what was typed.
void settle_query(Values& values, const cli::Context& context);
/// Describes what `report` takes.
void define(cli::Options& options, const reports::Report& report, Values& values);

}  // namespace aid::report_tool
