#include "import_totals.hpp"

#include "aid/domain/reading.hpp"
#include "aid/importing/messages.hpp"
#include "batch.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace aid::importing {

void ImportTotals::expect(const AidRow& row) {
  if (!request_.expect_totals.empty()) add_by_stage(row, control_);
}

/// Stages are never added together.
void ImportTotals::add_by_stage(const AidRow& row, ImportOutcome::Totals& totals) {
  for (const domain::Entry& entry : row.draft.entries) {
    if (entry.amount) totals[entry.kind].add(*entry.amount);
    for (const domain::GoodsLine& goods : entry.goods) {
      if (goods.value) totals[entry.kind].add(*goods.value);
    }
  }
}

void ImportTotals::add(const AidRow& row, std::size_t line) {
  const auto& entries = row.draft.entries;
  auto& dates = outcome_.dates;
  for (const domain::Entry& entry : entries) {
    if (!dates) dates = entry.date;
    dates->from = std::min(dates->from, entry.date.from);
    dates->until = std::max(dates->until, entry.date.until);
  }
  for (const Problem& warning : row.warnings) warn(warning);
  add_by_stage(row, outcome_.totals);
  if (row.is_part) add_by_stage(row, outcome_.totals_of_parts);
  if (!entries.empty() && entries.front().amount) keep_if_large(row, *entries.front().amount, line);
}

void ImportTotals::warn(const Problem& warning) {
  keep_told(warning, request_.most_problems, outcome_.warnings, outcome_.warning_counts);
}

/// As many amounts of a currency are compared with the others; a list with more of them has another unit as a whole.
constexpr std::size_t most_candidates = 50;

bool ImportTotals::may_be_far(const records::GivenAmount& given) {
  if (!given.is_of_one_aid) return false;
  const domain::Money& money = given.amount.money;
  usual_.add(money);
  const std::vector<Candidate>& kept = largest_[money.currency().index()];
  return kept.size() < most_candidates || kept.front().given.amount.money.minor() < money.minor();
}

void ImportTotals::keep(const records::GivenAmount& given, Location where) {
  std::vector<Candidate>& kept = largest_[given.amount.money.currency().index()];
  if (kept.size() == most_candidates) {
    std::pop_heap(kept.begin(), kept.end());
    kept.pop_back();
  }
  kept.push_back({given, std::move(where)});
  std::push_heap(kept.begin(), kept.end());
}

void ImportTotals::tell_doubtful() {
  records::Plausibility plausibility(desk_.writer.ledger());
  for (auto& [currency, kept] : largest_) {
    std::ranges::sort(kept, [](const Candidate& a, const Candidate& b) { return a.where.line < b.where.line; });
    for (const Candidate& one : kept) {
      if (auto doubt = plausibility.doubt(one.given, &usual_)) warn(std::move(*doubt).at(one.where));
    }
  }
}

void ImportTotals::keep_if_large(const AidRow& row, const domain::Amount& amount, std::size_t line) {
  constexpr std::size_t most = 3;
  auto& largest = outcome_.largest;
  const domain::Currency currency = amount.money.currency();
  std::size_t larger = 0;
  std::size_t smallest = largest.size();
  for (std::size_t i = 0; i < largest.size(); ++i) {
    if (largest[i].amount.money.currency() != currency) continue;
    if (largest[i].amount.money.minor() < amount.money.minor()) {
      if (smallest == largest.size() || largest[i].amount.money.minor() < largest[smallest].amount.money.minor())
        smallest = i;
    } else {
      ++larger;
    }
  }
  if (larger >= most) return;
  const auto same = static_cast<std::size_t>(
      std::ranges::count_if(largest, [&](const auto& one) { return one.amount.money.currency() == currency; }));
  ImportOutcome::Large one{.amount = amount, .line = line, .parties = parties_of(row.draft.aid)};
  if (same < most) {
    largest.push_back(std::move(one));
  } else {
    largest[smallest] = std::move(one);
  }
}

std::string ImportTotals::parties_of(const domain::Aid& aid) {
  std::string givers;
  std::string receivers;
  for (const domain::PartyRole role :
       {domain::PartyRole::donor, domain::PartyRole::recipient, domain::PartyRole::owner}) {
    for (const domain::Party& party : aid.parties) {
      std::string& names = role == domain::PartyRole::donor ? givers : receivers;
      if (party.role == role && names.empty()) names = desk_.partner(party.partner).name();
    }
  }
  return fmt::format("{} → {}", givers.empty() ? "…" : givers, receivers.empty() ? "…" : receivers);
}

void ImportTotals::sort_largest() {
  std::ranges::stable_sort(outcome_.largest, [](const auto& a, const auto& b) {
    const auto currency = [](const auto& one) { return one.amount.money.currency(); };
    return currency(a) != currency(b) ? currency(a) < currency(b) : a.amount.money.minor() > b.amount.money.minor();
  });
}

std::vector<Problem> ImportTotals::unexpected() const {
  std::vector<Problem> problems;
  for (const std::string& typed : request_.expect_totals) {
    const std::size_t equals = typed.find('=');
    const auto currency = domain::Currency::parse(typed.substr(0, equals));
    const auto figure = equals == std::string::npos ? Result<domain::Decimal>(Problem(messages::bad_expectation, typed))
                                                    : domain::Decimal::parse(typed.substr(equals + 1));
    if (!currency || !figure) {
      problems.emplace_back(messages::bad_expectation, typed);
      continue;
    }
    const domain::Money expected = domain::Money::from_decimal(figure.value(), currency.value()).value();
    check_total(expected, problems);
  }
  return problems;
}

/// One of the list's stages adds up to what was expected.
void ImportTotals::check_total(domain::Money expected, std::vector<Problem>& problems) const {
  const auto shown = [](domain::Money money) { return show(money, Language::en); };
  std::vector<std::string> sums;
  std::vector<std::string> sums_vi;
  for (const auto& [kind, amounts] : control_) {
    const domain::Amount* found = amounts.in(expected.currency());
    if (!found) continue;
    if (found->money == expected) return;
    sums.push_back(fmt::format("{} ({})", shown(found->money), domain::to_string(kind)));
    sums_vi.push_back(fmt::format("{} ({})", show(found->money, Language::vi), domain::label(kind).vi));
  }
  const domain::Money none = domain::Money::from_minor(0, expected.currency());
  if (sums.empty() && none == expected) return;
  if (sums.empty()) {
    sums.push_back(shown(none));
    sums_vi.push_back(show(none, Language::vi));
  }
  problems.emplace_back(messages::total_differs, fmt::format("{}", fmt::join(sums, ", ")), shown(expected),
                        fmt::format("{}", fmt::join(sums_vi, ", ")), show(expected, Language::vi));
}

}  // namespace aid::importing
