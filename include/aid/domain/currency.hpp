#pragma once
#include "aid/base/problem.hpp"
#include "aid/domain/decimal.hpp"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace aid::domain {

/// A currency of ISO 4217 (data file currencies.csv, sorted by code).
class Currency {
public:
  /// Takes the three-letter code in upper case; does not allocate when it is one. Problem: unknown-currency (with the
  /// closest codes as a hint).
  static Result<Currency> parse(std::string_view code);

  static Currency vnd();
  static Currency usd();
  /// Every currency, in code order.
  static std::span<const Currency> all();

  /// Its place in `all()`, for tables by currency.
  std::size_t index() const { return index_; }
  std::string_view code() const;
  /// Digits after the mark: 0 for VND, 2 for USD, 3 for KWD.
  int minor_digits() const;
  /// Whether nobody uses its minor units, so that people see "264,000 LAK" where the amount is whole.
  bool is_written_whole() const;
  /// The greatest amount that one fact may have, in minor units: 10^14 đồng, 10^10 dollars, and so on. More than 90 000
  /// such amounts fit a total.
  std::int64_t most_minor() const;
  /// The greatest rate that it may have, in đồng for one unit: so many đồng for an amount of the greatest size that
  /// more than 900 such amounts fit a total in đồng.
  Decimal most_rate() const;
  std::string_view name(Language language) const;

  friend bool operator==(Currency, Currency) = default;
  /// Code order.
  friend auto operator<=>(Currency, Currency) = default;

private:
  struct Table;
  static const Table& table();
  explicit Currency(std::uint8_t index) : index_(index) {}

  std::uint8_t index_;
};

}  // namespace aid::domain
