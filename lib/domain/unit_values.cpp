// What several pieces cost by the price of one.

#include "aid/domain/messages.hpp"
#include "aid/domain/reading.hpp"
#include "aid/domain/reading_messages.hpp"
#include "powers_of_ten.hpp"

#include <limits>

namespace aid::domain {
namespace {

constexpr auto largest_minor = std::numeric_limits<std::int64_t>::max();

}  // namespace

Result<Money> product(Decimal quantity, const UnitValue& unit, std::string_view typed) {
  const auto amount = rounded_product(quantity, unit, typed);
  if (!amount) return amount.problem();
  if (amount.value().qualifier == Qualifier::exact) return amount.value().money;
  return Problem(messages::too_many_decimals, typed, unit.currency.code(), unit.currency.minor_digits())
      .hint(messages::value_of_the_line);
}

Result<Amount> rounded_product(Decimal quantity, const UnitValue& unit, std::string_view typed) {
  const int digits = unit.currency.minor_digits();
  Int128 minor = Int128{quantity.mantissa()} * unit.number.mantissa();
  int decimals = quantity.scale() + unit.number.scale();
  bool comes_out = true;
  for (; decimals > digits; --decimals) {
    comes_out = comes_out && minor % 10 == 0;
    minor = (minor + (decimals == digits + 1 ? 5 : 0)) / 10;
  }
  bool fits = true;
  for (; decimals < digits; ++decimals) fits = fits && !__builtin_mul_overflow(minor, 10, &minor);
  const auto money = Money::from_minor(
      fits && minor <= largest_minor ? static_cast<std::int64_t>(minor) : largest_minor, unit.currency);
  if (const auto problem = refuse_beyond_limit(money, typed)) return *problem;
  return Amount{money, comes_out ? Qualifier::exact : Qualifier::about};
}

bool comes_to(Decimal quantity, const UnitValue& unit, Money total) {
  if (unit.currency != total.currency()) return false;
  const int digits = unit.currency.minor_digits();
  const int decimals = quantity.scale() + unit.number.scale();
  Int128 product = Int128{quantity.mantissa()} * unit.number.mantissa();
  if (decimals <= digits) {
    const bool fits = !__builtin_mul_overflow(product, Int128{power_of_ten(digits - decimals)}, &product);
    return fits && product == total.minor();
  }
  // Both scales together may be more than one power of ten holds.
  const int half = (decimals - digits) / 2;
  const Int128 divisor = Int128{power_of_ten(half)} * power_of_ten(decimals - digits - half);
  const Int128 rest = product % divisor;
  const Int128 below = product / divisor;
  return (below == total.minor() && 2 * rest <= divisor) || (below + 1 == total.minor() && 2 * rest >= divisor);
}

}  // namespace aid::domain
