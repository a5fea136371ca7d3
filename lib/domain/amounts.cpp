#include "aid/domain/money.hpp"

#include <algorithm>

namespace aid::domain {
namespace {

/// Where the amount in `currency` stands, or would.
auto place_of(Currency currency, auto& amounts) {
  return std::ranges::lower_bound(amounts, currency, {}, [](const Amount& amount) { return amount.money.currency(); });
}

}  // namespace

void Amounts::add(const Amount& amount) {
  const auto place = place_of(amount.money.currency(), amounts_);
  if (place == amounts_.end() || place->money.currency() != amount.money.currency()) {
    amounts_.insert(place, amount);
    return;
  }
  place->money += amount.money;
  place->qualifier = of_sum(place->qualifier, amount.qualifier);
}

void Amounts::add(const Amounts& other) {
  for (const Amount& amount : other.amounts_) add(amount);
}

void Amounts::subtract(const Amount& amount) {
  const auto place = place_of(amount.money.currency(), amounts_);
  if (place == amounts_.end() || place->money.currency() != amount.money.currency()) {
    amounts_.insert(place, {-amount.money, of_difference(Qualifier::exact, amount.qualifier)});
    return;
  }
  place->money -= amount.money;
  place->qualifier = of_difference(place->qualifier, amount.qualifier);
}

const Amount* Amounts::in(Currency currency) const {
  const auto place = place_of(currency, amounts_);
  return place != amounts_.end() && place->money.currency() == currency ? &*place : nullptr;
}

}  // namespace aid::domain
