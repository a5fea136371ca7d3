#pragma once
#include "aid/counting/counting.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace aid::counting {

/// What an aid adds to a row, and what its parts take out of it again. Rows by sector: a programme of 100 without a
/// sector adds 100 to "not stated"; its part of 30 for health adds 30 to "health" and takes 30 out of the programme's
/// row, which then shows 70 and is called "not itemised".
struct AmountPiece {
  RowKey key;
  domain::Amount amount;
  bool in_parent = false;      ///< An aid above it has an amount in this currency, so that the total has it already.
  bool within_parent = false;  ///< That aid stands in the same row, so that the row has it already, too.
  std::int64_t taken = 0;      ///< What parts that stand in other rows take out of it.
  domain::Qualifier taken_how = domain::Qualifier::exact;
};
struct CountPiece {
  RowKey key;
  std::int64_t count = 0;
  bool within_parent = false;
  std::int64_t taken = 0;
  domain::Qualifier taken_how = domain::Qualifier::exact;
};

using GroupIndex = Index<struct GroupIndexTag>;

/// An aid in one stage.
struct Group {
  storage::AidIndex aid;
  domain::Stage stage = domain::Stage::committed;
  std::vector<AmountPiece> amounts;
  std::vector<CountPiece> counts;      ///< `count` is 0 where the aid's count is not known.
  std::vector<CountPiece> not_valued;  ///< Where the first entry without a value stands.
  std::vector<RowKey> rows;            ///< All in which something is recorded.
  bool something_unvalued = false;
  bool something_valued = false;  ///< Also what could not be converted.

  // The nearest aids above it in the selection: one with an entry of this stage, and one whose
  // count this one is taken out of.
  GroupIndex parent;
  GroupIndex count_parent;
  /// Nothing of it can be subtracted from the aids above it, because all of it is in other currencies.
  bool is_of_which = false;
  /// An amount of it cannot be subtracted, because every figure of the aids above it stands at another time.
  bool is_at_other_times = false;

  void clear();
  /// Something of it is in the total, and not only below it.
  bool is_inside() const;
  bool has_amount() const;
  bool has_amount_in(domain::Currency currency) const;
  /// It has an amount that no aid above it has in the total.
  bool adds_amount() const;
  /// The total has it, or its count, within another aid.
  bool is_in_parent() const;
};

/// Rolls parts up into their parents, stage by stage, so that money that two records state (a programme, and a project
/// of it) is counted once.
class Families {
public:
  /// `grouped`: the dimensions of the rows.
  Families(const storage::Book& book, Counted& counted, std::span<const Dimension* const> grouped);

  bool has(storage::AidIndex aid) const { return in_family_[aid]; }
  void add(const Group& group);
  /// Takes parts out of their parents and notes what does not fit.
  void resolve();
  const IndexedVector<Group, GroupIndex>& groups() const { return groups_; }

private:
  void find_wholes();
  /// The nearest group above `part` that `is`, of those that have something of its stage in the total; none.
  template <typename Is>
  GroupIndex first_above(GroupIndex part, Is is) const;
  std::vector<std::size_t> depths() const;
  /// Whether an aid above it has an amount, so that the total is that.
  bool has_value_above(const Group& part) const;
  void note_parts_only(const Group& group);
  void name_the_rest(Group& parent);
  void take_amounts(Group& part);
  void take_amount(AmountPiece& piece, GroupIndex parent);
  bool is_between_times(const std::vector<AmountPiece*>& nearest) const;
  void show_as_of_which(Group& part);
  void show_amounts_as_of_which(Group& part);
  void take_counts(Group& part);
  void take_not_valued(Group& parent);
  bool note_exceeded(const Group& parent);
  void note_exceeded_row(const Group& parent);
  void forgive_missing_rates();
  void remark(RemarkKind kind, const Group& group, const std::optional<domain::Amount>& amount = {});
  GroupIndex find(storage::AidIndex aid, domain::Stage stage) const;

  const storage::Book& book_;
  Counted& counted_;
  std::vector<std::size_t> axes_;       ///< The positions of all dimensions in a `RowKey`.
  std::vector<std::size_t> time_axes_;  ///< The positions of those that are times: year, month …
  IndexedVector<bool, storage::AidIndex> in_family_;
  IndexedVector<bool, storage::AidIndex> is_selected_;  ///< Aids with something in the total.
  IndexedVector<Group, GroupIndex> groups_;
  std::map<std::pair<storage::AidIndex, domain::Stage>, GroupIndex> indexes_;
  struct Taken {
    domain::Amounts amounts;
    std::int64_t count = 0;
  };
  IndexedVector<GroupIndex, GroupIndex> wholes_;  ///< For each group, the nearest one above it.
  IndexedVector<Taken, GroupIndex> taken_;        ///< For each group, the sum of its parts.
};

}  // namespace aid::counting
