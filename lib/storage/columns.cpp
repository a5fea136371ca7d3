#include "columns.hpp"

#include "aid/storage/messages.hpp"

namespace aid::storage {

void throw_damaged(const std::string& path, std::string_view what) {
  throw FileError(Problem(messages::ledger_damaged, path, what).hint(messages::restore_hint));
}

domain::Date read_day(std::string_view iso) { return domain::Date::parse(iso).value(); }

std::optional<domain::Date> read_optional_day(std::string_view iso_or_empty) {
  if (iso_or_empty.empty()) return std::nullopt;
  return read_day(iso_or_empty);
}

std::string day_text(const std::optional<domain::Date>& day) { return day ? to_string(*day) : std::string(); }

domain::Decimal read_decimal_column(std::string_view text) { return domain::Decimal::parse(text).value(); }

std::optional<domain::Decimal> read_optional_decimal(std::string_view text_or_empty) {
  if (text_or_empty.empty()) return std::nullopt;
  return read_decimal_column(text_or_empty);
}

std::string decimal_text(const std::optional<domain::Decimal>& number) {
  return number ? to_string(*number) : std::string();
}

domain::Qualifier read_qualifier(std::string_view word) { return domain::parse_qualifier(word).value(); }
domain::Currency read_currency(std::string_view code) { return domain::Currency::parse(code).value(); }

AmountValues::AmountValues(const std::optional<domain::Amount>& amount) {
  if (!amount) return;
  minor = Value(amount->money.minor());
  currency = Value(amount->money.currency().code());
  qualifier = Value(to_string(amount->qualifier));
}

}  // namespace aid::storage
