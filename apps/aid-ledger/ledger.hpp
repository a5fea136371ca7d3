#pragma once
#include "aid/cli/program.hpp"

/// The ledger file itself. One file a family of commands; each `define_…` binds the options of one command.
namespace aid::ledger_tool {

cli::Program program();

cli::Command define_init(CLI::App& app, Language language);
cli::Command define_info(CLI::App& app, Language language);
cli::Command define_config(CLI::App& app, Language language);
cli::Command define_verify(CLI::App& app, Language language);
cli::Command define_rate_add(CLI::App& app, Language language);
cli::Command define_rate_list(CLI::App& app, Language language);
cli::Command define_rate_import(CLI::App& app, Language language);
cli::Command define_journal(CLI::App& app, Language language);
cli::Command define_check(CLI::App& app, Language language);
cli::Command define_backup(CLI::App& app, Language language);
cli::Command define_restore(CLI::App& app, Language language);
cli::Command define_export(CLI::App& app, Language language);
cli::Command define_import(CLI::App& app, Language language);
cli::Command define_upgrade(CLI::App& app, Language language);
cli::Command define_list(CLI::App& app, Language language);
cli::Command define_list_add(CLI::App& app, Language language);
cli::Command define_stated_add(CLI::App& app, Language language);
cli::Command define_stated_list(CLI::App& app, Language language);

}  // namespace aid::ledger_tool
