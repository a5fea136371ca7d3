#pragma once
#include <string_view>

namespace aid::storage {

/// SHA-256 of the schema text after all migrations; tests/unit/storage/schema_test.cpp says the new value when a
/// migration changes it.
inline constexpr std::string_view expected_schema_digest =
    "6970c95fe8859c491f2129a90402041b5813ba5cf7af451754fa87ac6c175a57";

}  // namespace aid::storage
