#include "families.hpp"

#include "aid/storage/aids_above.hpp"
#include "parts.hpp"

#include <algorithm>
#include <cstdint>
#include <set>

namespace aid::counting {

using domain::Amount;
using domain::Count;
using domain::Qualifier;
using storage::AidIndex;
using storage::Book;

namespace {

/// In how many of the dimensions two rows stand alike.
int likeness(const RowKey& a, const RowKey& b, std::span<const std::size_t> axes) {
  int alike = 0;
  for (const std::size_t axis : axes) alike += a.at[axis] == b.at[axis] ? 1 : 0;
  return alike;
}

/// Keeps those of a parent's pieces that agree with a part's row in most of these dimensions, and drops the others.
template <typename Piece>
void keep_nearest(std::vector<Piece*>& pieces, const RowKey& row, std::span<const std::size_t> axes) {
  int best = 0;
  std::size_t kept = 0;
  for (Piece* piece : pieces) {
    const int alike = likeness(piece->key, row, axes);
    if (alike > best) kept = 0;
    best = std::max(best, alike);
    if (alike == best) pieces[kept++] = piece;
  }
  pieces.resize(kept);
}

/// Takes `figure` out of pieces of a parent, in proportion.
template <typename Piece>
void take(const std::vector<Piece*>& pieces, std::int64_t figure, Qualifier how,
          std::int64_t (*figure_of)(const Piece&)) {
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

Count count_of(const Book& book, const Group& group) { return book.aids[group.aid].counted(); }

}  // namespace

void Group::clear() {
  amounts.clear();
  counts.clear();
  not_valued.clear();
  rows.clear();
  something_unvalued = something_valued = is_of_which = is_at_other_times = false;
  parent = count_parent = {};
}

bool Group::is_inside() const {
  return std::ranges::any_of(rows, [](const RowKey& row) { return !row.outside; });
}

bool Group::has_amount() const {
  return std::ranges::any_of(amounts, [](const AmountPiece& piece) { return !piece.key.outside; });
}

bool Group::has_amount_in(domain::Currency currency) const {
  return std::ranges::any_of(amounts, [&](const AmountPiece& piece) {
    return !piece.key.outside && piece.amount.money.currency() == currency;
  });
}

bool Group::adds_amount() const {
  return std::ranges::any_of(
      amounts, [](const AmountPiece& piece) { return !piece.in_parent && !piece.key.outside && !piece.key.of_which; });
}

bool Group::is_in_parent() const {
  return count_parent || is_of_which || std::ranges::any_of(amounts, &AmountPiece::in_parent);
}

Families::Families(const Book& book, Counted& counted, std::span<const Dimension* const> grouped)
    : book_(book), counted_(counted), in_family_(book.aids.size()), is_selected_(book.aids.size()) {
  for (std::size_t i = 0; i < grouped.size(); ++i) {
    axes_.push_back(i);
    if (grouped[i]->column == table::ColumnType::date) time_axes_.push_back(i);
  }
  for (const AidIndex aid : book.aids.indexes()) {
    const AidIndex parent = book.aids[aid].part_of;
    if (!parent) continue;
    in_family_[aid] = true;
    in_family_[parent] = true;
  }
}

void Families::add(const Group& group) {
  indexes_.emplace(std::pair(group.aid, group.stage), groups_.next_index());
  groups_.push_back(group);
  if (group.is_inside()) is_selected_[group.aid] = true;
}

GroupIndex Families::find(AidIndex aid, domain::Stage stage) const {
  const auto found = indexes_.find({aid, stage});
  return found == indexes_.end() ? GroupIndex() : found->second;
}

void Families::resolve() {
  taken_.resize(groups_.size());
  find_wholes();
  for (const Group& group : groups_) note_parts_only(group);
  for (const Group& group : groups_) {
    if (group.parent) name_the_rest(groups_[group.parent]);
  }
  for (const std::size_t position :
       from_the_top(groups_.size(), [levels = depths()](std::size_t i) { return levels[i]; })) {
    take_amounts(groups_[GroupIndex(position)]);
    take_counts(groups_[GroupIndex(position)]);
  }
  for (Group& group : groups_) {
    take_not_valued(group);
    if (!note_exceeded(group)) note_exceeded_row(group);
  }
  forgive_missing_rates();
}

/// Drops the complaints about parts that cannot be converted where an aid above them has a value: the total is that
/// value, and lacks nothing.
void Families::forgive_missing_rates() {
  std::set<GroupIndex> forgiven;
  std::erase_if(counted_.remarks, [&](const Remark& remark) {
    if (remark.kind != RemarkKind::without_rate) return false;
    const GroupIndex part = find(remark.aid, *remark.stage);
    if (!part || !has_value_above(groups_[part])) return false;
    forgiven.insert(part);
    return true;
  });
  for (const GroupIndex part : forgiven) remark(RemarkKind::unvalued, groups_[part]);
}

void Families::remark(RemarkKind kind, const Group& group, const std::optional<Amount>& amount) {
  counted_.remarks.push_back({.kind = kind, .aid = group.aid, .stage = group.stage, .amount = amount});
}

/// The nearest group above each, of its stage, that is in the total.
void Families::find_wholes() {
  wholes_.resize(groups_.size());
  std::set<domain::Stage> stages;
  for (const Group& group : groups_) stages.insert(group.stage);
  for (const domain::Stage stage : stages) {
    IndexedVector<GroupIndex, AidIndex> shown(book_.aids.size());
    for (const GroupIndex index : groups_.indexes()) {
      if (groups_[index].stage == stage && groups_[index].is_inside()) shown[groups_[index].aid] = index;
    }
    const auto nearest = nearest_above(book_, [&](AidIndex aid) { return bool(shown[aid]); });
    for (const GroupIndex index : groups_.indexes()) {
      Group& group = groups_[index];
      const AidIndex whole = nearest[group.aid];
      if (group.stage != stage || !group.is_inside() || !whole || whole == group.aid) continue;
      group.parent = wholes_[index] = shown[whole];
    }
  }
}

/// In a damaged ledger a chain can be a circle, which need not lead back to the first.
template <typename Is>
GroupIndex Families::first_above(GroupIndex part, Is is) const {
  std::size_t steps = 0;
  for (GroupIndex at = wholes_[part]; at && at != part && steps <= groups_.size(); at = wholes_[at], ++steps) {
    if (is(groups_[at])) return at;
  }
  return {};
}

/// How many groups are above each. What was counted once is not counted again.
std::vector<std::size_t> Families::depths() const {
  constexpr std::size_t unknown = SIZE_MAX;
  std::vector<std::size_t> depths(groups_.size(), unknown);
  for (const GroupIndex part : groups_.indexes()) {
    std::vector<GroupIndex> way;
    GroupIndex at = part;
    for (; at && depths[at.position()] == unknown && way.size() <= groups_.size(); at = wholes_[at]) way.push_back(at);
    if (way.size() > groups_.size()) {  // A circle.
      std::size_t steps = 0;
      first_above(part, [&](const Group&) { return ++steps == 0; });
      depths[part.position()] = steps;
      continue;
    }
    std::size_t depth = at ? depths[at.position()] + 1 : 0;
    for (auto above = way.rbegin(); above != way.rend(); ++above) depths[above->position()] = depth++;
  }
  return depths;
}

bool Families::has_value_above(const Group& part) const {
  return bool(first_above(groups_.index_of(part), [](const Group& whole) { return whole.has_amount(); }));
}

void Families::note_parts_only(const Group& group) {
  if (group.parent || !group.is_inside()) return;
  for (const AidIndex aid : storage::AidsAbove(book_, group.aid)) {
    if (!is_selected_[aid]) continue;
    return remark(RemarkKind::parts_only, group);
  }
}

/// A programme without a sector, whose parts have sectors: what the parts leave is shown as "not itemised", because
/// "not stated" would say that nothing is known of it.
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
  const bool is_valued_above = has_value_above(part);
  for (AmountPiece& piece : part.amounts) {
    if (piece.key.outside || !is_valued_above) continue;
    const GroupIndex parent = first_above(
        groups_.index_of(part), [&](const Group& above) { return above.has_amount_in(piece.amount.money.currency()); });
    if (parent) {
      take_amount(piece, parent);
      if (piece.key.of_which && !groups_[parent].is_of_which) part.is_at_other_times = true;
    } else {
      piece.key.of_which = true;
    }
    if (piece.key.of_which) part.rows.push_back(piece.key);
  }
  if (part.is_at_other_times) return show_amounts_as_of_which(part);
  part.is_of_which = part.has_amount() && std::ranges::all_of(part.amounts, [](const AmountPiece& piece) {
                       return piece.key.outside || piece.key.of_which;
                     });
  if (part.is_of_which) show_as_of_which(part);
}

void Families::take_amount(AmountPiece& piece, GroupIndex parent) {
  std::vector<AmountPiece*> candidates;
  for (AmountPiece& of_parent : groups_[parent].amounts) {
    const bool same_currency = of_parent.amount.money.currency() == piece.amount.money.currency();
    if (same_currency && !of_parent.key.outside) candidates.push_back(&of_parent);
  }
  piece.in_parent = true;
  piece.key.of_which = candidates.front()->key.of_which;
  taken_[parent].amounts.add(piece.amount);
  piece.within_parent = std::ranges::any_of(candidates, [&](const AmountPiece* p) { return p->key == piece.key; });
  if (piece.within_parent) return;
  // Time comes first, so that what is taken out of a year is the same whether or not the rows are also by sector.
  keep_nearest(candidates, piece.key, time_axes_);
  if (is_between_times(candidates)) {
    piece.key.of_which = true;
    return;
  }
  keep_nearest(candidates, piece.key, axes_);
  take<AmountPiece>(candidates, piece.amount.money.minor(), piece.amount.qualifier,
                    [](const AmountPiece& p) { return p.amount.money.minor(); });
}

/// Whether the nearest rows of the parent stand at several times. Rows by month: the parent has 50 in March and 50 in
/// May, the part 20 in April. It cannot be known which month's figure contains the 20, so that neither is made smaller.
bool Families::is_between_times(const std::vector<AmountPiece*>& nearest) const {
  return std::ranges::any_of(nearest, [&](const AmountPiece* piece) {
    const auto differs = [&](std::size_t axis) { return piece->key.at[axis] != nearest.front()->key.at[axis]; };
    return std::ranges::any_of(time_axes_, differs);
  });
}

/// Moves a part of which nothing can be subtracted (all of it is in another currency) to the "of which" rows whole.
void Families::show_as_of_which(Group& part) {
  std::erase_if(part.rows, [](const RowKey& row) { return !row.outside && !row.of_which; });
  for (CountPiece& piece : part.counts) piece.key.of_which = !piece.key.outside;
  for (CountPiece& piece : part.not_valued) piece.key.of_which = !piece.key.outside;
  remark(RemarkKind::other_currency, part);
}

/// Moves the amounts of a part to the "of which" rows, but not its count: how many aids there are must not depend on
/// the dimensions that were asked for.
void Families::show_amounts_as_of_which(Group& part) {
  std::erase_if(part.rows, [&](const RowKey& row) {
    RowKey beside = row;
    beside.of_which = true;
    const bool is_moved = std::ranges::find(part.amounts, beside, &AmountPiece::key) != part.amounts.end();
    const bool has_more = std::ranges::find(part.amounts, row, &AmountPiece::key) != part.amounts.end() ||
                          std::ranges::find(part.not_valued, row, &CountPiece::key) != part.not_valued.end();
    return !row.of_which && is_moved && !has_more;
  });
  remark(RemarkKind::other_times, part);
}

void Families::take_counts(Group& part) {
  if (part.is_of_which) return;
  part.count_parent = first_above(groups_.index_of(part), [&](const Group& parent) {
    return !parent.is_of_which && !count_of(book_, parent).is_unknown();
  });
  if (!part.count_parent) return;
  Group& parent = groups_[part.count_parent];
  const Count count = count_of(book_, part);
  const Qualifier how = count.is_unknown() ? Qualifier::about : count.qualifier;
  for (CountPiece& piece : part.counts) {
    if (piece.key.outside) continue;
    taken_[part.count_parent].count += piece.count;
    std::vector<CountPiece*> candidates;
    for (CountPiece& of_parent : parent.counts) {
      if (!of_parent.key.outside) candidates.push_back(&of_parent);
    }
    piece.within_parent = std::ranges::any_of(candidates, [&](const CountPiece* p) { return p->key == piece.key; });
    if (piece.within_parent || candidates.empty()) continue;
    keep_nearest(candidates, piece.key, axes_);
    take<CountPiece>(candidates, piece.count, how, [](const CountPiece& p) { return p.count; });
  }
}

/// Counts what is not valued of a parent without a value: a gift of 5 aids, 2 of which are recorded as parts, leaves 3
/// that are not valued.
void Families::take_not_valued(Group& parent) {
  const std::int64_t named = taken_[groups_.index_of(parent)].count;
  std::int64_t all = 0;
  for (const CountPiece& piece : parent.not_valued) all += piece.key.outside ? 0 : piece.count;
  std::int64_t left = std::clamp<std::int64_t>(named, 0, std::max<std::int64_t>(all, 0));
  for (CountPiece& piece : parent.not_valued) {
    if (piece.key.outside || piece.count <= 0) continue;
    const std::int64_t less = std::min(left, piece.count);
    piece.count -= less;
    left -= less;
  }
}

/// Notes parts that are larger than their parent. Returns whether there are any.
bool Families::note_exceeded(const Group& parent) {
  const Taken& taken = taken_[groups_.index_of(parent)];
  domain::Amounts own;
  std::int64_t count = 0;
  for (const AmountPiece& piece : parent.amounts) {
    if (!piece.key.outside) own.add(piece.amount);
  }
  for (const CountPiece& piece : parent.counts) count += piece.key.outside ? 0 : piece.count;
  bool is_exceeded = taken.count > count;
  if (is_exceeded) remark(RemarkKind::exceeded, parent);
  for (const Amount& amount : taken.amounts.list()) {
    const Amount* had = own.in(amount.money.currency());
    if (!had || had->money.minor() >= amount.money.minor()) continue;
    const Amount rest{had->money - amount.money, domain::of_difference(had->qualifier, amount.qualifier)};
    remark(RemarkKind::exceeded, parent, rest);
    is_exceeded = true;
  }
  return is_exceeded;
}

/// Notes parts that fit into their parent as a whole but not where they stand: a programme of 100, half for health,
/// half for education, has a part of 60 for health.
void Families::note_exceeded_row(const Group& parent) {
  for (const AmountPiece& piece : parent.amounts) {
    if (piece.taken <= piece.amount.money.minor()) continue;
    const auto taken = domain::Money::from_minor(piece.taken, piece.amount.money.currency());
    const Amount rest{piece.amount.money - taken, domain::of_difference(piece.amount.qualifier, piece.taken_how)};
    return remark(RemarkKind::exceeded, parent, rest);
  }
  const auto is_exceeded = [](const CountPiece& piece) { return piece.taken > piece.count; };
  if (std::ranges::any_of(parent.counts, is_exceeded)) remark(RemarkKind::exceeded, parent);
}

}  // namespace aid::counting
