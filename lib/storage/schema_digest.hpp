#pragma once
#include <string_view>

namespace aid::storage {

/// SHA-256 of the schema text after all migrations; tests/unit/storage/schema_test.cpp says the new value when a
/// migration changes it.
inline constexpr std::string_view expected_schema_digest =
    "c7f1f0094619268049f73b9378607cecb0e3b444d3508962d167094e85b16f85";

}  // namespace aid::storage
