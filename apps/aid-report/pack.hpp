#pragma once
#include "aid/cli/program.hpp"

#include <string>

namespace aid::report_tool {

/// The text of a pack that is to be saved. Throws `Error`: pack-line-unclear, pack-file-name, pack-without-period,
/// pack-empty, those of `check_line`, each with its line.
std::string checked_pack(const std::string& text, const std::string& name, const cli::Context& context);

/// pack: all documents of a deadline, whole or not at all.
cli::CommandSpec pack_command();

}  // namespace aid::report_tool
