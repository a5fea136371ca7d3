#include "families.hpp"

#include <algorithm>

namespace aid::services::reports {

using domain::Amount;
using domain::Count;
using domain::Qualifier;
using storage::Book;

namespace {

/// In how many dimensions two rows stand alike.
int likeness(const RowKey& a, const RowKey& b) {
  int alike = 0;
  for (std::size_t i = 0; i < a.at.size(); ++i) alike += a.at[i] == b.at[i] ? 1 : 0;
  return alike;
}

/// Takes `figure` out of the pieces of a parent that stand nearest to the part's row, in proportion.
template <typename Piece>
void take(std::vector<Piece*>& pieces, const RowKey& row, std::int64_t figure, Qualifier how,
          std::int64_t (*figure_of)(const Piece&)) {
  int best = 0;
  for (const Piece* piece : pieces) best = std::max(best, likeness(piece->key, row));
  std::erase_if(pieces, [&](const Piece* piece) { return likeness(piece->key, row) < best; });
  std::vector<std::int64_t> weights;
  for (const Piece* piece : pieces) weights.push_back(std::max<std::int64_t>(figure_of(*piece), 0));
  if (std::ranges::all_of(weights, [](std::int64_t weight) { return weight == 0; })) weights.front() = 1;
  const std::vector<std::int64_t> shares = apportion_by_weight(figure, weights);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (shares[i] == 0 && figure != 0) continue;
    pieces[i]->taken = (domain::Money::from_minor(pieces[i]->taken, domain::Currency::vnd()) +
                        domain::Money::from_minor(shares[i], domain::Currency::vnd()))
                           .minor();
    pieces[i]->taken_how = domain::of_sum(pieces[i]->taken_how, how);
  }
}

Count count_of(const Book& book, const Group& group) {
  return book.aids[static_cast<std::size_t>(group.aid)].stands_for;
}

}  // namespace

void Group::clear() {
  amounts.clear();
  counts.clear();
  not_valued.clear();
  rows.clear();
  something_unvalued = something_valued = false;
  parent = count_parent = value_parent = none;
}

bool Group::is_inside() const {
  return std::ranges::any_of(rows, [](const RowKey& row) { return !row.outside; });
}

bool Group::has_amount() const {
  return std::ranges::any_of(amounts, [](const AmountPiece& piece) { return !piece.key.outside; });
}

Families::Families(const Book& book, Counted& counted)
    : book_(book), counted_(counted), in_family_(book.aids.size()), is_selected_(book.aids.size()) {
  for (std::size_t i = 0; i < book.aids.size(); ++i) {
    const std::int32_t parent = book.aids[i].part_of;
    if (parent == Book::none) continue;
    in_family_[i] = true;
    in_family_[static_cast<std::size_t>(parent)] = true;
  }
}

void Families::add(const Group& group) {
  positions_.emplace(std::pair(group.aid, group.stage), static_cast<std::int32_t>(groups_.size()));
  groups_.push_back(group);
  if (group.is_inside()) is_selected_[static_cast<std::size_t>(group.aid)] = true;
}

std::int32_t Families::find(std::int32_t aid, domain::Stage stage) const {
  const auto found = positions_.find({aid, stage});
  return found == positions_.end() ? Group::none : found->second;
}

void Families::resolve() {
  taken_.resize(groups_.size());
  for (Group& group : groups_) find_parents(group);
  for (const Group& group : groups_) note_parts_only(group);
  for (const Group& group : groups_) {
    if (group.parent != Group::none) name_the_rest(groups_[static_cast<std::size_t>(group.parent)]);
  }
  for (Group& group : groups_) {
    take_amounts(group);
    take_counts(group);
  }
  for (Group& group : groups_) {
    take_not_valued(group);
    note_exceeded(group);
  }
}

void Families::find_parents(Group& group) {
  if (!group.is_inside()) return;
  std::int32_t above = book_.aids[static_cast<std::size_t>(group.aid)].part_of;
  // A chain cannot be longer than there are aids: one that goes in a circle ends here.
  for (std::size_t step = 0; above != Book::none && step < book_.aids.size(); ++step) {
    const std::int32_t position = above == group.aid ? Group::none : find(above, group.stage);
    if (position != Group::none && groups_[static_cast<std::size_t>(position)].is_inside()) {
      const Group& parent = groups_[static_cast<std::size_t>(position)];
      if (group.parent == Group::none) group.parent = position;
      if (group.count_parent == Group::none && !count_of(book_, parent).is_unknown()) group.count_parent = position;
      if (group.value_parent == Group::none && parent.has_amount()) group.value_parent = position;
    }
    above = book_.aids[static_cast<std::size_t>(above)].part_of;
  }
}

void Families::note_parts_only(const Group& group) {
  if (group.parent != Group::none || !group.is_inside()) return;
  std::int32_t above = book_.aids[static_cast<std::size_t>(group.aid)].part_of;
  for (std::size_t step = 0; above != Book::none && step < book_.aids.size(); ++step) {
    if (is_selected_[static_cast<std::size_t>(above)]) {
      counted_.parts_only.push_back({.aid = group.aid, .stage = group.stage});
      return;
    }
    above = book_.aids[static_cast<std::size_t>(above)].part_of;
  }
}

