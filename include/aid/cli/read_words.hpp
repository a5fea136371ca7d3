#pragma once
#include "aid/cli/options.hpp"
#include "aid/domain/date.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace aid::cli {

struct Program;
struct CommandSpec;

/// Reads the words of a line that was kept, without the command itself, into the values of its options. Global options
/// may stand among them and are passed over. Words of time mean what they meant on `today`. Throws `Error` as the
/// command line does; `command` is for hints: "aid-report by".
void read_words(Options& options, const std::string& command, const std::vector<std::string>& words,
                domain::Date today);

/// The words of a line that was kept, with others in their place: an option that is given takes the place of all that
/// the kept line has of it and of what `replaces` says, and arguments that are given take the place of its arguments.
std::vector<std::string> with_words(Options& options, const std::vector<std::string>& kept,
                                    const std::vector<std::string>& given,
                                    bool (*replaces)(std::string_view given, std::string_view kept));

/// The command of the tool that this word names. Throws `Error` unknown-command.
const CommandSpec& find_command(const Program& program, std::string_view word);

}  // namespace aid::cli
