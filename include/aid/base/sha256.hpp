#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <nettle/sha2.h>

namespace aid {

using Digest = std::array<std::uint8_t, 32>;

/// SHA-256 of bytes given in pieces (nettle's, with the processor's SHA instructions where it has them).
class Sha256 {
public:
  Sha256();
  void add(std::string_view bytes);
  /// The digest of all that was added; the object starts anew.
  Digest finish();

private:
  sha256_ctx context_;
};

Digest sha256(std::string_view bytes);
std::string hex(const Digest& digest);
std::string hex(std::string_view bytes);
/// The bytes again, of such digits.
std::string bytes_of_hex(std::string_view digits);

}  // namespace aid
