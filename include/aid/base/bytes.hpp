#pragma once
#include <array>
#include <bit>
#include <cstdint>

namespace aid {

/// The bytes of a number, most significant first, on any machine: for hashes.
inline std::array<char, 8> big_endian_bytes(std::uint64_t number) {
  if constexpr (std::endian::native == std::endian::little) number = __builtin_bswap64(number);
  return std::bit_cast<std::array<char, 8>>(number);
}

/// Least significant first.
inline std::array<char, 8> little_endian_bytes(std::uint64_t number) {
  if constexpr (std::endian::native == std::endian::big) number = __builtin_bswap64(number);
  return std::bit_cast<std::array<char, 8>>(number);
}

}  // namespace aid
