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

/// An amount in the columns (minor, currency, qualifier) starting at `column` of a `Query` or a `Row`; NULL: none.
template <typename Columns>
std::optional<domain::Amount> read_amount_columns(const Columns& of, int column) {
  if (of.is_null(column)) return std::nullopt;
  return domain::Amount{domain::Money::from_minor(of.integer(column), read_currency(of.text(column + 1))),
                        read_qualifier(of.text(column + 2))};
}
/// A count in the columns (count, qualifier).
template <typename Columns>
domain::Count read_count_columns(const Columns& of, int column) {
  return {of.optional_integer(column), read_qualifier(of.text(column + 1))};
}

/// Minor units, currency code and qualifier word of an optional amount, to bind.
struct AmountValues {
  explicit AmountValues(const std::optional<domain::Amount>& amount);
  Value minor{std::nullopt};
  Value currency{std::nullopt};
  Value qualifier{std::nullopt};
};

}  // namespace aid::storage
