#pragma once
#include "aid/base/problem.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace aid {

/// A UUID version 7 (RFC 9562): 48 bits of Unix milliseconds, then a counter and random bits.
struct Uuid {
  std::array<std::uint8_t, 16> bytes{};

  /// 8-4-4-4-12 lower-case hexadecimal digits.
  std::string text() const;
  std::string_view view() const { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }
  /// Hexadecimal digits in either case; any version. Problem: not-a-uuid.
  static Result<Uuid> parse(std::string_view text);
  /// From the bytes that `view` gives. Throws `Error`: not-a-uuid, when there are not sixteen.
  static Uuid from_bytes(std::string_view sixteen);

  friend auto operator<=>(const Uuid&, const Uuid&) = default;
};

/// Makes UUIDv7s that are strictly increasing within one generator, also when the clock stands still or goes back.
/// Random bits come from the kernel (getrandom), fetched in blocks. Not to be shared by threads, nor across fork.
class UuidGenerator {
public:
  /// `unix_ms`: the clock, milliseconds since 1970 in UTC; taken as the nearest that 48 bits can hold.
  /// Throws `std::system_error` when the kernel has no random bytes.
  Uuid next(std::int64_t unix_ms);

private:
  /// Up to eight random bytes.
  std::uint64_t random(std::size_t bytes);

  std::int64_t last_ms_ = -1;
  std::uint64_t counter_ = 0;
  std::array<std::uint8_t, 4096> pool_{};
  std::size_t pool_left_ = 0;
};

}  // namespace aid
