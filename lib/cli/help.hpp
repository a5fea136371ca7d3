#pragma once
#include "cli/command_line.hpp"

namespace aid::cli {

/// How the help is shown: in which language and how wide.
struct HelpStyle {
  Language language = Language::en;
  int width = 80;
};

/// The help of the whole tool, or of a group ("agreement"). `app` has the global options and those of the default
/// command, if there is one.
std::string tool_help(const Program& program, const CLI::App& app, std::string_view group, const HelpStyle& style);

/// The help of one command. `app` has the global options and its own.
std::string command_help(const Program& program, const CommandSpec& command, const CLI::App& app,
                         const HelpStyle& style);

/// What completion and the manual's test read, tabs between the columns: `COMMAND --option TYPE-or-{choices} HELP`.
/// COMMAND is empty for the global options; a line without an option names the command itself ("default" in the third
/// column for the one that runs when none is named); arguments appear without dashes. Only HELP depends on the
/// language.
std::string dump_options(const Program& program, Language language);

/// Adds the options of every command. `Globals` takes their values.
struct Globals {
  std::string ledger;
  std::string lang;
  std::string numbers;
  std::string today;
  std::string wait;
  bool quiet = false;
  bool verbose = false;
  bool help = false;
  bool version = false;
  bool dump = false;
};
void add_global_options(CLI::App& app, Globals& globals, Language language);

/// Runs `define` and makes the options behave the same everywhere.
Command define_command(const CommandSpec& command, CLI::App& app, Language language);

}  // namespace aid::cli
