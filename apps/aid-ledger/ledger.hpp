#pragma once
#include "aid/cli/program.hpp"

/// The ledger file itself. One file a family of commands; each `define_…` describes the options of one command.
namespace aid::ledger_tool {

cli::Program program();

inline constexpr Label dry_run_help{"check everything, write nothing", "kiểm tra đầy đủ nhưng không ghi"};

/// Prints what was committed, or what a dry run would have written.
void acknowledge(const std::string& text, bool dry_run, cli::Context& context);

cli::Command define_init(cli::Options& options);
cli::Command define_info(cli::Options& options);
cli::Command define_config(cli::Options& options);
cli::Command define_config_heading(cli::Options& options);
cli::Command define_config_template(cli::Options& options);
cli::Command define_verify(cli::Options& options);
cli::Command define_checkpoint(cli::Options& options);
cli::Command define_rate_add(cli::Options& options);
cli::Command define_rate_list(cli::Options& options);
cli::Command define_rate_import(cli::Options& options);
cli::Command define_place_list(cli::Options& options);
cli::Command define_place_show(cli::Options& options);
cli::Command define_place_add(cli::Options& options);
cli::Command define_place_import(cli::Options& options);
cli::Command define_journal(cli::Options& options);
cli::Command define_check(cli::Options& options);
cli::Command define_backup(cli::Options& options);
cli::Command define_restore(cli::Options& options);
cli::Command define_export(cli::Options& options);
cli::Command define_import(cli::Options& options);
cli::Command define_upgrade(cli::Options& options);
cli::Command define_lock(cli::Options& options);
cli::Command define_unlock(cli::Options& options);
cli::Command define_list(cli::Options& options);
cli::Command define_list_add(cli::Options& options);
cli::Command define_stated_add(cli::Options& options);
cli::Command define_stated_correct(cli::Options& options);
cli::Command define_stated_withdraw(cli::Options& options);
cli::Command define_stated_list(cli::Options& options);
cli::Command define_stated_show(cli::Options& options);

std::vector<cli::CommandSpec> commands_of_papers();

}  // namespace aid::ledger_tool
