#pragma once
#include "aid/cli/program.hpp"

namespace aid::cli {

enum class Severity { warning, error };

/// How what the user gave is quoted: whole, or cut to 80 columns, because a cell of a list may have thousands.
enum class Quoting { whole, brief };

/// Writes `TOOL: error: PLACE: TEXT [name]` and `  hint: …` to `err` at once.
void report(Output& err, std::string_view tool, Severity severity, const Problem& problem, Language language,
            Quoting quoting = Quoting::whole);

/// "pledges.csv:14:20", "--amount".
std::string place(const Location& where);

/// Why the system refused to write to `target`, from errno.
Problem cannot_write(const Label& target, int error);

}  // namespace aid::cli
