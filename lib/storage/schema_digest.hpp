#pragma once
#include <string_view>

namespace aid::storage {

/// SHA-256 of the schema text after all migrations; tests/unit/storage/schema_test.cpp says the new value when a
/// migration changes it.
inline constexpr std::string_view expected_schema_digest =
    "24e972feb0c474adb680ae50aa65f11018c42dca35256afe45be617f92d1a061";

}  // namespace aid::storage
