#include "near_aids.hpp"

#include "aid/records/same_gift.hpp"
#include "aid/storage/book.hpp"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace aid::importing {

NearAids::NearAids(storage::Ledger& ledger) {
  const storage::Book book = storage::read_book(ledger, {.descriptions = false, .splits = false});
  for (const storage::Book::Aid& aid : book.aids) {
    if (aid.part_of) parents_[aid.row] = book.aids[aid.part_of].row;
    for (const records::Gift& gift : records::gifts_of(book, aid)) {
      const std::size_t parties = parties_.try_emplace(gift.parties, parties_.size()).first->second;
      const domain::Money& money = gift.amount.money;
      gifts_.push_back({parties, money.currency().index(), money.minor(), gift.date, aid.row});
    }
  }
  std::ranges::sort(gifts_, {}, [](const Known& gift) {
    return std::tuple(gift.parties, gift.currency, gift.minor, gift.days(), gift.date.from.days(), gift.aid);
  });
}

/// Gifts of one length lie one behind the other in time, so that those that are close stand together.
const NearAids::Known* NearAids::close_one(std::size_t begin, std::size_t end, const domain::DateInterval& date,
                                           domain::AidId parent) const {
  const auto of = [&](std::size_t at) { return gifts_.begin() + static_cast<std::ptrdiff_t>(at); };
  for (auto known = of(begin); known != of(end);) {
    const std::int32_t days = known->days();
    const auto next =
        std::upper_bound(known, of(end), days, [](auto value, const Known& one) { return value < one.days(); });
    const std::int32_t first = date.from.days() - records::close_days - days + 1;
    known = std::lower_bound(known, next, first, [](const Known& one, auto day) { return one.date.from.days() < day; });
    for (; known != next && records::are_close(known->date, date); ++known) {
      if (!is_part(parent, known->aid)) return &*known;
    }
    known = next;
  }
  return nullptr;
}

std::optional<domain::AidId> NearAids::like(const records::Draft& draft) const {
  if (gifts_.empty()) return std::nullopt;
  const Known* nearest = nullptr;
  std::int64_t least_difference = 0;
  for (const records::Gift& gift : records::gifts_of(draft)) {
    const auto parties = parties_.find(gift.parties);
    if (parties == parties_.end()) continue;
    const std::int64_t minor = gift.amount.money.minor();
    const auto key = [](const Known& known) { return std::tuple(known.parties, known.currency, known.minor); };
    std::tuple least(parties->second, gift.amount.money.currency().index(), records::least_near(minor));
    for (auto known = std::ranges::lower_bound(gifts_, least, {}, key);
         known != gifts_.end() && known->parties == std::get<0>(least) && known->currency == std::get<1>(least) &&
         records::are_near(known->minor, minor);) {
      std::get<2>(least) = known->minor;
      const auto next = std::ranges::upper_bound(known, gifts_.end(), least, {}, key);
      const std::int64_t difference = std::abs(known->minor - minor);
      if (nearest == nullptr || difference < least_difference) {
        const Known* const found =
            close_one(static_cast<std::size_t>(known - gifts_.begin()), static_cast<std::size_t>(next - gifts_.begin()),
                      gift.date, draft.aid.part_of);
        if (found != nullptr) {
          nearest = found;
          least_difference = difference;
        }
      }
      known = next;
    }
  }
  if (nearest == nullptr) return std::nullopt;
  return domain::AidId{nearest->aid};
}

/// Whether a new aid that is part of `parent` lies within `whole`. Where a damaged ledger has a circle, the chain ends
/// after as many steps as there are parts.
bool NearAids::is_part(domain::AidId parent, std::int64_t whole) const {
  std::int64_t above = parent.row;
  for (std::size_t steps = 0; above != 0 && steps <= parents_.size(); ++steps) {
    if (above == whole) return true;
    const auto next = parents_.find(above);
    above = next == parents_.end() ? 0 : next->second;
  }
  return false;
}

}  // namespace aid::importing
