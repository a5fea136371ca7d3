#include "check.hpp"

#include "aid/domain/reading.hpp"
#include "aid/storage/aids_above.hpp"
#include "aid/storage/journal.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <queue>
#include <tuple>

namespace aid::reports::checks {
namespace {

using storage::AidIndex;
using storage::PartnerIndex;

constexpr Message<Text, Text, Text, Text> alike{
    "same-gift", "same givers and receivers, nearly the same amount ({0}), dates close together ({1})",
    "cùng bên cung cấp và bên tiếp nhận, số tiền gần như nhau ({2}), ngày gần nhau ({3})"};

constexpr std::int32_t close_days = 31;

/// What an aid is worth in one currency, with the time in which that was stated.
struct Gift {
  std::vector<PartnerIndex> parties;  ///< Givers, nobody, receivers; each side in order.
  domain::Currency currency;
  domain::DateInterval date;
  domain::Amount amount;
  AidIndex aid;
};

std::vector<PartnerIndex> parties_of(const storage::Book& book, const storage::Book::Aid& aid) {
  std::vector<PartnerIndex> givers;
  std::vector<PartnerIndex> receivers;
  for (const storage::Book::Party& party : book.parties_of(aid)) {
    if (domain::is_giver(party.role)) givers.push_back(party.partner);
    if (party.role == domain::PartyRole::recipient) receivers.push_back(party.partner);
  }
  if (givers.empty() || receivers.empty()) return {};
  std::sort(givers.begin(), givers.end());
  std::sort(receivers.begin(), receivers.end());
  givers.emplace_back();
  givers.insert(givers.end(), receivers.begin(), receivers.end());
  return givers;
}

/// The stage by which an aid is compared: what was committed, else delivered, else pledged.
std::optional<domain::Stage> stage_to_compare(const storage::Book& book, const storage::Book::Aid& aid) {
  std::optional<domain::Stage> best;
  const auto rank = [](domain::Stage stage) {
    if (stage == domain::Stage::committed) return 3;
    if (stage == domain::Stage::received || stage == domain::Stage::disbursed) return 2;
    return stage == domain::Stage::pledged ? 1 : 0;
  };
  for (const storage::Book::Entry& entry : book.entries_of(aid)) {
    const auto stage = domain::stage_of(entry.kind);
    if (entry.reversed || !stage || value_of(book, entry).empty()) continue;
    if (!best || rank(*stage) > rank(*best)) best = stage;
  }
  return best;
}

void add_gifts(const storage::Book& book, AidIndex index, std::vector<Gift>& gifts) {
  const storage::Book::Aid& aid = book.aids[index];
  const auto stage = stage_to_compare(book, aid);
  const auto parties = parties_of(book, aid);
  if (aid.reversed || !stage || parties.empty()) return;
  domain::Amounts sum;
  std::optional<domain::DateInterval> date;
  for (const storage::Book::Entry& entry : book.entries_of(aid)) {
    if (entry.reversed || domain::stage_of(entry.kind) != stage) continue;
    sum.add(value_of(book, entry));
    date = date ? domain::DateInterval{std::min(date->from, entry.date.from), std::max(date->until, entry.date.until)}
                : entry.date;
  }
  for (const domain::Amount& amount : sum.list()) {
    gifts.push_back({parties, amount.money.currency(), *date, amount, index});
  }
}

/// Differ by at most 1 % of the larger.
bool nearly_equal(std::int64_t a, std::int64_t b) {
  return domain::Int128{std::max(a, b) - std::min(a, b)} * 100 <= std::max(a, b);
}

/// Whether an aid was recorded with --another: somebody has said that it is not the one before.
class Confirmations {
public:
  explicit Confirmations(storage::Ledger& ledger) : ledger_(ledger) {}

  bool has(std::int64_t aid) {
    const auto [place, is_new] = known_.try_emplace(aid, false);
    if (is_new) {
      const std::string arguments = storage::arguments_that_recorded(ledger_, domain::AidId{aid}) + ' ';
      place->second = arguments.find(" --another ") != std::string::npos;
    }
    return place->second;
  }

private:
  storage::Ledger& ledger_;
  std::map<std::int64_t, bool> known_;
};

/// Gifts of one key in the order of their first days; those that may still be near a later one are kept by amount, so
/// that each gift is compared with few others. One finding a gift: with the one before it that is most like it.
class Sweep {
public:
  Sweep(const storage::Book& book, Confirmations& confirmations, std::vector<Finding>& findings)
      : book_(book), confirmations_(confirmations), findings_(findings) {}

  void take(const Gift& gift) {
    while (!ends_.empty() && ends_.top().first + close_days < gift.date.from.days()) {
      near_.erase(ends_.top().second);
      ends_.pop();
    }
    const std::int64_t amount = gift.amount.money.minor();
    for (auto it = near_.lower_bound({amount - amount / 100, AidIndex()}); it != near_.end(); ++it) {
      if (!nearly_equal(it->first.first, amount)) break;
      if (storage::is_within(book_, it->second->aid, gift.aid) || storage::is_within(book_, gift.aid, it->second->aid))
        continue;
      const AidIndex recorded_later = std::max(it->second->aid, gift.aid);
      if (confirmations_.has(book_.aids[recorded_later].row)) continue;
      report(*it->second, gift);
      break;
    }
    const Key key{amount, gift.aid};
    near_.emplace(key, &gift);
    ends_.emplace(gift.date.last_day().days(), key);
  }

private:
  using Key = std::pair<std::int64_t, AidIndex>;
  using End = std::pair<std::int32_t, Key>;

  void report(const Gift& a, const Gift& b) {
    const Gift& first = a.aid < b.aid ? a : b;
    const Gift& second = a.aid < b.aid ? b : a;
    const auto code = [&](const Gift& gift) { return book_.code_of(book_.aids[gift.aid]); };
    const auto amounts = [&](Language language) {
      const std::string one = show(first.amount, language);
      return first.amount == second.amount ? one : one + "; " + show(second.amount, language);
    };
    const auto dates = [&](Language language) {
      const std::string one = show(first.date, language);
      return first.date == second.date ? one : one + "; " + show(second.date, language);
    };
    findings_.push_back(
        {{code(first), code(second)},
         say(alike, amounts(Language::en), dates(Language::en), amounts(Language::vi), dates(Language::vi))});
  }

  const storage::Book& book_;
  Confirmations& confirmations_;
  std::vector<Finding>& findings_;
  std::map<Key, const Gift*> near_;
  std::priority_queue<End, std::vector<End>, std::greater<>> ends_;
};

}  // namespace

std::vector<Finding> same_gift(const Subject& subject) {
  const storage::Book& book = subject.book;
  std::vector<Gift> gifts;
  for (const AidIndex aid : book.aids.indexes()) add_gifts(book, aid, gifts);
  std::sort(gifts.begin(), gifts.end(), [](const Gift& a, const Gift& b) {
    return std::tie(a.parties, a.currency, a.date, a.aid) < std::tie(b.parties, b.currency, b.date, b.aid);
  });
  std::vector<Finding> findings;
  Confirmations confirmations(subject.ledger);
  for (std::size_t begin = 0; begin < gifts.size();) {
    Sweep sweep(book, confirmations, findings);
    std::size_t end = begin;
    for (; end < gifts.size() && gifts[end].parties == gifts[begin].parties &&
           gifts[end].currency == gifts[begin].currency;
         ++end) {
      sweep.take(gifts[end]);
    }
    begin = end;
  }
  std::sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) { return a.records < b.records; });
  return findings;
}

}  // namespace aid::reports::checks
