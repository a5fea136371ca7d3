#pragma once
#include "aid/services/import.hpp"

#include <string>

namespace aid::services::importing {

/// SHA-256, 32 bytes, of all that decides how a list is read: the same file by other rules is another import.
std::string rules_hash(const ImportRequest& request);

}  // namespace aid::services::importing
