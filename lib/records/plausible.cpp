#include "aid/records/plausible.hpp"

#include "aid/base/text.hpp"
#include "aid/domain/reading.hpp"
#include "aid/records/messages.hpp"
#include "aid/storage/aids.hpp"

#include <algorithm>

namespace aid::records {
namespace {

using domain::Money;

/// The first union was founded on 17 November 1950.
constexpr int first_year = 1950;

const Label& name_of(Among among) {
  static constexpr Label giver{"this giver's amounts", "các khoản của bên cung cấp này"};
  static constexpr Label list{"this list's amounts", "các khoản trong danh sách này"};
  static constexpr Label ledger{"the ledger's amounts", "các khoản trong sổ"};
  if (among == Among::giver) return giver;
  return among == Among::list ? list : ledger;
}

UsualAmounts of(const std::vector<Money>& amounts) {
  UsualAmounts usual;
  for (const Money& amount : amounts) usual.add(amount);
  return usual;
}

}  // namespace

void UsualAmounts::add(const Money& money) {
  if (money.minor() == 0) return;
  OfCurrency& amounts = amounts_[money.currency().index()];
  amounts.minor.push_back(money.minor());
  amounts.median.reset();
}

std::optional<Money> UsualAmounts::usual(domain::Currency currency) {
  const auto found = amounts_.find(currency.index());
  if (found == amounts_.end() || found->second.minor.size() < least_amounts) return std::nullopt;
  OfCurrency& amounts = found->second;
  if (!amounts.median) {
    const auto middle = amounts.minor.begin() + static_cast<std::ptrdiff_t>((amounts.minor.size() - 1) / 2);
    std::ranges::nth_element(amounts.minor, middle);
    amounts.median = *middle;
  }
  return Money::from_minor(*amounts.median, currency);
}

bool is_doubtful(const Money& amount, const Money& usual) { return amount.minor() / doubtful_times >= usual.minor(); }

GivenAmount given_amount(const domain::Aid& aid, const domain::Entry& entry) {
  const auto giver = std::ranges::find(aid.parties, domain::PartyRole::donor, &domain::Party::role);
  return {.amount = *entry.amount,
          .giver = giver == aid.parties.end() ? domain::PartnerId() : giver->partner,
          .is_of_one_aid = aid.stands_for == domain::Count{1}};
}

Problem far_from_others(const domain::Amount& amount, const Money& usual, Among among) {
  const domain::Amount middle{usual};
  return {messages::amount_far_from_others, show(amount, Language::en), name_of(among).en,
          show(middle, Language::en),       show(amount, Language::vi), name_of(among).vi,
          show(middle, Language::vi)};
}

std::optional<Problem> Plausibility::doubt(const GivenAmount& given, UsualAmounts* list) {
  if (!given.is_of_one_aid) return std::nullopt;
  const domain::Currency currency = given.amount.money.currency();
  Among among = Among::giver;
  std::optional<Money> usual;
  if (given.giver) usual = of_giver(given.giver).usual(currency);
  if (!usual && list != nullptr) {
    among = Among::list;
    usual = list->usual(currency);
  }
  if (!usual) {
    among = Among::ledger;
    usual = of_ledger().usual(currency);
  }
  if (!usual || !is_doubtful(given.amount.money, *usual)) return std::nullopt;
  return far_from_others(given.amount, *usual, among);
}

UsualAmounts& Plausibility::of_giver(domain::PartnerId giver) {
  const auto [place, is_new] = of_givers_.try_emplace(giver);
  if (is_new) place->second = of(storage::Aids(ledger_).last_amounts_of(giver));
  return place->second;
}

UsualAmounts& Plausibility::of_ledger() {
  if (!of_ledger_) of_ledger_ = of(storage::Aids(ledger_).last_amounts());
  return *of_ledger_;
}

bool is_given_twice(const domain::Entry& one, const domain::Entry& other) {
  return one.kind == other.kind && one.date == other.date && one.amount && one.amount == other.amount;
}

Problem given_twice(domain::EntryKind kind, const domain::DateInterval& date, const domain::Amount& amount) {
  const auto words = [&](Language language) {
    return std::string(label(kind).in(language)) + ", " + show(date, language) + ", " + show(amount, language);
  };
  return {messages::entry_twice, words(Language::en), words(Language::vi)};
}

bool is_before_opening(domain::EntryKind kind, const domain::DateInterval& date, domain::EntryKind other,
                       const domain::DateInterval& opening) {
  using domain::EntryKind;
  const bool is_drawn = kind == EntryKind::receipt || kind == EntryKind::disbursement || kind == EntryKind::use;
  return is_drawn && other == EntryKind::opening && date.from < opening.from;
}

Problem before_opening(domain::EntryKind kind, const domain::DateInterval& date, const domain::DateInterval& opening) {
  const auto words = [&](Language language) {
    return std::string(label(kind).in(language)) + ", " + show(date, language);
  };
  return {messages::before_opening, words(Language::en), show(opening, Language::en), words(Language::vi),
          show(opening, Language::vi)};
}

/// Two balances of the same money or goods: reports would add them up.
bool is_second_opening(const domain::Entry& one, const domain::Entry& other) {
  if (one.kind != domain::EntryKind::opening || other.kind != domain::EntryKind::opening) return false;
  const bool is_same_money =
      one.form == other.form && one.amount && other.amount && one.amount->money.currency() == other.amount->money.currency();
  const bool has_same_goods = std::ranges::any_of(one.goods, [&](const domain::GoodsLine& line) {
    return std::ranges::any_of(other.goods, [&](const domain::GoodsLine& of) {
      return fold(of.item) == fold(line.item) && of.unit == line.unit;
    });
  });
  return is_same_money || has_same_goods;
}

std::vector<Problem> doubts_beside(const domain::Entry& entry, const domain::Entry& other) {
  std::vector<Problem> doubts;
  if (is_given_twice(other, entry)) {
    doubts.push_back(given_twice(entry.kind, entry.date, *entry.amount));
  } else if (is_second_opening(entry, other)) {
    doubts.emplace_back(messages::second_opening, show(other.date, Language::en), show(other.date, Language::vi));
  }
  if (is_before_opening(entry.kind, entry.date, other.kind, other.date)) {
    doubts.push_back(before_opening(entry.kind, entry.date, other.date));
  } else if (is_before_opening(other.kind, other.date, entry.kind, entry.date)) {
    doubts.push_back(before_opening(other.kind, other.date, entry.date));
  }
  return doubts;
}

bool is_full_figure(const Money& amount, std::int64_t unit) {
  constexpr std::int64_t million = 1'000'000;
  if (unit <= 1) return false;
  std::int64_t units = amount.minor();
  for (int digits = amount.currency().minor_digits(); digits > 0; --digits) units /= 10;
  const std::int64_t least = unit >= million ? million : million * million / unit;
  return units / unit >= least;
}

std::optional<Problem> long_ago(const domain::DateInterval& date) {
  if (date.last_day().year() >= first_year) return std::nullopt;
  return Problem(messages::date_long_ago, show(date, Language::en), show(date, Language::vi));
}

}  // namespace aid::records
