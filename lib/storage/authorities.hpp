#pragma once
#include "connection.hpp"

#include <cstdint>
#include <map>
#include <string>

namespace aid::storage {

/// Who decided on the aids that are approved, by the row of the aid: the authority of the decision in force,
/// as `domain::authority_of` says. Of the spellings of one name the first in order stands for all.
std::map<std::int64_t, std::string> authorities_in_force(Connection& connection);

}  // namespace aid::storage
