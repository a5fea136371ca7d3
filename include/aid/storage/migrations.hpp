#pragma once
#include <span>
#include <string_view>

namespace aid::storage {

struct Migration {
  std::string_view name;  ///< "0001_ledger"
  std::string_view sql;
};

/// Every schema change there has ever been, oldest first. A file's schema version (PRAGMA user_version) is the
/// number of them that have been applied to it. A released one is never edited.
std::span<const Migration> migrations();

}  // namespace aid::storage
