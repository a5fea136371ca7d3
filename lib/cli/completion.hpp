#pragma once
#include "cli/command_line.hpp"

#include <string>
#include <string_view>
#include <vector>

/// What a shell offers while a line is typed. The scripts of apps/completion ask the tool itself: `TOOL --complete
/// WORD…`, of which the last word is the one that is being typed. It answers with a word a line; `:files` means the
/// names of files.
namespace aid::cli {

/// A line that ends in a word which is being typed.
struct UnfinishedLine {
  Choice choice = {};
  std::string typed = {};          ///< The word, without the option that it is the value of.
  std::string prefix = {};         ///< "--from=" where that stands in the same word.
  const Option* option = nullptr;  ///< The option or argument whose value it is.
  std::string ledger = {};         ///< What --ledger says.
};

/// `options` has the global options; those of the command are added.
UnfinishedLine read_unfinished(const Program& program, Options& options, const Arguments& words);

/// Commands, options, choices or `:files`; nothing where only a ledger knows the values.
std::vector<std::string> complete_word(const Program& program, const Options& options, const UnfinishedLine& line);

/// Whether the values of this kind ("PARTNER") are looked for in a ledger.
bool is_kind_of_ledger(std::string_view kind);

}  // namespace aid::cli
