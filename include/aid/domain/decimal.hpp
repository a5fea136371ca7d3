#pragma once
#include "aid/base/problem.hpp"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace aid::domain {

/// Holds every product of two mantissas. (`__extension__`: ISO C++ has no 128-bit integer, our two compilers do.)
__extension__ using Int128 = __int128;

/// An exact decimal number: `mantissa / 10^scale`, scale 0 to 12. Rates, unit values, percentages and quantities;
/// never money. Never made from a floating-point number.
class Decimal {
public:
  static constexpr int max_scale = 12;

  constexpr Decimal() = default;
  /// `scale` is 0 to `max_scale`.
  constexpr Decimal(std::int64_t mantissa, int scale) : mantissa_(mantissa), scale_(scale) {}

  /// Reads the machine form only: "-12.50", no groups, no spaces, no plus, point as the mark between digits.
  /// Problems: not-a-number, too-many-decimals, amount-overflow.
  static Result<Decimal> parse(std::string_view text);

  constexpr std::int64_t mantissa() const { return mantissa_; }
  constexpr int scale() const { return scale_; }
  constexpr bool is_zero() const { return mantissa_ == 0; }
  constexpr bool is_negative() const { return mantissa_ < 0; }

  /// The same value with the smallest scale: 1.500 → 1.5.
  Decimal normalised() const;

  /// Exact, with the larger scale of the two (a product: the sum of both); trailing zeros are dropped where the
  /// result fits only so. Throw `Error`: amount-overflow; a product that needs a scale above 12: too-many-decimals.
  friend Decimal operator+(Decimal a, Decimal b);
  friend Decimal operator-(Decimal a, Decimal b);
  friend Decimal operator*(Decimal a, Decimal b);

  /// By value: 1.50 == 1.5.
  friend bool operator==(Decimal a, Decimal b) { return (a <=> b) == 0; }
  friend std::strong_ordering operator<=>(Decimal a, Decimal b);

private:
  std::int64_t mantissa_ = 0;
  int scale_ = 0;
};

/// "-12.50": all decimals of the scale, machine form, read back by `Decimal::parse`.
std::string to_string(Decimal number);

/// `numerator / denominator`, rounded once, half to even. Throws `Error` amount-overflow when the quotient does not
/// fit an int64, or `denominator` is 0.
std::int64_t divide_half_even(Int128 numerator, Int128 denominator);

}  // namespace aid::domain