/// Where a parent has no value of its own in a dimension, what its parts leave is "not itemised".
void Families::name_the_rest(Group& parent) {
  const auto rename = [](RowKey& key) {
    for (Coordinate& at : key.at) {
      if (at == Coordinate(Standing::not_stated)) at = Coordinate(Standing::not_itemised);
    }
  };
  for (AmountPiece& piece : parent.amounts) rename(piece.key);
  for (CountPiece& piece : parent.counts) rename(piece.key);
  for (CountPiece& piece : parent.not_valued) rename(piece.key);
  for (RowKey& row : parent.rows) rename(row);
}

void Families::take_amounts(Group& part) {
  if (part.value_parent == Group::none) return;
  Group& parent = groups_[static_cast<std::size_t>(part.value_parent)];
  Taken& taken = taken_[static_cast<std::size_t>(part.value_parent)];
  for (AmountPiece& piece : part.amounts) {
    if (piece.key.outside) continue;
    std::vector<AmountPiece*> candidates;
    for (AmountPiece& of_parent : parent.amounts) {
      const bool same_currency = of_parent.amount.money.currency() == piece.amount.money.currency();
      if (same_currency && !of_parent.key.outside) candidates.push_back(&of_parent);
    }
    if (candidates.empty()) {
      piece.key.of_which = true;
      part.rows.push_back(piece.key);
      continue;
    }
    taken.amounts.add(piece.amount);
    piece.within_parent = std::ranges::any_of(candidates, [&](const AmountPiece* p) { return p->key == piece.key; });
    if (piece.within_parent) continue;
    take<AmountPiece>(candidates, piece.key, piece.amount.money.minor(), piece.amount.qualifier,
                      [](const AmountPiece& p) { return p.amount.money.minor(); });
  }
}

void Families::take_counts(Group& part) {
  const bool only_of_which = part.has_amount() && std::ranges::all_of(part.amounts, [](const AmountPiece& p) {
                               return p.key.outside || p.key.of_which;
                             });
  if (only_of_which) {
    // Shown as "of which" as a whole: the row has no place of its own any more.
    std::vector<RowKey> kept;
    for (const RowKey& row : part.rows) {
      if (row.outside || row.of_which) kept.push_back(row);
    }
    part.rows = std::move(kept);
    for (CountPiece& piece : part.counts) piece.key.of_which = !piece.key.outside;
    for (CountPiece& piece : part.not_valued) piece.key.of_which = !piece.key.outside;
    counted_.other_currency.push_back({.aid = part.aid, .stage = part.stage});
    return;
  }
  if (part.count_parent == Group::none) return;
  Group& parent = groups_[static_cast<std::size_t>(part.count_parent)];
  const Count count = count_of(book_, part);
  const Qualifier how = count.is_unknown() ? Qualifier::about : count.qualifier;
  for (CountPiece& piece : part.counts) {
    if (piece.key.outside) continue;
    taken_[static_cast<std::size_t>(part.count_parent)].count += piece.count;
    std::vector<CountPiece*> candidates;
    for (CountPiece& of_parent : parent.counts) {
      if (!of_parent.key.outside) candidates.push_back(&of_parent);
    }
    piece.within_parent = std::ranges::any_of(candidates, [&](const CountPiece* p) { return p->key == piece.key; });
    if (piece.within_parent || candidates.empty()) continue;
    take<CountPiece>(candidates, piece.key, piece.count, how, [](const CountPiece& p) { return p.count; });
  }
}

/// Of a parent without a value, the aids that no part names are not valued.
void Families::take_not_valued(Group& parent) {
  std::int64_t left = taken_[static_cast<std::size_t>(&parent - groups_.data())].count;
  for (CountPiece& piece : parent.not_valued) {
    const std::int64_t less = std::min(left, piece.count);
    piece.count -= less;
    left -= less;
  }
}

void Families::note_exceeded(const Group& parent) {
  const Taken& taken = taken_[static_cast<std::size_t>(&parent - groups_.data())];
  domain::Amounts own;
  std::int64_t count = 0;
  for (const AmountPiece& piece : parent.amounts) {
    if (!piece.key.outside) own.add(piece.amount);
  }
  for (const CountPiece& piece : parent.counts) count += piece.key.outside ? 0 : piece.count;
  for (const Amount& amount : taken.amounts.list()) {
    const Amount* had = own.in(amount.money.currency());
    if (!had || had->money.minor() >= amount.money.minor()) continue;
    const Amount rest{had->money - amount.money, domain::of_difference(had->qualifier, amount.qualifier)};
    counted_.exceeded.push_back({.aid = parent.aid, .stage = parent.stage, .amount = rest});
  }
  if (taken.count > count) counted_.exceeded.push_back({.aid = parent.aid, .stage = parent.stage});
}

}  // namespace aid::services::reports
