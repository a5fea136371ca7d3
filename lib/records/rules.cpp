#include "aid/records/rules.hpp"

#include "aid/domain/equivalents.hpp"
#include "aid/domain/reading.hpp"
#include "aid/records/equivalents.hpp"
#include "aid/records/messages.hpp"
#include "aid/records/plausible.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/partners.hpp"
#include "aid/storage/rates.hpp"
#include "aid/vocabulary/references.hpp"

#include <algorithm>
#include <iterator>
#include <span>

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

namespace {

/// How many aids are in the longest chain that goes through an aid, each a part of the next, counted to one more than
/// there may be.
int levels_with(const storage::Aids& aids, const domain::Aid& aid) {
  int levels = 1;
  for (domain::AidId whole = aid.part_of; whole && levels <= most_levels; ++levels) {
    const auto above = aids.find(whole);
    whole = above ? above->part_of : domain::AidId();
  }
  std::vector<domain::AidId> parts{aid.id};
  while (aid.id && levels <= most_levels) {
    std::vector<domain::AidId> below;
    for (const domain::AidId part : parts) std::ranges::copy(aids.parts_of(part), std::back_inserter(below));
    if (below.empty()) break;
    parts = std::move(below);
    ++levels;
  }
  return levels;
}

}  // namespace

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
  if (aid.component && aid.stands_for != domain::Count{1}) {
    findings.refuse(Fact::count, Problem(messages::component_counted, show(aid.stands_for, Language::en),
                                         show(aid.stands_for, Language::vi)));
  }
  if (aid.component && !aid.part_of) findings.refuse(Fact::component, Problem(messages::component_without_whole));
  if (aid.part_of && levels_with(storage::Aids(registry_.ledger()), aid) > most_levels) {
    findings.refuse(Fact::part_of, Problem(messages::parts_too_deep, most_levels));
  }
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
  if (!locks_) locks_ = storage::Locks(registry_.ledger()).standing();
  for (const Entry& entry : entries) {
    if (const auto* const lock = storage::lock_of(*locks_, entry.date)) {
      findings.refuse(Fact::date, problem_of(*lock, entry.date));
    }
    judge_forms(entry, findings);
    if (entry.amount && entry.amount->money.minor() == 0) {
      findings.warn(
          Fact::amount,
          Problem(messages::amount_of_zero, findings.typed(Fact::amount)).hint(messages::amount_of_zero_hint));
    }
    judge_figure(entry, findings);
    judge_equivalent(entry, Fact::stated_vnd, findings);
    judge_equivalent(entry, Fact::stated_usd, findings);
    judge_rate(entry, Fact::stated_vnd, findings);
    judge_rate(entry, Fact::stated_usd, findings);
    judge_equivalents(entry, findings);
    if (auto problem = in_future(entry.date, today_)) findings.warn(Fact::date, std::move(*problem));
    if (auto problem = long_ago(entry.date)) findings.warn(Fact::date, std::move(*problem));
    const auto before = std::span(entries).first(findings.number);
    for (const Entry& other : before) {
      for (Problem& doubt : doubts_beside(entry, other)) findings.warn(Fact::amount, std::move(doubt));
    }
    ++findings.number;
  }
  return std::move(findings.list);
}

void Rules::judge_figure(const Entry& entry, Findings& findings) {
  if (!entry.amount || !is_full_figure(entry.amount->money, findings.wording.unit_of_amount(findings.number))) return;
  findings.warn(Fact::amount, Problem(messages::figure_in_full, findings.typed(Fact::amount),
                                      show(*entry.amount, Language::en), show(*entry.amount, Language::vi)));
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

/// What other sources say of it: each is judged as a printed one, and beside those before it.
void Rules::judge_equivalents(const Entry& entry, Findings& findings) {
  const auto all = domain::all_equivalents(entry.stated_vnd, entry.stated_usd, entry.equivalents);
  const auto printed = all.size() - entry.equivalents.size();
  for (std::size_t i = printed; i < all.size(); ++i) {
    const domain::Equivalent& one = all[i];
    const Currency currency = one.amount.money.currency();
    if (one.amount.money.minor() == 0) {
      findings.refuse(Fact::stated,
                      Problem(messages::stated_zero, show(one.amount, Language::en)).hint(messages::stated_zero_hint));
    } else if (entry.amount && entry.amount->money.currency() == currency) {
      findings.refuse(Fact::stated, Problem(messages::equivalent_of_itself, currency.code()));
    } else if (auto problem = contradicts(one, std::span(all).first(i))) {
      findings.warn(Fact::stated, std::move(*problem));
    }
    judge_rate(entry, one.amount, Fact::stated, findings);
  }
}

void Rules::judge_rate(const Entry& entry, Fact fact, Findings& findings) {
  const std::optional<Amount>& stated = fact == Fact::stated_vnd ? entry.stated_vnd : entry.stated_usd;
  if (stated) judge_rate(entry, *stated, fact, findings);
}

void Rules::judge_rate(const Entry& entry, const Amount& stated, Fact fact, Findings& findings) {
  if (!entry.amount) return;
  if (!rates_) rates_ = general_rates(registry_.ledger());
  if (auto problem = far_from_rate(*rates_, *entry.amount, stated, entry.date))
    findings.warn(fact, std::move(*problem));
}

domain::RateBook general_rates(storage::Ledger& ledger) {
  std::vector<domain::Rate> known;
  for (const storage::RateRecord& record : storage::Rates(ledger).all()) {
    if (!record.aid) known.push_back(record.rate);
  }
  return domain::RateBook(std::move(known));
}

}  // namespace aid::records
