#pragma once
#include "aid/cli/program.hpp"
#include "aid/vocabulary/saved_reports.hpp"

#include <string>
#include <vector>

namespace aid::report_tool {

/// The words of a line as a shell reads them.
std::vector<std::string> words_of_line(const std::string& line);
/// Whether a report takes this option. Throws `Error`: not-saveable, unknown-command.
bool takes_option(const std::string& report, std::string_view option);
/// Throws `Error`: not-saveable, option-not-saved, unknown-command, those of the report's command line.
void check_line(const std::vector<std::string>& words, const cli::Context& context);
/// A report's line with words in place of its own, or besides them.
std::vector<std::string> changed_line(const std::vector<std::string>& line, const std::vector<std::string>& given);
/// Makes the report of a line, as if it had been typed.
cli::Exit run_line(const std::vector<std::string>& words, cli::Context& context);

/// What is saved under a name, before the ledger is opened for the report. Throws `Error` unknown-saved.
vocabulary::SavedReport saved_report(const std::string& name, cli::Context& context);

cli::CommandSpec save_command();
cli::CommandSpec run_command();
cli::CommandSpec saved_command();

}  // namespace aid::report_tool
