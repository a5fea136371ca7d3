#pragma once
#include "drawn_ledger.hpp"

#include <cstdint>
#include <functional>
#include <numeric>
#include <set>

/// Counting done over again for tests, slowly and from the rules alone: what an entry is worth, and how a figure is
/// shared out. Nothing here is taken from the code that it is compared with.
namespace aid::reports::testing::plain {

/// exact < at-least, nearly < about.
inline Qualifier joined(Qualifier a, Qualifier b) {
  if (a == b || b == Qualifier::exact) return a;
  return a == Qualifier::exact ? b : Qualifier::about;
}

struct Figure {
  std::int64_t minor = 0;
  Qualifier how = Qualifier::exact;
};
/// By currency.
using Money = std::map<std::string, Figure>;

inline std::string code(const Amount& amount) { return std::string(amount.money.currency().code()); }
inline int digits(const std::string& code) { return code == "USD" ? 2 : 0; }

inline void add(Money& money, const std::string& currency, const Figure& more) {
  Figure& sum = money[currency];
  sum = {sum.minor + more.minor, joined(sum.how, more.how)};
}

/// A decimal as a whole number of 1/1 000 000.
inline std::int64_t millionths(const std::string& decimal) {
  const std::size_t point = decimal.find('.');
  std::string figures = decimal.substr(0, point) + (point == std::string::npos ? "" : decimal.substr(point + 1));
  figures.append(6 - (point == std::string::npos ? 0 : decimal.size() - point - 1), '0');
  return std::stoll(figures);
}

/// `above` / `below`, half to even; neither is negative.
inline std::int64_t rounded(std::int64_t above, std::int64_t below) {
  std::int64_t whole = above / below;
  const std::int64_t twice = (above % below) * 2;
  if (twice > below || (twice == below && whole % 2 == 1)) ++whole;
  return whole;
}

/// Shares a figure out by weights: the largest remainders get the units that are left, of equal ones the first.
inline std::vector<std::int64_t> shared_out(std::int64_t figure, const std::vector<std::int64_t>& weights) {
  const std::int64_t whole = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
  std::vector<std::int64_t> parts;
  std::vector<std::pair<std::int64_t, int>> remainders;  // Negative, so that the largest comes first.
  for (std::size_t i = 0; i < weights.size(); ++i) {
    parts.push_back(figure * weights[i] / whole);
    remainders.emplace_back(-(figure * weights[i] % whole), static_cast<int>(i));
  }
  std::ranges::sort(remainders);
  std::int64_t left = figure - std::accumulate(parts.begin(), parts.end(), std::int64_t{0});
  for (int i = 0; left > 0; ++i, --left)
    ++parts[static_cast<std::size_t>(remainders[static_cast<std::size_t>(i)].second)];
  return parts;
}

/// VND for one unit of a currency, in millionths; nothing where no rate says so.
inline std::optional<std::int64_t> rate(const LedgerGiven& ledger, std::size_t aid, const std::string& currency,
                                        bool is_goods, const domain::DateInterval& date) {
  using domain::RateKind;
  if (currency == "VND") return 1'000'000;
  std::vector<RateKind> kinds{RateKind::contract, RateKind::interbank, RateKind::treasury_month};
  if (is_goods) kinds = {RateKind::contract, RateKind::treasury_month};
  for (const RateKind kind : kinds) {
    const RateGiven* last = nullptr;
    for (const RateGiven& one : ledger.rates) {
      const bool is_its = one.aid ? *one.aid == aid : true;
      if (!is_its || one.kind != kind || one.currency != currency || day(one.since) > date.last_day()) continue;
      if (last == nullptr || last->since < one.since) last = &one;
    }
    if (last != nullptr) return millionths(last->value);
  }
  return std::nullopt;
}

/// One figure of an entry: as it was given, and in the report's currency.
struct Given {
  std::string currency;  ///< In which it was given.
  Figure figure;
  bool is_goods = false;
  std::optional<std::string> now =
      std::nullopt;  ///< The currency of `figure` in the report; none: no rate converts it.
};
struct Worth {
  std::vector<Given> given;
  bool something_unvalued = false;

