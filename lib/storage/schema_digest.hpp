#pragma once
#include <string_view>

namespace aid::storage {

/// SHA-256 of the schema text after all migrations; tests/unit/storage/schema_test.cpp says the new value when a
/// migration changes it.
inline constexpr std::string_view expected_schema_digest =
    "0000000000000000000000000000000000000000000000000000000000000000";

}  // namespace aid::storage
