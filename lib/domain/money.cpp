#include "aid/domain/money.hpp"

#include "aid/domain/messages.hpp"
#include "powers_of_ten.hpp"

#include <algorithm>

namespace aid::domain {
namespace {

[[noreturn]] void refuse_mismatch(Currency kept, Currency added) {
  throw Error(messages::currency_mismatch, kept.code(), added.code());
}

[[noreturn]] void refuse_overflow() { throw Error(messages::amount_overflow); }

}  // namespace

Result<Money> Money::from_decimal(Decimal amount, Currency currency) {
  const int digits = currency.minor_digits();
  const Decimal exact = amount.scale() > digits ? amount.normalised() : amount;
  if (exact.scale() > digits) return Problem(messages::too_many_decimals, to_string(amount), currency.code(), digits);
  std::int64_t minor = 0;
  if (__builtin_mul_overflow(exact.mantissa(), power_of_ten(digits - exact.scale()), &minor)) {
    return Problem(messages::amount_overflow);
  }
  return Money(minor, currency);
}

// The sums go through a local, so that an amount that throws is left as it was.
Money& Money::operator+=(Money other) {
  std::int64_t sum = 0;
  if (currency_ != other.currency_) refuse_mismatch(currency_, other.currency_);
  if (__builtin_add_overflow(minor_, other.minor_, &sum)) refuse_overflow();
  minor_ = sum;
  return *this;
}

Money& Money::operator-=(Money other) {
  std::int64_t difference = 0;
  if (currency_ != other.currency_) refuse_mismatch(currency_, other.currency_);
  if (__builtin_sub_overflow(minor_, other.minor_, &difference)) refuse_overflow();
  minor_ = difference;
  return *this;
}

Money Money::operator-() const {
  Money negated = from_minor(0, currency_);
  return negated -= *this;
}

std::string to_string(Money money) { return to_string(money.decimal()); }

}  // namespace aid::domain
