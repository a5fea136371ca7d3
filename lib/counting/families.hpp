#pragma once
#include "aid/counting/counting.hpp"
#include "takings.hpp"

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
  bool taken_back = false;     ///< It was taken back, or takes back, within the period: the total has nothing of both.
  bool of_other_currency = false;  ///< It is "of which" for its currency, whatever the rows are, and not for its time.
  TakenOut taken = {};             ///< By parts that stand in other rows.
  TakenOut contained = {};         ///< By parts that stand in the same row.
  std::int64_t held = 0;  ///< What all aids below it have in this row, also where a nearer one has it elsewhere.

  std::int64_t figure() const { return amount.money.minor(); }
  void take_from(domain::Amounts& amounts) const {
    if (!taken.is_nothing()) amounts.subtract(of(taken));
  }
  domain::Amount of(const TakenOut& part) const {
    return {domain::Money::from_minor(part.figure, amount.money.currency()), part.how};
  }
};
struct CountPiece {
  RowKey key;
  std::int64_t count = 0;
  bool within_parent = false;
  TakenOut taken = {};
  TakenOut contained = {};

  std::int64_t figure() const { return count; }
};

/// What an aid lacks, a value or a rate: the rows in which something lacks it, and where the aid is counted for it.
struct Lack {
  std::vector<RowKey> rows;
  std::vector<CountPiece> counts;
  bool is_partial = false;  ///< The aid has other figures.

  template <typename Change>
  void each_key(Change change) {
    for (RowKey& row : rows) change(row);
    for (CountPiece& piece : counts) change(piece.key);
  }
};

using GroupIndex = Index<struct GroupIndexTag>;

/// An aid in one stage.
struct Group {
  storage::AidIndex aid;
  domain::Stage stage = domain::Stage::committed;
  std::vector<AmountPiece> amounts;
  std::vector<CountPiece> counts;  ///< `count` is 0 where the aid's count is not known.
  std::vector<RowKey> rows;        ///< All in which something is recorded.
  Lack unvalued;
  Lack unconverted;
  bool something_valued = false;  ///< Also what could not be converted.

  // The nearest aids above it in the selection: one with an entry of this stage, and one whose
  // count this one is taken out of.
  GroupIndex parent;
  GroupIndex count_parent;
  /// Nothing of it can be subtracted from the aids above it, because all of it is in other currencies.
  bool is_of_which = false;

  void clear();
  /// Something of it is in the total, and not only below it.
  bool is_inside() const;
  bool has_amount() const;
  bool has_amount_in(domain::Currency currency) const;
  /// Its pieces in a currency, in the total or below it.
  std::vector<AmountPiece*> amounts_in(domain::Currency currency, bool outside);
  /// Where its count stands, in the total or below it.
  std::vector<CountPiece*> counts_at(bool outside);
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
  std::size_t levels_above(GroupIndex part) const;
  std::vector<std::size_t> depths() const;
  /// Whether an aid above it has an amount, so that the total is that.
  bool has_value_above(const Group& part) const;
  void note_parts_only(const Group& group);
  void name_the_rest(Group& parent);
  void take_amounts(Group& part);
  void take_amount(AmountPiece& piece, GroupIndex parent);
  void hold_amount(const Group& part, const AmountPiece& piece);
  void take_out_of_shared(const Group& part, AmountPiece& piece);
  void take_out_of_shared(const Group& part, CountPiece& piece);
  bool is_between_times(const std::vector<AmountPiece*>& nearest) const;
  void show_as_of_which(Group& part);
  void show_amounts_as_of_which(Group& part);
  void take_counts(Group& part);
  void take_lack(const Group& parent, Lack& lack);
  domain::Amounts note_exceeded(const Group& parent);
  void note_exceeded_rows(const Group& parent, const domain::Amounts& exceeded);
  void forgive_missing_rates();
  void remark(RemarkKind kind, const Group& group, const std::optional<domain::Amount>& amount = {},
              const std::optional<RowKey>& row = {});
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
    std::int64_t count_outside = 0;  ///< Out of what is listed below the total.
  };
  IndexedVector<GroupIndex, GroupIndex> wholes_;  ///< For each group, the nearest one above it.
  bool has_outside_ = false;                      ///< Something is listed below the total.
  IndexedVector<Taken, GroupIndex> taken_;        ///< For each group, the sum of its parts.
  Takings<AmountPiece> taken_amounts_;
  Takings<CountPiece> taken_counts_;
};

}  // namespace aid::counting
