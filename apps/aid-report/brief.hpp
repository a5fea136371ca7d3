#pragma once
#include "aid/cli/program.hpp"
#include "aid/papers/brief.hpp"

#include <memory>
#include <string>
#include <vector>

namespace aid::report_tool {

/// The narrative report of a period.
cli::CommandSpec brief_command();

/// What stood where in a line of options that only counts.
struct LineOfBrief {
  std::shared_ptr<const papers::BriefRequest> request;
  std::string freeze;
  std::string as_of;
  cli::RenderOptions render;
};
/// Reads the words of a line after `brief`.
LineOfBrief read_brief(const std::vector<std::string>& words, domain::Date today, const cli::Context& context);

}  // namespace aid::report_tool
