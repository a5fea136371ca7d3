#include "aid/base/uuid.hpp"

#include "aid/base/ascii.hpp"
#include "aid/base/messages.hpp"
#include "aid/base/sha256.hpp"

#include <sys/random.h>
#include <algorithm>
#include <cerrno>
#include <span>
#include <system_error>

namespace aid {
namespace {

constexpr std::array<std::size_t, 4> hyphens = {8, 13, 18, 23};
constexpr std::size_t text_length = 36;

constexpr std::int64_t largest_ms = (std::int64_t{1} << 48) - 1;
// 12 bits before the variant and 30 behind it count within a millisecond; the last 32 are random in every UUID.
constexpr unsigned low_counter_bits = 30;
constexpr std::uint64_t counter_end = std::uint64_t{1} << (12 + low_counter_bits);
constexpr std::uint64_t first_counter_mask = counter_end / 2 - 1;  // Begins in the lower half: room to count.

bool is_hyphen(std::size_t position) { return std::find(hyphens.begin(), hyphens.end(), position) != hyphens.end(); }

/// Of a digit in small or capital letters.
int value_of(char c) { return hex_value(c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c); }

void fill_with_random(std::span<std::uint8_t> bytes) {
  while (!bytes.empty()) {
    const ssize_t got = getrandom(bytes.data(), bytes.size(), 0);
    if (got < 0 && errno != EINTR) throw std::system_error(errno, std::generic_category(), "getrandom");
    if (got > 0) bytes = bytes.subspan(static_cast<std::size_t>(got));
  }
}

/// Writes the lowest `bytes.size()` bytes of `value`, the highest first.
void put(std::span<std::uint8_t> bytes, std::uint64_t value) {
  for (auto byte = bytes.rbegin(); byte != bytes.rend(); ++byte, value >>= 8U) *byte = static_cast<std::uint8_t>(value);
}

}  // namespace

std::string Uuid::text() const {
  std::string text = hex(view());
  for (const std::size_t position : hyphens) text.insert(position, 1, '-');
  return text;
}

Result<Uuid> Uuid::parse(std::string_view text) {
  Uuid uuid;
  bool right = text.size() == text_length;
  for (std::size_t i = 0, digit = 0; right && i < text.size(); ++i) {
    if (is_hyphen(i)) {
      right = text[i] == '-';
      continue;
    }
    const int value = value_of(text[i]);
    auto& byte = uuid.bytes[digit++ / 2];
    byte = static_cast<std::uint8_t>(byte * 16 + value);
    right = value >= 0;
  }
  if (!right) return Problem(messages::not_a_uuid, text);
  return uuid;
}

Uuid Uuid::from_bytes(std::string_view sixteen) {
  Uuid uuid;
  if (sixteen.size() != uuid.bytes.size()) throw Error(messages::not_a_uuid, hex(sixteen));
  std::copy_n(sixteen.begin(), uuid.bytes.size(), uuid.bytes.begin());
  return uuid;
}

std::uint64_t UuidGenerator::random(std::size_t bytes) {
  if (pool_left_ < bytes) {
    fill_with_random(pool_);
    pool_left_ = pool_.size();
  }
  std::uint64_t value = 0;
  for (; bytes > 0; --bytes) value = value << 8U | pool_[--pool_left_];
  return value;
}

Uuid UuidGenerator::next(std::int64_t unix_ms) {
  const std::int64_t now = std::clamp(unix_ms, std::int64_t{0}, largest_ms);
  if (now > last_ms_ || ++counter_ == counter_end) {
    last_ms_ = std::max(now, last_ms_ + 1);
    counter_ = random(6) & first_counter_mask;
  }
  Uuid uuid;
  const std::span<std::uint8_t> bytes = uuid.bytes;
  const std::uint64_t low_counter = counter_ & ((std::uint64_t{1} << low_counter_bits) - 1);
  put(bytes.subspan(0, 6), static_cast<std::uint64_t>(last_ms_));
  put(bytes.subspan(6, 2), 0x7000U | counter_ >> low_counter_bits);  // Version 7.
  put(bytes.subspan(8, 4), 0x80000000U | low_counter);               // Variant 10.
  put(bytes.subspan(12, 4), random(4));
  return uuid;
}

}  // namespace aid
