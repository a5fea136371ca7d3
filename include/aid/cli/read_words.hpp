#pragma once
#include "aid/cli/options.hpp"
#include "aid/domain/date.hpp"

#include <string>
#include <vector>

namespace aid::cli {

struct Program;

/// Reads the words of a line that was kept, without the command itself, into the values of its options. Global options
/// may stand among them and are passed over. Words of time mean what they meant on `today`. Throws `Error` as the
/// command line does; `command` is for hints: "aid-report by".
void read_words(const Program& program, Options& options, const std::string& command,
                const std::vector<std::string>& words, domain::Date today);

}  // namespace aid::cli
