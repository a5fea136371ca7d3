#pragma once
#include "aid/cli/program.hpp"
#include "aid/services/events.hpp"

/// The events of people's diplomacy. One file a family of commands; each `define_…` binds the options of one command.
namespace aid::event_log {

cli::Program program();

cli::Command define_list(CLI::App& app, Language language);
cli::Command define_summary(CLI::App& app, Language language);
cli::Command define_show(CLI::App& app, Language language);
cli::Command define_add(CLI::App& app, Language language);
cli::Command define_edit(CLI::App& app, Language language);
cli::Command define_import(CLI::App& app, Language language);

}  // namespace aid::event_log
