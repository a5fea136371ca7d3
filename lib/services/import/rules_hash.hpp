#pragma once
#include "aid/services/import.hpp"
#include "aid/storage/imports.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace aid::services::importing {

/// SHA-256, 32 bytes, of all that decides how a list is read: the same file by other rules is another import.
std::string rules_hash(const ImportRequest& request);

/// The batch that brought all rows of the same file by the same rules. One that left rows out is none: they may be good
/// by now, or wanted.
std::optional<storage::Import> find_same_file(const storage::Imports& imports, std::string_view list,
                                              std::string_view file_hash, std::string_view rules);

}  // namespace aid::services::importing
