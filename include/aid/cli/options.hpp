#pragma once
#include <CLI/CLI.hpp>

#include <string>
#include <vector>

/// For `define` functions. Take every number, amount and date as std::string (CLI11 2.1.2 clips numbers that do not
/// fit and reads 010 as 8) and read it with the domain's readers. An option bound to a vector takes one value each
/// time it is given. `type_name("FILE")` names the value in help and completion; `group("…")` is its heading in help.
namespace aid::cli {

/// An option that takes one of `choices`; anything else is refused with the closest one as a hint.
CLI::Option* add_choice(CLI::App& app, const std::string& names, std::string& target,
                        const std::vector<std::string>& choices, const std::string& help);

/// An option cannot both get a value and lose it by --clear. Throws `Error` excluding-options.
void refuse_given_and_cleared(const CLI::App& app, const std::vector<std::string>& cleared);

}  // namespace aid::cli
