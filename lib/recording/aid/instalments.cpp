// What a pledge or a commitment promises for which year.

#include "aid/domain/period.hpp"
#include "aid/domain/reading.hpp"
#include "aid/recording/desk.hpp"
#include "aid/recording/messages.hpp"

#include <algorithm>

namespace aid::recording {
namespace {

constexpr std::string_view option = "--instalment";

std::optional<domain::Instalment> read_instalment(Desk& desk, const std::string& typed, domain::Currency currency) {
  const std::size_t equals = typed.find('=');
  if (equals == std::string::npos) {
    desk.problems.add(Problem(messages::not_an_instalment, typed), option);
    return std::nullopt;
  }
  const std::string_view all = typed;
  const auto profiles = desk.registry.period_profiles();
  const auto due = desk.problems.take(domain::read_period(all.substr(0, equals), profiles), option);
  const auto amount = desk.problems.take(
      domain::read_amount(all.substr(equals + 1), {.currency = currency, .numbers = desk.numbers()}), option);
  if (!due || !amount) return std::nullopt;
  if (amount->money.currency() != currency) {
    desk.problems.add(
        Problem(messages::instalment_in_other_currency, typed, amount->money.currency().code(), currency.code()),
        option);
    return std::nullopt;
  }
  return domain::Instalment{.due = due->interval, .amount = *amount, .typed = typed};
}

}  // namespace

std::vector<domain::Instalment> read_instalments(Desk& desk, const EntryWords& fact, const domain::Entry& entry) {
  std::vector<domain::Instalment> found;
  if (fact.instalments.empty()) return found;
  if (!entry.amount) {
    // An amount that could not be read is told already.
    if (fact.amount.empty()) desk.problems.add(Problem(messages::instalment_without_amount), option);
    return found;
  }
  for (const std::string& typed : fact.instalments) {
    if (auto one = read_instalment(desk, typed, entry.amount->money.currency())) found.push_back(std::move(*one));
  }
  std::ranges::stable_sort(found, {}, [](const domain::Instalment& one) { return one.due; });
  for (std::size_t i = 1; i < found.size(); ++i) {
    if (!found[i].due.overlaps(found[i - 1].due)) continue;
    desk.problems.add(Problem(messages::instalments_overlap, found[i - 1].typed, found[i].typed), option);
  }
  domain::Entry with = entry;
  with.instalments = found;
  check_instalments(desk, with);
  return found;
}

void check_instalments(Desk& desk, const domain::Entry& entry) {
  if (entry.instalments.empty() || !entry.amount) return;
  domain::Amounts sum;
  for (const domain::Instalment& one : entry.instalments) sum.add(one.amount);
  const domain::Amount* const all = sum.in(entry.amount->money.currency());
  if (all == nullptr || all->money <= entry.amount->money || entry.amount->qualifier == domain::Qualifier::at_least) {
    return;
  }
  desk.problems.add(Problem(messages::instalments_exceed, show(*all, Language::en), show(*entry.amount, Language::en),
                            show(*all, Language::vi), show(*entry.amount, Language::vi)),
                    option);
}

}  // namespace aid::recording
