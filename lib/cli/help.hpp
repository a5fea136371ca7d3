#pragma once
#include "cli/command_line.hpp"

namespace aid::cli {

/// How the help is shown: in which language and how wide.
struct HelpStyle {
  Language language = Language::en;
  int width = 80;
};

/// The help of the whole tool, or of a group ("agreement"). `options` has the global options and those of the default
/// command, if there is one.
std::string tool_help(const Program& program, const Options& options, std::string_view group, const HelpStyle& style);

/// The help of one command. `options` has the global options and its own.
std::string command_help(const Program& program, const CommandSpec& command, const Options& options,
                         const HelpStyle& style);

/// What completion and the manual's test read, tabs between the columns: `COMMAND --option TYPE-or-{choices} HELP`.
/// COMMAND is empty for the global options; a line without an option names the command itself ("default" in the third
/// column for the one that runs when none is named); arguments appear without dashes. Only HELP depends on the
/// language.
std::string dump_options(const Program& program, Language language);

/// The values of the options that every command has.
struct Globals {
  std::string ledger;
  std::string lang;
  std::string numbers;
  std::string today;
  std::string wait;
  std::string color;
  std::string retry;
  bool quiet = false;
  bool verbose = false;
  bool help = false;
  bool version = false;
  bool dump = false;
};
void add_global_options(Options& options, Globals& globals);

}  // namespace aid::cli
