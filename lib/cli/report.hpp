#pragma once
#include "aid/cli/program.hpp"

namespace aid::cli {

enum class Severity { warning, error };

/// Writes `TOOL: error: PLACE: TEXT [name]` and `  hint: …` to `err` at once.
void report(Output& err, std::string_view tool, Severity severity, const Problem& problem, Language language);

/// "pledges.csv:14:20", "--amount".
std::string place(const Location& where);

/// Why the system refused to write to `target`, from errno.
Problem cannot_write(std::string_view target, int error);

}  // namespace aid::cli
