#pragma once
#include "aid/domain/currency.hpp"
#include "aid/domain/decimal.hpp"
#include "aid/domain/qualifier.hpp"

#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace aid::domain {

/// An exact amount of one currency, in whole minor units (cents for USD, đồng for VND).
class Money {
public:
  static Money from_minor(std::int64_t minor, Currency currency) { return Money(minor, currency); }
  /// Exact or a problem: too-many-decimals (never a rounding; by value, so 5.00 is 5 VND), amount-overflow.
  static Result<Money> from_decimal(Decimal amount, Currency currency);

  std::int64_t minor() const { return minor_; }
  Currency currency() const { return currency_; }
  /// In whole units, scale = the currency's minor digits.
  Decimal decimal() const { return Decimal(minor_, currency_.minor_digits()); }

  /// Throw `Error`: currency-mismatch, amount-overflow.
  Money& operator+=(Money other);
  Money& operator-=(Money other);
  friend Money operator+(Money a, Money b) { return a += b; }
  friend Money operator-(Money a, Money b) { return a -= b; }
  /// Throws `Error`: amount-overflow.
  Money operator-() const;

  friend bool operator==(Money, Money) = default;
  /// Amounts of different currencies are unordered: every comparison is false.
  friend std::partial_ordering operator<=>(Money a, Money b) {
    if (a.currency_ != b.currency_) return std::partial_ordering::unordered;
    return a.minor_ <=> b.minor_;
  }

private:
  Money(std::int64_t minor, Currency currency) : minor_(minor), currency_(currency) {}

  std::int64_t minor_;
  Currency currency_;
};

/// "1250.50" / "196000000": the amount alone in machine form.
std::string to_string(Money money);

/// Money as it was published: with its qualifier.
struct Amount {
  [[no_unique_address]] Money money;  // The qualifier stands in its padding: there are as many as entries.
  Qualifier qualifier = Qualifier::exact;

  friend bool operator==(const Amount&, const Amount&) = default;
};

/// Amounts of several currencies, at most one a currency, in code order. Empty: nothing recorded.
class Amounts {
public:
  Amounts() = default;
  Amounts(std::initializer_list<Amount> amounts) {
    for (const Amount& amount : amounts) add(amount);
  }

  /// Sum with the algebra of qualifiers. Throws `Error`: amount-overflow.
  void add(const Amount& amount);
  void add(const Amounts& other);
  /// Difference with the algebra of qualifiers; a currency that is not here yet becomes negative.
  void subtract(const Amount& amount);

  bool empty() const { return amounts_.empty(); }
  const std::vector<Amount>& list() const { return amounts_; }
  /// The amount in `currency`, or nullptr.
  const Amount* in(Currency currency) const;

  friend bool operator==(const Amounts&, const Amounts&) = default;

private:
  std::vector<Amount> amounts_;
};

/// Shares `total` (minor units, any sign) out by `percentages` (≥ 0), which need not add up to 100: the parts add up
/// to exactly total × sum/100 rounded half to even, and to `total` when the percentages add up to 100. Largest
/// remainder; of equal remainders the earlier one gets the unit, so give the percentages in code order. Each part is
/// less than one unit from its exact share, and the parts of −total are those of total, negated.
/// Throws `Error`: amount-overflow.
std::vector<std::int64_t> allocate(std::int64_t total, std::span<const Decimal> percentages);

}  // namespace aid::domain
