// Facts that may be true and are doubtful: `records/plausible.hpp` says which.

#include "aid/records/plausible.hpp"

#include "aid/domain/equivalents.hpp"
#include "aid/domain/rate.hpp"
#include "aid/records/equivalents.hpp"
#include "aid/records/rules.hpp"
#include "check.hpp"

#include <fmt/format.h>

#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace aid::reports::checks {
namespace {

using storage::Book;

table::Words words_of(const Problem& problem) { return {problem.text(Language::en), problem.text(Language::vi)}; }

/// The entries that count, with the aids that they belong to.
template <typename Take>
void for_each_entry(const Book& book, Take take) {
  for (const Book::Aid& aid : book.aids) {
    if (aid.reversed) continue;
    for (const Book::Entry& entry : book.entries_of(aid)) {
      if (!entry.reversed) take(aid, entry);
    }
  }
}

std::string name_of(const Book& book, const Book::Aid& aid, const Book::Entry& entry) {
  return fmt::format("{}/{}", book.code_of(aid), entry.number);
}

storage::PartnerIndex giver_of(const Book& book, const Book::Aid& aid) {
  for (const Book::Party& party : book.parties_of(aid)) {
    if (party.role == domain::PartyRole::donor) return party.partner;
  }
  return {};
}

/// The amounts of single aids. One that an aid has in several stages is one amount.
template <typename Take>
void for_each_amount(const Book& book, Take take) {
  for (const Book::Aid& aid : book.aids) {
    if (aid.reversed || aid.stands_for != domain::Count{1}) continue;
    std::set<std::pair<domain::Currency, std::int64_t>> seen;
    for (const Book::Entry& entry : book.entries_of(aid)) {
      if (entry.reversed || !entry.has_amount) continue;
      const domain::Money& money = entry.amount.money;
      if (seen.emplace(money.currency(), money.minor()).second) take(aid, entry);
    }
  }
}

}  // namespace

std::vector<Finding> amount_far_from_others(const Subject& subject) {
  const Book& book = subject.book;
  records::UsualAmounts of_ledger;
  std::map<storage::PartnerIndex, records::UsualAmounts> of_givers;
  for_each_amount(book, [&](const Book::Aid& aid, const Book::Entry& entry) {
    of_ledger.add(entry.amount.money);
    if (const auto giver = giver_of(book, aid)) of_givers[giver].add(entry.amount.money);
  });
  std::vector<Finding> findings;
  for_each_amount(book, [&](const Book::Aid& aid, const Book::Entry& entry) {
    const domain::Currency currency = entry.amount.money.currency();
    const auto giver = giver_of(book, aid);
    auto usual = giver ? of_givers[giver].usual(currency) : std::nullopt;
    const auto among = usual ? records::Among::giver : records::Among::ledger;
    if (!usual) usual = of_ledger.usual(currency);
    if (!usual || !records::is_doubtful(entry.amount.money, *usual)) return;
    findings.push_back({{name_of(book, aid, entry)}, words_of(records::far_from_others(entry.amount, *usual, among))});
  });
  return findings;
}

std::vector<Finding> stated_far_from_rate(const Subject& subject) {
  const domain::RateBook rates = records::general_rates(subject.ledger);
  std::vector<Finding> findings;
  for_each_entry(subject.book, [&](const Book::Aid& aid, const Book::Entry& entry) {
    if (!entry.has_amount || !entry.stated) return;
    const Book::Stated& stated = subject.book.stated_of(entry);
    for (const domain::Equivalent& one : domain::all_equivalents(stated.vnd, stated.usd, stated.others)) {
      const auto problem = records::far_from_rate(rates, entry.amount, one.amount, entry.date);
      if (problem) findings.push_back({{name_of(subject.book, aid, entry)}, words_of(*problem)});
    }
  });
  return findings;
}

std::vector<Finding> stated_contradicts(const Subject& subject) {
  std::vector<Finding> findings;
  for_each_entry(subject.book, [&](const Book::Aid& aid, const Book::Entry& entry) {
    const Book::Stated& stated = subject.book.stated_of(entry);
    if (stated.others.empty()) return;
    const auto all = domain::all_equivalents(stated.vnd, stated.usd, stated.others);
    for (std::size_t i = 1; i < all.size(); ++i) {
      const auto problem = records::contradicts(all[i], std::span(all).first(i));
      if (problem) findings.push_back({{name_of(subject.book, aid, entry)}, words_of(*problem)});
    }
  });
  return findings;
}

std::vector<Finding> date_long_ago(const Subject& subject) {
  std::vector<Finding> findings;
  for_each_entry(subject.book, [&](const Book::Aid& aid, const Book::Entry& entry) {
    if (const auto problem = records::long_ago(entry.date)) {
      findings.push_back({{name_of(subject.book, aid, entry)}, words_of(*problem)});
    }
  });
  return findings;
}

std::vector<Finding> entry_twice(const Subject& subject) {
  const Book& book = subject.book;
  std::vector<Finding> findings;
  for (const Book::Aid& aid : book.aids) {
    if (aid.reversed) continue;
    const auto entries = book.entries_of(aid);
    std::map<std::tuple<domain::EntryKind, domain::DateInterval, domain::Currency, std::int64_t>, const Book::Entry*>
        seen;
    for (const Book::Entry& entry : entries) {
      if (entry.reversed || !entry.has_amount) continue;
      const domain::Money& money = entry.amount.money;
      const auto [first, is_new] = seen.try_emplace({entry.kind, entry.date, money.currency(), money.minor()}, &entry);
      if (is_new) continue;
      findings.push_back({{name_of(book, aid, *first->second), name_of(book, aid, entry)},
                          words_of(records::given_twice(entry.kind, entry.date, entry.amount))});
    }
  }
  return findings;
}

std::vector<Finding> before_opening(const Subject& subject) {
  const Book& book = subject.book;
  std::vector<Finding> findings;
  for_each_entry(book, [&](const Book::Aid& aid, const Book::Entry& entry) {
    for (const Book::Entry& opening : book.entries_of(aid)) {
      if (opening.reversed || !records::is_before_opening(entry.kind, entry.date, opening.kind, opening.date)) {
        continue;
      }
      findings.push_back({{name_of(book, aid, entry), name_of(book, aid, opening)},
                          words_of(records::before_opening(entry.kind, entry.date, opening.date))});
    }
  });
  return findings;
}

}  // namespace aid::reports::checks
