#include "families.hpp"

#include "aid/domain/checked_sums.hpp"
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

/// How parts that stand for this many aids make what they are taken out of inexact.
Qualifier inexactness(const Count& count) { return count.is_unknown() ? Qualifier::about : count.qualifier; }

/// The piece that stands in this row, or nullptr.
template <typename Piece>
Piece* in_row(const std::vector<Piece*>& pieces, const RowKey& row) {
  const auto found = std::ranges::find(pieces, row, [](const Piece* piece) { return piece->key; });
  return found == pieces.end() ? nullptr : *found;
}

/// The pieces of these that stand in the total, or below it.
template <typename Piece>
std::vector<Piece*> on_side(std::vector<Piece>& pieces, bool outside) {
  std::vector<Piece*> found;
  for (Piece& piece : pieces) {
    if (piece.key.outside == outside) found.push_back(&piece);
  }
  return found;
}

}  // namespace

void Group::clear() {
  amounts.clear();
  counts.clear();
  rows.clear();
  for (Lack* lack : {&unvalued, &unconverted}) {
    lack->rows.clear();
    lack->counts.clear();
    lack->is_partial = false;
  }
  something_valued = is_of_which = false;
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

std::vector<AmountPiece*> Group::amounts_in(domain::Currency currency, bool outside) {
  std::vector<AmountPiece*> found = on_side(amounts, outside);
  std::erase_if(found, [&](const AmountPiece* piece) { return piece->amount.money.currency() != currency; });
  return found;
}

std::vector<CountPiece*> Group::counts_at(bool outside) { return on_side(counts, outside); }

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
  has_outside_ = has_outside_ || std::ranges::any_of(group.rows, &RowKey::outside);
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
  taken_amounts_.take();
  taken_counts_.take();
  for (Group& group : groups_) {
    take_lack(group, group.unvalued);
    take_lack(group, group.unconverted);
    note_exceeded_rows(group, note_exceeded(group));
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
  for (const GroupIndex part : forgiven) remark(RemarkKind::unconverted_part, groups_[part]);
}

void Families::remark(RemarkKind kind, const Group& group, const std::optional<Amount>& amount,
                      const std::optional<RowKey>& row) {
  counted_.remarks.push_back({.kind = kind, .aid = group.aid, .stage = group.stage, .amount = amount, .row = row});
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

/// How many groups are above one, counted one by one; in a circle each only so often as the way round is given up.
std::size_t Families::levels_above(GroupIndex part) const {
  std::size_t levels = 0;
  first_above(part, [&](const Group&) {
    ++levels;
    return false;
  });
  return levels;
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
      depths[part.position()] = levels_above(part);
      continue;
    }
    std::size_t depth = at ? depths[at.position()] + 1 : 0;
    // NOLINTNEXTLINE(modernize-loop-convert): views of ranges do not compile with clang 14.
    for (auto above = way.rbegin(); above != way.rend(); ++above) depths[above->position()] = depth++;
  }
  return depths;
}

bool Families::has_value_above(const Group& part) const {
  return bool(first_above(groups_.index_of(part), [](const Group& whole) { return whole.has_amount(); }));
}

void Families::note_parts_only(const Group& group) {
  if (!group.is_inside()) return;
  if (group.parent) {
    if (group.has_amount() && !has_value_above(group)) remark(RemarkKind::parts_only, group);
    return;
  }
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
  for (Lack* lack : {&parent.unvalued, &parent.unconverted}) lack->each_key(rename);
  for (RowKey& row : parent.rows) rename(row);
}

void Families::take_amounts(Group& part) {
  const bool is_valued_above = has_value_above(part);
  for (AmountPiece& piece : part.amounts) {
    if (piece.key.outside || !is_valued_above) {
      take_out_of_shared(part, piece);
      continue;
    }
    const GroupIndex parent = first_above(
        groups_.index_of(part), [&](const Group& above) { return above.has_amount_in(piece.amount.money.currency()); });
    if (parent) {
      piece.of_other_currency =
          groups_[parent].amounts_in(piece.amount.money.currency(), false).front()->of_other_currency;
      take_amount(piece, parent);
      hold_amount(part, piece);
    } else {
      piece.key.of_which = piece.of_other_currency = true;
    }
    if (piece.key.of_which) part.rows.push_back(piece.key);
  }
  part.is_of_which = part.has_amount() && std::ranges::all_of(part.amounts, [](const AmountPiece& piece) {
                       return piece.key.outside || piece.of_other_currency;
                     });
  if (part.is_of_which) return show_as_of_which(part);
  const bool is_at_other_times = std::ranges::any_of(
      part.amounts, [](const AmountPiece& piece) { return piece.key.of_which && !piece.of_other_currency; });
  if (is_at_other_times) show_amounts_as_of_which(part);
}

void Families::take_amount(AmountPiece& piece, GroupIndex parent) {
  std::vector<AmountPiece*> candidates = groups_[parent].amounts_in(piece.amount.money.currency(), false);
  piece.in_parent = true;
  taken_[parent].amounts.add(piece.amount);
  // Of one parent some figures can stand in the total and others beside it: the part stands where its row does.
  for (const bool of_which : {false, true}) {
    piece.key.of_which = of_which;
    AmountPiece* const same = in_row(candidates, piece.key);
    if (same == nullptr) continue;
    piece.within_parent = true;
    same->contained.add(piece.figure(), piece.amount.qualifier);
    return;
  }
  // Time comes first, so that what is taken out of a year is the same whether or not the rows are also by sector.
  keep_nearest(candidates, piece.key, time_axes_);
  if (is_between_times(candidates)) {
    piece.key.of_which = true;
    return;
  }
  const auto is_of_which = [](const AmountPiece* of_parent) { return of_parent->key.of_which; };
  piece.key.of_which = std::ranges::all_of(candidates, is_of_which);
  if (!piece.key.of_which) std::erase_if(candidates, is_of_which);
  const int alike = keep_nearest(candidates, piece.key, axes_);
  taken_amounts_.add(alike, candidates, piece.figure(), piece.amount.qualifier);
}