  bool lacks_rate() const {
    return std::ranges::any_of(given, [](const Given& one) { return !one.now; });
  }
};

/// What the entry says: its money, and the values of its goods, one figure a currency. An amount in kind is that of the
/// goods. Without any figure the equivalents that its document states are what is known.
inline Worth said(const EntryGiven& entry) {
  Worth worth;
  const bool in_kind = entry.form == Form::in_kind;
  if (entry.amount)
    worth.given.push_back({code(*entry.amount), {entry.amount->money.minor(), entry.amount->qualifier}, in_kind});
  if (entry.amount && in_kind) return worth;
  for (const GoodsGiven& line : entry.goods) {
    if (!line.value) {
      worth.something_unvalued = true;
      continue;
    }
    const Figure value{line.value->money.minor(), line.value->qualifier};
    const auto same = std::ranges::find_if(
        worth.given, [&](const Given& one) { return one.is_goods && one.currency == code(*line.value); });
    if (same == worth.given.end()) {
      worth.given.push_back({code(*line.value), value, true});
    } else {
      same->figure = {same->figure.minor + value.minor, joined(same->figure.how, value.how)};
    }
  }
  const auto& stated = entry.stated_vnd ? entry.stated_vnd : entry.stated_usd;
  if (worth.given.empty() && stated) {
    worth.given.push_back({code(*stated), {stated->money.minor(), stated->qualifier}, in_kind});
    worth.something_unvalued = false;
  }
  if (worth.given.empty()) worth.something_unvalued = true;
  return worth;
}

inline Worth worth(const LedgerGiven& ledger, std::size_t aid, const EntryGiven& entry);

/// The equivalent that the document of an entry states in the report's currency.
inline std::optional<Amount> stated_in(const std::string& target, const EntryGiven& entry) {
  return target == "VND" ? entry.stated_vnd : target == "USD" ? entry.stated_usd : std::nullopt;
}

/// What was cancelled of an amount is that share of what the commitments until then in its currency are worth. False
/// where there are none.
inline bool as_committed(const LedgerGiven& ledger, std::size_t aid, const EntryGiven& entry, Given& cancelled) {
  const std::string target(ledger.in->code());
  std::int64_t committed = 0;
  std::int64_t worth_it = 0;
  bool is_committed = false;
  for (const EntryGiven& other : ledger.aids[aid].entries) {
    if (other.kind != EntryKind::commitment || other.reversed || other.date.from >= entry.date.until) continue;
    if (!other.amount && stated_in(target, other)) continue;
    const Worth as_said = said(other);
    const Worth converted = worth(ledger, aid, other);
    for (std::size_t i = 0; i < as_said.given.size(); ++i) {
      if (as_said.given[i].currency != cancelled.currency) continue;
      is_committed = true;
      if (!converted.given[i].now) continue;
      committed += as_said.given[i].figure.minor;
      worth_it += converted.given[i].figure.minor;
    }
  }
  if (committed > 0) {
    cancelled.figure.minor = rounded(cancelled.figure.minor * worth_it, committed);
    cancelled.now = target;
  }
  return is_committed;
}

/// What an entry is worth in the report's currency.
inline Worth worth(const LedgerGiven& ledger, std::size_t aid, const EntryGiven& entry) {
  Worth worth = said(entry);
  if (!ledger.in) {
    for (Given& one : worth.given) one.now = one.currency;
    return worth;
  }
  const std::string target(ledger.in->code());
  const bool is_cancelled = entry.kind == EntryKind::cancellation && entry.amount && worth.given.size() == 1;
  if (is_cancelled && worth.given.front().currency != target && !stated_in(target, entry) &&
      as_committed(ledger, aid, entry, worth.given.front())) {
    return worth;
  }
  const auto& stated = target == "VND" ? entry.stated_vnd : entry.stated_usd;
  // The equivalent is that of the amount; where there is no amount, that of all goods.
  if ((target == "VND" || target == "USD") && stated && !worth.given.empty() &&
      (!entry.amount || code(*entry.amount) != target)) {
    Given& first = worth.given.front();
    first.figure = {stated->money.minor(), stated->qualifier};
    first.now = target;
    if (!entry.amount) {
      worth.given.resize(1);
      worth.something_unvalued = false;
    }
  }
  for (Given& one : worth.given) {
    if (one.now) continue;
    if (one.currency == target) {
      one.now = target;
      continue;
    }
    const auto from = rate(ledger, aid, one.currency, one.is_goods, entry.date);
    const auto to = rate(ledger, aid, target, one.is_goods, entry.date);
    if (!from || !to) continue;
    std::int64_t above = one.figure.minor * *from;
    std::int64_t below = *to;
    for (int i = digits(one.currency); i < digits(target); ++i) above *= 10;
    for (int i = digits(target); i < digits(one.currency); ++i) below *= 10;
    one.figure.minor = rounded(above, below);
    one.now = target;
  }
  return worth;
}

}  // namespace aid::reports::testing::plain
