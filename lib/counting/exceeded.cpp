// What `Families` notes of parts that are larger than the aid that they belong to.

#include "families.hpp"

#include "aid/domain/checked_sums.hpp"

#include <algorithm>

namespace aid::counting {

using domain::Amount;

/// Notes parts that are larger than their parent. Returns what they lack in it, in each currency.
domain::Amounts Families::note_exceeded(const Group& parent) {
  const Taken& taken = taken_[groups_.index_of(parent)];
  domain::Amounts own;
  std::int64_t count = 0;
  for (const AmountPiece& piece : parent.amounts) {
    if (!piece.key.outside) own.add(piece.amount);
  }
  for (const CountPiece& piece : parent.counts) domain::add_to(count, piece.key.outside ? 0 : piece.count);
  if (taken.count > count) {
    remark(RemarkKind::exceeded, parent);
    counted_.remarks.back().aids = domain::difference_of(count, taken.count);
  }
  domain::Amounts exceeded;
  for (const Amount& amount : taken.amounts.list()) {
    const Amount* had = own.in(amount.money.currency());
    if (!had || had->money.minor() >= amount.money.minor()) continue;
    const Amount rest{had->money - amount.money, domain::of_difference(had->qualifier, amount.qualifier)};
    remark(RemarkKind::exceeded, parent, rest);
    exceeded.add(rest);
  }
  return exceeded;
}

/// Notes parts that do not fit into their parent where they stand: a programme of 100, half for health, half for
/// education, has a part of 60 for health. A filter on health says the same of it. `exceeded`: the currencies in
/// which it was noted that they do not fit in all, so that a parent with one row has no more to say.
void Families::note_exceeded_rows(const Group& parent, const domain::Amounts& exceeded) {
  for (const AmountPiece& piece : parent.amounts) {
    const bool is_exceeded = exceeded.in(piece.amount.money.currency()) != nullptr;
    const auto is_beside = [&](const AmountPiece& other) {
      return !other.key.outside && other.amount.money.currency() == piece.amount.money.currency();
    };
    if (is_exceeded && !piece.key.outside && std::ranges::count_if(parent.amounts, is_beside) < 2) continue;
    TakenOut parts = piece.taken;
    parts.add(piece.contained.figure, piece.contained.how);
    parts.figure = std::max(parts.figure, piece.held);
    if (parts.figure <= piece.figure()) continue;
    const Amount all = piece.of(parts);
    const Amount rest{piece.amount.money - all.money, domain::of_difference(piece.amount.qualifier, all.qualifier)};
    remark(RemarkKind::exceeded, parent, rest, piece.key);
  }
  for (const CountPiece& piece : parent.counts) {
    const std::int64_t parts = domain::sum_of(piece.taken.figure, piece.contained.figure);
    if (!piece.key.outside || parts <= piece.count) continue;
    remark(RemarkKind::exceeded, parent, {}, piece.key);
    counted_.remarks.back().aids = domain::difference_of(piece.count, parts);
  }
}

}  // namespace aid::counting
