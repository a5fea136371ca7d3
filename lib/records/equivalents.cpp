#include "aid/records/equivalents.hpp"

#include "aid/domain/reading.hpp"
#include "aid/records/messages.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::records {
namespace {

using domain::Amount;
using domain::Currency;

/// What an amount is worth in đồng by the rates of that date; nullopt: there is none.
std::optional<domain::Money> in_vnd(const domain::RateBook& rates, const domain::Money& money,
                                    const domain::DateInterval& date) {
  if (money.currency() == Currency::vnd()) return money;
  const domain::Rate* rate = rates.find(money.currency(), domain::RateKind::interbank, date);
  if (rate == nullptr) rate = rates.find(money.currency(), domain::RateKind::treasury_month, date);
  if (rate == nullptr) return std::nullopt;
  return domain::convert(money, Currency::vnd(), rate->vnd_per_unit, domain::Decimal(1, 0));
}

/// Of figures in one currency, from nothing up.
bool differ_by_a_tenth(const domain::Money& one, const domain::Money& other) {
  const std::int64_t smaller = std::min(one.minor(), other.minor());
  const std::int64_t greater = std::max(one.minor(), other.minor());
  return greater - smaller > smaller / 10;
}

}  // namespace

std::optional<Problem> far_from_rate(const domain::RateBook& rates, const Amount& amount, const Amount& stated,
                                     const domain::DateInterval& date) {
  if (amount.money.currency() == stated.money.currency() || stated.money.minor() == 0) return std::nullopt;
  const auto by_rate = in_vnd(rates, amount.money, date);
  const auto by_statement = in_vnd(rates, stated.money, date);
  if (!by_rate || !by_statement || by_statement->minor() == 0 || !differ_by_a_tenth(*by_rate, *by_statement)) return std::nullopt;
  // In the currency of what was stated, which the reader compares it with.
  const std::int64_t minor =
      domain::divide_half_even(domain::Int128(stated.money.minor()) * by_rate->minor(), by_statement->minor());
  const Amount expected{domain::Money::from_minor(minor, stated.money.currency()), domain::Qualifier::about};
  return Problem(messages::stated_far_from_rate, show(stated, Language::en), show(expected, Language::en),
                 show(stated, Language::vi), show(expected, Language::vi));
}

std::optional<Problem> contradicts(const domain::Equivalent& one, std::span<const domain::Equivalent> earlier) {
  for (const domain::Equivalent& other : earlier) {
    if (other.amount.money.currency() != one.amount.money.currency()) continue;
    if (!differ_by_a_tenth(one.amount.money, other.amount.money)) continue;
    return Problem(messages::stated_contradicts, show(one, Language::en), show(other, Language::en),
                   show(one, Language::vi), show(other, Language::vi));
  }
  return std::nullopt;
}

bool is_same(const domain::Equivalent& one, const domain::Equivalent& other) {
  return one.amount == other.amount && one.source == other.source && one.date == other.date;
}

std::string show(const domain::Equivalent& equivalent, Language language) {
  std::string text = show(equivalent.amount, language);
  std::string from = equivalent.source;
  if (equivalent.date) from += (from.empty() ? "" : ", ") + show(*equivalent.date, language);
  return from.empty() ? text : fmt::format("{} ({})", text, from);
}

}  // namespace aid::records
