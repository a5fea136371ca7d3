#include "aid/records/same_gift.hpp"

#include "aid/records/value.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace aid::records {
namespace {

using domain::DateInterval;
using domain::PartyRole;
using domain::Stage;

/// Takes the parties of an aid one by one, and makes of them what gifts are compared by.
class GiftEnds {
public:
  void add(PartyRole role, std::int64_t partner) {
    if (domain::is_giver(role)) givers_.push_back(partner);
    if (role == PartyRole::recipient) recipients_.push_back(partner);
    if (role == PartyRole::owner) owners_.push_back(partner);
  }

  /// Empty where an end is not known.
  std::vector<std::int64_t> parties() && {
    std::vector<std::int64_t>& receivers = recipients_.empty() ? owners_ : recipients_;
    if (givers_.empty() || receivers.empty()) return {};
    put_in_order(givers_);
    put_in_order(receivers);
    givers_.push_back(0);
    givers_.insert(givers_.end(), receivers.begin(), receivers.end());
    return std::move(givers_);
  }

private:
  static void put_in_order(std::vector<std::int64_t>& partners) {
    std::ranges::sort(partners);
    partners.erase(std::unique(partners.begin(), partners.end()), partners.end());
  }

  std::vector<std::int64_t> givers_;
  std::vector<std::int64_t> recipients_;
  std::vector<std::int64_t> owners_;
};

int rank_to_compare(Stage stage) {
  switch (stage) {
    case Stage::committed:
      return 3;
    case Stage::received:
    case Stage::disbursed:
      return 2;
    case Stage::pledged:
      return 1;
    case Stage::opening:
    case Stage::cancelled:
    case Stage::used:
      break;
  }
  return 0;
}

/// The stage by which an aid is compared: the first in rank in which something has a value.
template <typename Entries, typename ValueOf>
std::optional<Stage> stage_to_compare(const Entries& entries, ValueOf amounts_of) {
  std::optional<Stage> best;
  for (const auto& entry : entries) {
    const auto stage = domain::stage_of(entry.kind);
    if (entry.reversed || !stage || (best && rank_to_compare(*stage) <= rank_to_compare(*best))) continue;
    if (!amounts_of(entry).empty()) best = stage;
  }
  return best;
}

template <typename Entries, typename ValueOf>
std::vector<Gift> make_gifts(const std::vector<std::int64_t>& parties, const Entries& entries, ValueOf amounts_of) {
  if (parties.empty()) return {};
  const auto stage = stage_to_compare(entries, amounts_of);
  if (!stage) return {};
  domain::Amounts sum;
  std::optional<DateInterval> date;
  for (const auto& entry : entries) {
    if (entry.reversed || domain::stage_of(entry.kind) != stage) continue;
    sum.add(amounts_of(entry));
    date = date ? DateInterval{std::min(date->from, entry.date.from), std::max(date->until, entry.date.until)}
                : entry.date;
  }
  std::vector<Gift> gifts;
  for (const domain::Amount& amount : sum.list()) gifts.push_back({parties, amount, *date});
  return gifts;
}

}  // namespace

std::vector<Gift> gifts_of(const Draft& draft) {
  GiftEnds ends;
  for (const domain::Party& party : draft.aid.parties) ends.add(party.role, party.partner.row);
  return make_gifts(std::move(ends).parties(), draft.entries,
                    [](const domain::Entry& entry) { return value_of(entry); });
}

std::vector<Gift> gifts_of(const storage::Book& book, const storage::Book::Aid& aid) {
  if (aid.reversed) return {};
  GiftEnds ends;
  for (const auto& party : book.parties_of(aid)) ends.add(party.role, book.partners[party.partner].row);
  return make_gifts(std::move(ends).parties(), book.entries_of(aid),
                    [&](const storage::Book::Entry& entry) { return value_of(book, entry); });
}

bool are_close(const DateInterval& a, const DateInterval& b) {
  return a.from.days() - b.last_day().days() <= close_days && b.from.days() - a.last_day().days() <= close_days;
}

bool are_near(std::int64_t a, std::int64_t b) {
  const auto [smaller, larger] = std::minmax(a, b);
  return domain::Int128{larger - smaller} * 100 <= larger;
}

std::int64_t least_near(std::int64_t amount) { return amount - amount / 100; }

}  // namespace aid::records
