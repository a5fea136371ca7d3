#include "aid/domain/decimal.hpp"

#include "aid/base/ascii.hpp"
#include "aid/domain/messages.hpp"
#include "powers_of_ten.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace aid::domain {
namespace {

__extension__ using UInt128 = unsigned __int128;

bool fits(Int128 number) {
  return number >= std::numeric_limits<std::int64_t>::min() && number <= std::numeric_limits<std::int64_t>::max();
}

/// Two's complement has one negative number more, so the magnitude needs the unsigned type.
UInt128 magnitude(Int128 number) {
  return number < 0 ? UInt128{0} - static_cast<UInt128>(number) : static_cast<UInt128>(number);
}

/// Nearly all are small, and the processor divides 64 bits many times faster than the library 128.
UInt128 quotient_of(UInt128 dividend, UInt128 divisor) {
  constexpr auto most = std::numeric_limits<std::uint64_t>::max();
  if (dividend > most || divisor > most) return dividend / divisor;
  return static_cast<std::uint64_t>(dividend) / static_cast<std::uint64_t>(divisor);
}

/// The number as a `Decimal`, without its trailing zeros where it fits only so.
Decimal fit(Int128 mantissa, int scale) {
  while ((scale > Decimal::max_scale || !fits(mantissa)) && scale > 0 && mantissa % 10 == 0) {
    mantissa /= 10;
    --scale;
  }
  if (!fits(mantissa)) throw Error(messages::amount_overflow);
  const auto small = static_cast<std::int64_t>(mantissa);
  if (scale > Decimal::max_scale) {
    throw Error(messages::too_many_decimals_of_number, to_string(Decimal(small, scale)), Decimal::max_scale);
  }
  return Decimal(small, scale);
}

/// The mantissas of two numbers at their larger scale: at most 2^63 × 10^12, far below 2^127.
struct Aligned {
  Int128 a, b;
  int scale;
};

Aligned align(Decimal a, Decimal b) {
  const int scale = std::max(a.scale(), b.scale());
  return {Int128{a.mantissa()} * power_of_ten(scale - a.scale()),
          Int128{b.mantissa()} * power_of_ten(scale - b.scale()), scale};
}

/// Whether `text` is digits, and a point with more digits perhaps.
bool is_plain_number(std::string_view text) {
  const auto point = text.find('.');
  const auto whole = text.substr(0, point);
  const auto decimals = point == std::string_view::npos ? std::string_view("0") : text.substr(point + 1);
  return !whole.empty() && !decimals.empty() && std::ranges::all_of(whole, is_digit) &&
         std::ranges::all_of(decimals, is_digit);
}

}  // namespace

Result<Decimal> Decimal::parse(std::string_view text) {
  const bool negative = text.starts_with('-');
  const auto digits = text.substr(negative ? 1 : 0);
  if (!is_plain_number(digits)) return Problem(messages::not_a_number, text);

  const auto point = digits.find('.');
  const auto scale = point == std::string_view::npos ? 0 : digits.size() - point - 1;
  if (scale > max_scale) return Problem(messages::too_many_decimals_of_number, text, max_scale);

  Int128 mantissa = 0;  // With its sign from the start: the least int64 has no positive counterpart.
  for (const char c : digits) {
    if (c == '.') continue;
    mantissa = mantissa * 10 + (negative ? '0' - c : c - '0');
    if (!fits(mantissa)) return Problem(messages::amount_overflow);
  }
  return Decimal(static_cast<std::int64_t>(mantissa), static_cast<int>(scale));
}

Decimal Decimal::normalised() const {
  Decimal result = *this;
  while (result.scale_ > 0 && result.mantissa_ % 10 == 0) {
    result.mantissa_ /= 10;
    --result.scale_;
  }
  return result;
}

Decimal operator+(Decimal a, Decimal b) {
  const auto aligned = align(a, b);
  return fit(aligned.a + aligned.b, aligned.scale);
}

Decimal operator-(Decimal a, Decimal b) {
  const auto aligned = align(a, b);
  return fit(aligned.a - aligned.b, aligned.scale);
}

Decimal operator*(Decimal a, Decimal b) { return fit(Int128{a.mantissa()} * b.mantissa(), a.scale() + b.scale()); }

std::strong_ordering operator<=>(Decimal a, Decimal b) {
  const auto aligned = align(a, b);
  if (aligned.a < aligned.b) return std::strong_ordering::less;
  return aligned.a > aligned.b ? std::strong_ordering::greater : std::strong_ordering::equal;
}

std::string to_string(Decimal number) {
  std::array<char, 48> buffer;
  auto* const end = buffer.data() + buffer.size();
  auto* start = end;
  auto rest = magnitude(number.mantissa());
  for (int written = 0; rest != 0 || written <= number.scale(); ++written, rest /= 10) {
    if (written == number.scale() && written > 0) *--start = '.';
    *--start = static_cast<char>('0' + static_cast<int>(rest % 10));
  }
  if (number.is_negative()) *--start = '-';
  return {start, end};
}

std::int64_t divide_half_even(Int128 numerator, Int128 denominator) {
  if (denominator == 0) throw Error(messages::amount_overflow);
  const auto dividend = magnitude(numerator);
  const auto divisor = magnitude(denominator);
  auto quotient = quotient_of(dividend, divisor);
  const auto remainder = dividend - quotient * divisor;
  const auto missing = divisor - remainder;  // Compared instead of 2 × remainder, which may not fit.
  if (remainder > missing || (remainder == missing && quotient % 2 == 1)) ++quotient;

  const bool negative = (numerator < 0) != (denominator < 0);
  constexpr auto limit = UInt128{1} << 63;
  if (quotient > limit || (quotient == limit && !negative)) throw Error(messages::amount_overflow);
  const auto signed_quotient = static_cast<Int128>(quotient);
  return static_cast<std::int64_t>(negative ? -signed_quotient : signed_quotient);
}

}  // namespace aid::domain
