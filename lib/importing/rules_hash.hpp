#pragma once
#include "aid/importing/import.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/imports.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace aid::importing {

/// SHA-256, 32 bytes, of all that decides how a list is read: the same file by other rules is another import.
std::string rules_hash(const ImportRequest& request);

/// The batch that brought all rows of the same file by the same rules. A batch that left rows out does not count,
/// because these rows may be good by now (a name is known that was not), or wanted.
std::optional<storage::Import> find_same_file(const storage::Imports& imports, std::string_view list,
                                              std::string_view file_hash, std::string_view rules);

/// How many aids a batch brought. If none of them was reversed they are not counted, and `living` is 1.
struct BroughtAids {
  std::int64_t living = 0;    ///< They stand as they were brought, or as a later batch brought the same rows.
  std::int64_t reversed = 0;  ///< They were reversed, and nothing has taken their place.
};
BroughtAids find_brought(const storage::Imports& imports, const storage::Aids& aids, const storage::Import& batch);

}  // namespace aid::importing
