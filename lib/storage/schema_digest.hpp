#pragma once
#include <array>
#include <cstddef>
#include <string_view>

namespace aid::storage {

/// SHA-256 of the schema text of each version, from version 1. When there is a new migration,
/// tests/unit/storage/schema_test.cpp says the digest to add; those of released versions never change.
inline constexpr std::array<std::string_view, 9> schema_digests{
    "4a6b78c5f38443b774533da2339531041d8c2d035cf21b85a050ca353e21d751",
    "3b00d00faa01f8cac14ab3761ca71443789fe2f46d4a0f0d63edb9f99079c115",
    "8b16497687c88d519948e451c64c49e5f71fdf0ab504d4018cac55ec91853162",
    "5125b76fb99a2a1d4ba0948101c1db0ced52c95f13e9cd76c9b702b3806b9979",
    "e5184612bf7edf1c8fa1c0c94e77f8fe9a371a088361d318b18031cb75e28ff5",
    "3ade78a5567f9d6c6541c31e3e031d414df6e3b43ca803c9e354db0adc838f86",
    "076ebe7021554ce88f857ee0efb00b9611f3197297d2557da2957b0b7677618b",
    "579e3866ea533b53d6f364984a93eebcd0d8187a7cd08e9941d57fd41f50d722",
    "7aaefebda178fbec664f109de6f45419f06ef749c0e715745ad832bde95674c3",
};

/// `version`: from 1 to the newest.
constexpr std::string_view expected_schema_digest(int version) {
  return schema_digests.at(static_cast<std::size_t>(version) - 1);
}

}  // namespace aid::storage
