#pragma once
#include "aid/base/problem.hpp"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace aid::domain {

/// An exact decimal number: `mantissa / 10^scale`, scale 0 to 12. Rates, unit values, percentages and quantities;
/// never money. Never made from a floating-point number.
class Decimal {
public:
  static constexpr int max_scale = 12;

  constexpr Decimal() = default;
  /// `scale` is 0 to `max_scale`.
  constexpr Decimal(std::int64_t mantissa, int scale) : mantissa_(mantissa), scale_(scale) {}

  /// Reads the machine form only: "-12.50", no groups, no spaces, point as the mark.
  /// Problems: not-a-number, too-many-decimals, amount-overflow.
  static Result<Decimal> parse(std::string_view text);

  constexpr std::int64_t mantissa() const { return mantissa_; }
  constexpr int scale() const { return scale_; }
  constexpr bool is_zero() const { return mantissa_ == 0; }
  constexpr bool is_negative() const { return mantissa_ < 0; }

  /// The same value with the smallest scale: 1.500 → 1.5.
  Decimal normalised() const;

  /// Checked: throws `Error` amount-overflow.
  friend Decimal operator+(Decimal a, Decimal b);
  friend Decimal operator-(Decimal a, Decimal b);
  friend Decimal operator*(Decimal a, Decimal b);  ///< Error too when the exact product needs a scale above 12.

  /// By value: 1.50 == 1.5.
  friend bool operator==(Decimal a, Decimal b) { return (a <=> b) == 0; }
  friend std::strong_ordering operator<=>(Decimal a, Decimal b);

private:
  std::int64_t mantissa_ = 0;
  int scale_ = 0;
};

/// "-12.50": all decimals of the scale, machine form, read back by `Decimal::parse`.
std::string to_string(Decimal number);

/// `numerator / denominator`, rounded once, half to even. `denominator` ≠ 0. Throws `Error` amount-overflow
/// when the quotient does not fit an int64.
std::int64_t divide_half_even(__int128 numerator, __int128 denominator);

}  // namespace aid::domain
