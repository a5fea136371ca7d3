#pragma once
#include "aid/cli/options.hpp"
#include "aid/cli/program.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Reading of the words of a command line. Which word is what is decided here, so that every mistake gets our own
/// message, in both languages, and CLI11 (see `read_values`) sees only lines that it can accept.
namespace aid::cli {

using Arguments = std::vector<std::string>;

/// --lang, else the `usual` one of the user's file, else the usual locale variables, or nothing where none of them is
/// set. Needed before the options are defined, since their help is in it.
std::optional<Language> choose_language(std::span<const std::string> arguments, std::string_view usual = {});

/// One word of a command line, or two: an option with its value.
struct Item {
  enum class Kind { option, argument, terminator, unknown_option, missing_value, unexpected_value };
  Kind kind = Kind::argument;
  const Option* option = nullptr;
  std::string spelled = {};  ///< The option as it was typed: "--from", "-l".
  std::string value = {};    ///< Of the option, or the argument itself.
  std::size_t index = 0;
  std::size_t user_line = 0;  ///< Of the user's file, where the option stands there and not on the command line.
};

/// Takes `arguments` apart by the options of `options`. Never fails: what does not fit is an item that says so.
std::vector<Item> scan(const Options& options, std::span<const std::string> arguments);

/// Which command a line asks for.
struct Choice {
  const CommandSpec* command = nullptr;
  std::string group = {};       ///< "agreement", where only a group was named (for help).
  bool wants_help = false;      ///< The word `help` came first.
  bool by_default = false;      ///< The command was not named.
  std::string first_word = {};  ///< The word that begins the line and names no command.
  bool named_nothing = false;   ///< Global options at most.
  Arguments rest = {};          ///< The line without the words that named the command.
  std::optional<Problem> problem = {};
};

/// `options` has the global options only: they may stand before the command.
Choice choose_command(const Program& program, const Options& options, const Arguments& arguments);

/// Takes out of the line what belongs to an argument that takes all words, and gives it to that argument: what is
/// neither one of `options` nor one of the arguments before it. A line without such an argument stays as it is.
Arguments without_passed_words(Options& options, const Arguments& arguments);

/// The first mistake in the line, or none. `options` has all options; `command_name` is for hints: "aid-add gift".
std::optional<Problem> find_mistake(const Options& options, std::string_view command_name,
                                    const std::vector<Item>& items);

/// What is wrong with the value of an option, or none.
std::optional<Problem> find_wrong_value(const Item& item);

/// Whether only one of them can be given.
bool exclude_each_other(const Option& one, const Option& other);

/// unknown-command with the closest one.
Problem unknown_command(const Program& program, std::string_view typed);

/// Whether the command takes arguments that are not options.
bool takes_arguments(const Options& options);

/// A choice may be typed by the name that lists have of it: it is then the choice.
void settle_names_of_choices(std::vector<Item>& items);

/// hôm nay, năm ngoái: the day or the period that they mean on the day `today`, as an option would say it.
void settle_words_of_time(std::vector<Item>& items, domain::Date today);

/// Parses a line without mistakes and puts its values where the options say.
void read_values(Options& options, const std::vector<Item>& items);

}  // namespace aid::cli
