#pragma once
#include "aid/cli/program.hpp"

#include <CLI/CLI.hpp>

#include <span>

/// Reading of the words of a command line. CLI11 holds the options; which word is what is decided here, so that every
/// mistake gets our own message, in both languages, and CLI11 sees only lines that it can accept.
namespace aid::cli {

using Arguments = std::vector<std::string>;

/// --lang, else the usual locale variables, or nothing where none of them is set. Needed before the options are
/// defined, since their help is in it.
std::optional<Language> choose_language(std::span<const std::string> arguments);

/// One word of a command line, or two: an option with its value.
struct Item {
  enum class Kind { option, argument, terminator, unknown_option, missing_value, unexpected_value };
  Kind kind = Kind::argument;
  const CLI::Option* option = nullptr;
  std::string spelled = {};  ///< The option as it was typed: "--from", "-l".
  std::string value = {};    ///< Of the option, or the argument itself.
  std::size_t index = 0;
};

/// Takes `arguments` apart by the options of `app`. Never fails: what does not fit is an item that says so.
std::vector<Item> scan(const CLI::App& app, std::span<const std::string> arguments);

/// Which command a line asks for.
struct Choice {
  const CommandSpec* command = nullptr;
  std::string group = {};      ///< "agreement", where only a group was named (for help).
  bool wants_help = false;     ///< The word `help` came first.
  bool by_default = false;     ///< The command was not named.
  bool named_nothing = false;  ///< Global options at most.
  Arguments rest = {};         ///< The line without the words that named the command.
  std::optional<Problem> problem = {};
};

/// `app` has the global options only: they may stand before the command.
Choice choose_command(const Program& program, const CLI::App& app, const Arguments& arguments);

/// The first mistake in the line, or none. `app` has all options; `command_name` is for hints: "aid-add gift".
std::optional<Problem> find_mistake(const CLI::App& app, std::string_view command_name, const std::vector<Item>& items);

/// unknown-command with the closest one.
Problem unknown_command(const Program& program, std::string_view typed);

/// Whether the command takes arguments that are not options.
bool takes_arguments(const CLI::App& app);

/// The line in the one form that CLI11 reads without guessing: options with their values, then `--`, then arguments;
/// in reverse order, as it wants them.
Arguments for_cli11(const std::vector<Item>& items);

/// The choices of an option that takes one of a few words, else empty.
std::vector<std::string> choices_of(const CLI::Option& option);

/// The name of the kind of value, without choices: "FILE". Empty for flags.
std::string value_name(const CLI::Option& option);

bool is_flag(const CLI::Option& option);
/// `--today` alone or `--today DATE`: without a value it reads as an empty one.
bool has_optional_value(const CLI::Option& option);
bool is_hidden(const CLI::Option& option);
/// "--from", "-x" where there is no long name, "FILE" for an argument.
std::string shown_name(const CLI::Option& option);
/// May be given any number of times.
bool is_repeatable(const CLI::Option& option);

}  // namespace aid::cli
