#pragma once
#include <string_view>

namespace aid::storage {

/// SHA-256 of the schema text after all migrations; tests/unit/storage/schema_test.cpp says the new value when a
/// migration changes it.
inline constexpr std::string_view expected_schema_digest =
    "4a6b78c5f38443b774533da2339531041d8c2d035cf21b85a050ca353e21d751";

}  // namespace aid::storage
