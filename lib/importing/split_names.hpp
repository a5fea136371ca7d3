#pragma once
#include "aid/base/problem.hpp"
#include "aid/domain/records.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Several names in one cell.
namespace aid::importing {

/// "Lào; Campuchia" and the lines of one cell.
std::vector<std::string> names_in(std::string_view typed);

/// What else parts names, where nothing of the whole is known: "Lào và Campuchia", "Laos and Cambodia", "Laos,
/// Cambodia".
std::vector<std::string> joined_names(std::string_view typed, bool by_commas);

/// Either all splits of a scheme have shares or none has.
std::optional<Problem> problem_of_split_shares(const std::vector<domain::Split>& splits);

}  // namespace aid::importing