/// Tells the nearest aid above it that stands in the same row. It need not be the one that the part is taken out of: a
/// programme, half of it for health, has a project that does not say what for, and that a part for health. If this part
/// is larger than the half, the programme is exceeded there.
void Families::hold_amount(const Group& part, const AmountPiece& piece) {
  AmountPiece* same = nullptr;
  first_above(groups_.index_of(part), [&](const Group& above) {
    std::vector<AmountPiece*> pieces =
        groups_[groups_.index_of(above)].amounts_in(piece.amount.money.currency(), false);
    same = in_row(pieces, piece.key);
    return same != nullptr;
  });
  if (same == nullptr) return;
  same->held = (domain::Money::from_minor(same->held, piece.amount.money.currency()) + piece.amount.money).minor();
}

/// Takes a piece that no total has above it out of what is listed below the total of an aid that it is part of. Laos is
/// asked for: of a programme of 100, shared between Laos and India, a project of 30 in Laos is counted, and 70 are
/// listed.
void Families::take_out_of_shared(const Group& part, AmountPiece& piece) {
  if (!has_outside_) return;
  const auto wholes = wholes_of(book_, part.aid, [&](AidIndex aid) { return find(aid, part.stage); });
  for (const GroupIndex whole : wholes) {
    std::vector<AmountPiece*> pieces = groups_[whole].amounts_in(piece.amount.money.currency(), true);
    if (pieces.empty()) continue;
    if (AmountPiece* same = in_row(pieces, piece.key)) {
      piece.within_parent = true;
      same->contained.add(piece.figure(), piece.amount.qualifier);
    } else {
      const int alike = keep_nearest(pieces, piece.key, axes_);
      taken_amounts_.add(alike, pieces, piece.figure(), piece.amount.qualifier);
    }
    return;
  }
}

/// The same of its count.
void Families::take_out_of_shared(const Group& part, CountPiece& piece) {
  if (!has_outside_) return;
  const Qualifier how = inexactness(book_.aids[part.aid].counted());
  const auto wholes = wholes_of(book_, part.aid, [&](AidIndex aid) { return find(aid, part.stage); });
  for (const GroupIndex whole : wholes) {
    const Book::Aid& aid = book_.aids[groups_[whole].aid];
    std::vector<CountPiece*> pieces = groups_[whole].counts_at(true);
    if (pieces.empty() || aid.component || aid.counted().is_unknown()) continue;
    domain::add_to(taken_[whole].count_outside, piece.count);
    if (CountPiece* same = in_row(pieces, piece.key)) {
      piece.within_parent = true;
      same->contained.add(piece.count, how);
    } else {
      const int alike = keep_nearest(pieces, piece.key, axes_);
      taken_counts_.add(alike, pieces, piece.count, how);
    }
    return;
  }
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
  for (Lack* lack : {&part.unvalued, &part.unconverted}) {
    lack->each_key([](RowKey& key) { key.of_which = !key.outside; });
  }
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
                          std::ranges::find(part.unvalued.rows, row) != part.unvalued.rows.end() ||
                          std::ranges::find(part.unconverted.rows, row) != part.unconverted.rows.end();
    return !row.of_which && is_moved && !has_more;
  });
  remark(RemarkKind::other_times, part);
}

void Families::take_counts(Group& part) {
  if (part.is_of_which) return;
  // A component is no aid, so that nothing can be taken out of its count: it is the aid above it that has the part.
  part.count_parent = first_above(groups_.index_of(part), [&](const Group& parent) {
    const Book::Aid& aid = book_.aids[parent.aid];
    return !parent.is_of_which && !aid.component && !aid.counted().is_unknown();
  });
  const Qualifier how = inexactness(book_.aids[part.aid].counted());
  for (CountPiece& piece : part.counts) {
    if (piece.key.outside || !part.count_parent) {
      take_out_of_shared(part, piece);
      continue;
    }
    domain::add_to(taken_[part.count_parent].count, piece.count);
    std::vector<CountPiece*> candidates = groups_[part.count_parent].counts_at(false);
    if (CountPiece* same = in_row(candidates, piece.key)) {
      piece.within_parent = true;
      same->contained.add(piece.count, how);
    } else if (!candidates.empty()) {
      const int alike = keep_nearest(candidates, piece.key, axes_);
      taken_counts_.add(alike, candidates, piece.count, how);
    }
  }
}

/// Counts what is not valued of a parent without a value: a gift of 5 aids, 2 of which are recorded as parts, leaves 3
/// that are not valued; and in the same way what is not converted. A parent that has a value for a part of its goods
/// goes on lacking the others.
void Families::take_lack(const Group& parent, Lack& lack) {
  if (lack.is_partial) return;
  for (const bool outside : {false, true}) {
    const Taken& taken = taken_[groups_.index_of(parent)];
    std::int64_t left = std::max<std::int64_t>(outside ? taken.count_outside : taken.count, 0);
    for (CountPiece& piece : lack.counts) {
      if (piece.key.outside != outside || piece.count <= 0) continue;
      const std::int64_t less = std::min(left, piece.count);
      piece.count -= less;
      left -= less;
    }
  }
}

}  // namespace aid::counting
