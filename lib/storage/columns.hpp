#pragma once
#include "aid/domain/records.hpp"
#include "connection.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// How domain values stand in columns, both ways. What cannot be read is damage, not input: it throws ledger-damaged.
namespace aid::storage {

/// Throws `FileError` ledger-damaged naming the column's text.
[[noreturn]] void throw_damaged(const std::string& path, std::string_view what);

/// What was found of a row that another row names. Throws `FileError` ledger-damaged where it is not there.
template <typename Record>
Record required(std::optional<Record> found, const std::string& path, std::string_view table, std::int64_t row) {
  if (!found) throw_damaged(path, fmt::format("{}: id {}", table, row));
  return std::move(*found);
}

domain::Date read_day(std::string_view iso);
std::optional<domain::Date> read_optional_day(std::string_view iso_or_empty);
/// ISO text of a day; empty for none. (Bind with `Value::unless_empty`.)
std::string day_text(const std::optional<domain::Date>& day);

domain::Decimal read_decimal_column(std::string_view text);
std::optional<domain::Decimal> read_optional_decimal(std::string_view text_or_empty);
std::string decimal_text(const std::optional<domain::Decimal>& number);

template <typename Term>
Term read_term(std::string_view word) {
  return domain::parse_term<Term>(word).value();
}
domain::Qualifier read_qualifier(std::string_view word);
domain::Currency read_currency(std::string_view code);

/// An amount in three columns of a row; NULL: none.
template <typename Row>
std::optional<domain::Amount> read_amount(const Row& row, typename Row::Column minor, typename Row::Column currency,
                                          typename Row::Column qualifier) {
  if (row.is_null(minor)) return std::nullopt;
  return domain::Amount{domain::Money::from_minor(row.integer(minor), read_currency(row.text(currency))),
                        read_qualifier(row.text(qualifier))};
}
/// An amount of a currency that is known.
template <typename Row>
std::optional<domain::Amount> read_amount_in(domain::Currency currency, const Row& row, typename Row::Column minor,
                                             typename Row::Column qualifier) {
  if (row.is_null(minor)) return std::nullopt;
  return domain::Amount{domain::Money::from_minor(row.integer(minor), currency), read_qualifier(row.text(qualifier))};
}
template <typename Row>
domain::Quantity read_quantity(const Row& row, typename Row::Column quantity, typename Row::Column qualifier) {
  return {read_optional_decimal(row.text(quantity)), read_qualifier(row.text(qualifier))};
}
template <typename Row>
domain::Count read_count(const Row& row, typename Row::Column count, typename Row::Column qualifier) {
  return {row.optional_integer(count), read_qualifier(row.text(qualifier))};
}
/// [from, until); NULL: none.
template <typename Row>
std::optional<domain::DateInterval> read_interval(const Row& row, typename Row::Column from,
                                                  typename Row::Column until) {
  if (row.is_null(from)) return std::nullopt;
  return domain::DateInterval{read_day(row.text(from)), read_day(row.text(until))};
}
/// The id of a record whose table keeps its versions: that of its first one.
template <typename Row>
std::int64_t read_identity(const Row& row) {
  return row.is_null("version_of") ? row.integer("id") : row.integer("version_of");
}

/// Minor units, currency code and qualifier word of an optional amount, to bind.
struct AmountValues {
  explicit AmountValues(const std::optional<domain::Amount>& amount);
  Value minor{std::nullopt};
  Value currency{std::nullopt};
  Value qualifier{std::nullopt};
};

}  // namespace aid::storage
