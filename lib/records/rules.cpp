#include "aid/records/rules.hpp"

#include "aid/domain/reading.hpp"
#include "aid/records/messages.hpp"
#include "aid/storage/partners.hpp"
#include "aid/storage/rates.hpp"
#include "aid/vocabulary/references.hpp"

#include <algorithm>

namespace aid::records {

using domain::Amount;
using domain::Currency;
using domain::Entry;
using domain::PartyRole;

/// Collects findings; what several entries of one draft say alike is told once.
struct Rules::Findings {
  const Wording& wording;
  std::vector<Finding> list = {};
  std::size_t number = 0;

  std::string typed(Fact fact) const { return wording.typed(fact, number); }
  void refuse(Fact fact, Problem problem) { add({.problem = std::move(problem), .fact = fact, .number = number}); }
  void warn(Fact fact, Problem problem) {
    add({.problem = std::move(problem), .fact = fact, .number = number, .is_warning = true});
  }

private:
  void add(Finding finding) {
    const bool is_told = std::ranges::any_of(list, [&](const Finding& other) {
      return other.fact == finding.fact && other.problem.name() == finding.problem.name() &&
             other.problem.text(Language::en) == finding.problem.text(Language::en);
    });
    if (!is_told) list.push_back(std::move(finding));
  }
};

void drop_repetitions(Entry& entry) {
  const auto repeats = [&](const std::optional<Amount>& stated, Currency own) {
    return stated && entry.amount && stated->money.currency() == own && stated->money == entry.amount->money;
  };
  if (repeats(entry.stated_vnd, Currency::vnd())) entry.stated_vnd.reset();
  if (repeats(entry.stated_usd, Currency::usd())) entry.stated_usd.reset();
}

bool is_own_gift(const std::vector<domain::Party>& parties, domain::PartnerId giver) {
  const auto has = [&](auto&& is_of_role) {
    return std::ranges::any_of(
        parties, [&](const domain::Party& party) { return party.partner == giver && is_of_role(party.role); });
  };
  return has([](PartyRole role) { return is_giver(role); }) &&
         has([](PartyRole role) { return role == PartyRole::recipient; });
}

std::vector<Finding> Rules::check(const Draft& draft, const Wording& wording) {
  std::vector<Finding> findings = check_description(draft.aid, wording);
  for (Finding& finding : check_entries(draft.entries, wording)) findings.push_back(std::move(finding));
  return findings;
}

// --- The aid ---

std::vector<Finding> Rules::check_description(const domain::Aid& aid, const Wording& wording) {
  Findings findings{.wording = wording};
  if (!aid.external_id.empty() && vocabulary::looks_like_own_code(registry_, aid.external_id)) {
    findings.refuse(Fact::id, Problem(messages::bad_id, aid.external_id));
  }
  if (aid.stands_for.value == 0) {
    findings.refuse(Fact::count, Problem(messages::count_of_zero, findings.typed(Fact::count)));
  }
  if (aid.component && !aid.part_of) findings.refuse(Fact::component, Problem(messages::component_without_whole));
  for (const domain::Beneficiary& one : aid.beneficiaries) {
    if (one.count.value == 0) {
      findings.refuse(Fact::beneficiary_count,
                      Problem(messages::count_of_zero, findings.typed(Fact::beneficiary_count)));
    }
    ++findings.number;
  }
  // Aid goes from one to another.
  for (const domain::Party& giver : aid.parties) {
    if (!is_giver(giver.role) || !is_own_gift(aid.parties, giver.partner)) continue;
    const domain::Partner partner = storage::Partners(registry_.ledger()).get(giver.partner);
    findings.refuse(Fact::recipient, Problem(messages::own_gift, partner.name()));
  }
  return std::move(findings.list);
}

std::optional<Problem> repeated_in_role(const std::vector<domain::Party>& parties, const domain::Party& another,
                                        std::string_view typed, bool has_shares) {
  const bool is_repeated = std::ranges::any_of(parties, [&](const domain::Party& party) {
    return party.partner == another.partner && is_same_role(party.role, another.role);
  });
  if (!is_repeated) return std::nullopt;
  Problem problem(messages::repeated_partner, typed);
  if (another.role != PartyRole::recipient || !has_shares) return problem;
  return std::move(problem).hint(messages::repeated_with_shares_hint);
}

// --- Its entries ---

std::optional<Problem> in_future(const domain::DateInterval& date, domain::Date today) {
  if (date.from <= today) return std::nullopt;
  return Problem(messages::date_in_future, domain::to_string(date), domain::to_string(today), show(date, Language::vi),
                 show(domain::DateInterval::of_day(today), Language::vi));
}

std::vector<Finding> Rules::check_entries(const std::vector<Entry>& entries, const Wording& wording) {
  Findings findings{.wording = wording};
  for (const Entry& entry : entries) {
    judge_forms(entry, findings);
    if (entry.amount && entry.amount->money.minor() == 0) {
      findings.warn(
          Fact::amount,
          Problem(messages::amount_of_zero, findings.typed(Fact::amount)).hint(messages::amount_of_zero_hint));
    }
    judge_equivalent(entry, Fact::stated_vnd, findings);
    judge_equivalent(entry, Fact::stated_usd, findings);
    judge_rate(entry, findings);
    if (auto problem = in_future(entry.date, today_)) findings.warn(Fact::date, std::move(*problem));
    ++findings.number;
  }
  return std::move(findings.list);
}

void Rules::judge_forms(const Entry& entry, Findings& findings) const {
  if (entry.form == domain::Form::cash && !entry.goods.empty()) {
    findings.refuse(Fact::form, Problem(messages::goods_are_not_cash));
  }
  const bool goods_valued = std::ranges::any_of(entry.goods, [](const auto& line) { return line.value.has_value(); });
  if (entry.form == domain::Form::in_kind && entry.amount && goods_valued) {
    findings.refuse(Fact::goods, Problem(messages::goods_valued_twice));
  }
}

/// An equivalent is what the amount is worth in another currency: "5 000 USD" beside "115 000 000 VND".
void Rules::judge_equivalent(const Entry& entry, Fact fact, Findings& findings) const {
  const bool is_vnd = fact == Fact::stated_vnd;
  const Currency wanted = is_vnd ? Currency::vnd() : Currency::usd();
  const std::optional<Amount>& stated = is_vnd ? entry.stated_vnd : entry.stated_usd;
  if (!stated) return;
  const Currency given = stated->money.currency();
  if (stated->money.minor() == 0) {
    findings.refuse(fact, Problem(messages::stated_zero, findings.typed(fact)).hint(messages::stated_zero_hint));
  } else if (entry.amount && entry.amount->money.currency() == wanted) {
    findings.refuse(fact, Problem(messages::equivalent_of_itself, wanted.code()));
  } else if (given != wanted) {
    const bool repeats_amount = entry.amount && entry.amount->money.currency() == given;
    const auto& refusal = repeats_amount ? messages::equivalent_in_own_currency : messages::wrong_currency;
    findings.refuse(fact, Problem(refusal, findings.typed(fact), given.code(), wanted.code()));
  }
}

const domain::Rate* Rules::rate_for(Currency currency, const domain::DateInterval& date) {
  if (!rates_) {
    std::vector<domain::Rate> known;
    for (const storage::RateRecord& record : storage::Rates(registry_.ledger()).all()) {
      if (!record.aid) known.push_back(record.rate);
    }
    rates_.emplace(std::move(known));
  }
  const domain::Rate* rate = rates_->find(currency, domain::RateKind::interbank, date);
  return rate != nullptr ? rate : rates_->find(currency, domain::RateKind::treasury_month, date);
}

/// An equivalent in VND of more than five times what the recorded rate gives, or less than a fifth, is doubtful.
void Rules::judge_rate(const Entry& entry, Findings& findings) {
  if (!entry.amount || !entry.stated_vnd || entry.stated_vnd->money.currency() != Currency::vnd()) return;
  if (entry.amount->money.currency() == Currency::vnd() || entry.stated_vnd->money.minor() == 0) return;
  const domain::Rate* rate = rate_for(entry.amount->money.currency(), entry.date);
  if (rate == nullptr) return;
  const domain::Money by_rate =
      domain::convert(entry.amount->money, Currency::vnd(), rate->vnd_per_unit, domain::Decimal(1, 0));
  const domain::Money stated = entry.stated_vnd->money;
  constexpr std::int64_t most = 5;
  if (stated.minor() / most <= by_rate.minor() && by_rate.minor() / most <= stated.minor()) return;
  const Amount expected{by_rate, domain::Qualifier::about};
  findings.warn(Fact::stated_vnd, Problem(messages::stated_far_from_rate, show(*entry.stated_vnd, Language::en),
                                          show(expected, Language::en), show(*entry.stated_vnd, Language::vi),
                                          show(expected, Language::vi)));
}

}  // namespace aid::records
