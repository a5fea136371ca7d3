#pragma once
#include "aid/cli/freezing.hpp"
#include "aid/cli/program.hpp"

#include <functional>
#include <string>

namespace aid::report_tool {

/// Keeps a report before it is printed: a name that is taken leaves nothing printed, and an output that cannot be written
/// leaves the name free.
cli::Exit keep_and_print(const std::string& name, const cli::FinishedReport& report, const storage::BlockHead& of,
                         const cli::RenderOptions& render, const std::function<cli::Exit()>& print,
                         cli::Context& context);

/// frozen: the reports that are kept, or one of them.
cli::CommandSpec frozen_command();

}  // namespace aid::report_tool
