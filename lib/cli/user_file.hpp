#pragma once
#include "aid/base/language.hpp"
#include "cli/command_line.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a user does not want to say each time:
///
///     # of every tool
///     ledger = /home/an/so/ledger.db
///     lang = vi
///     [aid-report]            # of each of its commands that has the option
///     unit = triệu
///     [aid-report brief]
///     no-pager
///
/// Only what says where the ledger is and how something is shown can stand there: a file that its reader has forgotten
/// must not decide what is counted or recorded.
namespace aid::cli {

/// One line of it.
struct UserLine {
  std::string tool = {};     ///< Empty: of every tool.
  std::string command = {};  ///< Empty: of every command.
  std::string option = {};   ///< "--unit"
  std::string value = {};    ///< Empty for a flag.
  std::size_t number = 0;    ///< From 1.
};

struct UserFile {
  std::string path = {};
  std::vector<UserLine> lines = {};

  /// A line above all headings, or nullptr.
  const UserLine* global(std::string_view option) const;
  /// For messages.
  Location place_of(const UserLine& line) const;
};

/// Reads the text of such a file. Throws `Errors`: unknown-user-key, wrong-user-line.
UserFile read_user_file(std::string_view text, const std::string& path);

/// $XDG_CONFIG_HOME/aid-ledger/config, else ~/.config/aid-ledger/config; without lines where there is none. Throws also
/// `FileError` cannot-read-input.
UserFile read_user_file();

/// Throws `Error` unknown-user-key for a heading that names no command of the tool.
void check_commands(const UserFile& file, const Program& program);

/// Which ledger a command is about, and what says so.
struct ChosenLedger {
  std::string path;
  Label by = {};                   ///< "--ledger", "$AID_LEDGER", "the usual place".
  const UserLine* line = nullptr;  ///< Where the file says it.
};
/// `typed`: what --ledger says, or nothing.
ChosenLedger find_ledger(const std::string& typed, const UserFile& file);

/// Adds to the words of a line what the file says of its command and the line does not. A line with a shorter heading
/// gives way to one with a longer one. The ledger is looked up by `find_ledger`. Throws `Error` at the line of the
/// file: what is thrown for its words on a command line.
void add_usual_options(const UserFile& file, std::string_view tool, std::string_view command, const Options& options,
                       std::vector<Item>& items);

}  // namespace aid::cli
