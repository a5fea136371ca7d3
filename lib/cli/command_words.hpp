#pragma once
#include "aid/cli/program.hpp"

#include <optional>
#include <string_view>

namespace aid::cli {

/// A word that looks like a command though `program` has none of that name: a command of another tool
/// (other-tool), with the line to type, or of a later version (later-command), with what serves until then. The default
/// command never takes such a word for its own; where it searches (`search`: "partner-list list"), the hint says how
/// the word itself is searched for, and a word that is nearly a command (in capitals, of several, one letter wrong) is
/// taken for it as well. None: it is just a word.
std::optional<Problem> problem_of_command_word(const Program& program, std::string_view word, std::string_view search);

}  // namespace aid::cli
