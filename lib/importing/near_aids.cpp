#include "near_aids.hpp"

#include "aid/storage/book.hpp"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace aid::importing {
namespace {

constexpr std::int32_t close_days = 31;

bool is_close(const domain::DateInterval& a, const domain::DateInterval& b) {
  return a.from.days() - b.last_day().days() <= close_days && b.from.days() - a.last_day().days() <= close_days;
}

/// The first giver, and the first receiver, else who manages the aid: some lists name one of these two, some the other.
struct Ends {
  std::int64_t donor = 0;
  std::int64_t recipient = 0;
  std::int64_t owner = 0;

  void take(domain::PartyRole role, std::int64_t partner) {
    if (role == domain::PartyRole::donor && donor == 0) donor = partner;
    if (role == domain::PartyRole::recipient && recipient == 0) recipient = partner;
    if (role == domain::PartyRole::owner && owner == 0) owner = partner;
  }
  std::int64_t receiver() const { return recipient != 0 ? recipient : owner; }
};

}  // namespace

NearAids::NearAids(storage::Ledger& ledger) {
  const storage::Book book = storage::read_book(ledger, {.descriptions = false, .splits = false});
  for (const storage::Book::Aid& aid : book.aids) {
    if (aid.reversed) continue;
    Ends ends;
    for (const storage::Book::Party& party : book.parties_of(aid)) {
      ends.take(party.role, book.partners[party.partner].row);
    }
    for (const storage::Book::Entry& entry : book.entries_of(aid)) {
      if (entry.reversed || !entry.has_amount) continue;
      gifts_.push_back({ends.donor, ends.receiver(), entry.amount.money.currency().index(), entry.amount.money.minor(),
                        entry.date, aid.row});
      break;  // Its first stage: the others repeat it.
    }
  }
  std::ranges::sort(gifts_, {}, [](const Gift& gift) {
    return std::tie(gift.donor, gift.recipient, gift.currency, gift.minor, gift.aid);
  });
}

std::optional<domain::AidId> NearAids::like(const recording::Draft& draft) const {
  if (gifts_.empty() || draft.entries.empty() || !draft.entries.front().amount) return std::nullopt;
  Ends ends;
  for (const domain::Party& party : draft.aid.parties) ends.take(party.role, party.partner.row);
  const std::int64_t donor = ends.donor;
  const std::int64_t recipient = ends.receiver();
  const domain::Money money = draft.entries.front().amount->money;
  const std::int64_t minor = money.minor();
  const std::int64_t margin = minor / 100;
  const std::size_t currency = money.currency().index();
  const auto key = [](const Gift& gift) { return std::tie(gift.donor, gift.recipient, gift.currency, gift.minor); };
  const std::int64_t least = minor - margin;
  auto gift = std::ranges::lower_bound(gifts_, std::tie(donor, recipient, currency, least), {}, key);
  const Gift* nearest = nullptr;
  for (; gift != gifts_.end() && gift->donor == donor && gift->recipient == recipient && gift->currency == currency &&
         gift->minor <= minor + margin;
       ++gift) {
    if (!is_close(gift->date, draft.entries.front().date)) continue;
    if (!nearest || std::abs(gift->minor - minor) < std::abs(nearest->minor - minor)) nearest = &*gift;
  }
  if (!nearest) return std::nullopt;
  return domain::AidId{nearest->aid};
}

}  // namespace aid::importing
