#pragma once
#include "aid/counting/counting.hpp"

#include <cstdint>
#include <optional>
#include <vector>

/// Says which goods every aid in the selection has, and which of them are already counted within the goods of the aid
/// that it is part of.
namespace aid::counting {

/// A line of an aid's goods, the value of several lines together, or all goods of an entry that lists none.
struct GoodsPiece {
  storage::EntryIndex entry;
  const storage::Book::Goods* line = nullptr;  ///< None: several lines together, or goods without a list.
  LineValue value;
  bool is_together = false;      ///< It is the one value of several lines.
  bool valued_together = false;  ///< A line whose value is in such a one.
  bool repeats = false;  ///< An aid above it lists the same item in the same unit, so that its line has the quantity.
  bool of_which =
      false;           ///< Its value lies within that of an aid above it, and cannot be taken out of the total's rows.
  bool taken = false;  ///< Its value is taken out of that of an aid above it, whose goods have no list.
  bool of_other_currency = false;  ///< No aid above it has a value in its currency, and one has another.
  /// What is taken out of a line, or of the value of several, by money that a part tells apart and, of goods that are
  /// listed below the total, by parts that the total has.
  domain::Amounts less = {};
  std::vector<domain::Quantity> less_quantity = {};

  /// The total has its value within an aid above it.
  bool is_in_whole() const { return of_which || taken; }
};

/// The goods of an aid in its latest stage.
struct AidGoods {
  storage::AidIndex aid;
  domain::Stage stage = domain::Stage::committed;
  bool has_list = false;
  bool outside = false;      ///< Shared with what the filter leaves out.
  bool is_of_which = false;  ///< All pieces are.
  bool is_beside = false;    ///< All its values are in another currency than those above it.
  /// The aid is already counted within an aid above it.
  bool is_counted_above = false;
  std::vector<GoodsPiece> pieces;
  domain::Amounts value;        ///< Of all pieces.
  domain::Amounts taken_value;  ///< By parts: what the rows of this aid, or the total, are less by.
  domain::Amounts held;         ///< What parts have of the value of its list, whose lines stay as they are.
  domain::Amounts less_of_list;  ///< Of `taken_value`: out of a list, nobody knows of which of its lines.
  CountSum taken_count;
  domain::Amounts taken_money;  ///< Of `taken_value`: by parts that are money, so that it is of no goods.
  CountSum taken_money_count;   ///< Of `taken_count`, the same.
  bool has_parts = false;       ///< A part took something out of its value or count.
  bool is_told_apart = false;   ///< A component says which its goods are.
  bool is_worth_of_whole =
      false;  ///< It has a value and the aid that it is part of has none, so that the total is its.

  storage::EntryIndex first_entry() const { return pieces.front().entry; }
  /// What the parts leave of the value, below zero where they are larger, and of the number of aids that the record
  /// stands for.
  domain::Amounts rest_of_value() const;
  CountSum rest_of_count(const domain::Count& stands_for) const;
  /// How many aids its lines are of: less those of parts that are money, or below the total those of all its parts.
  CountSum aids_of_list(const domain::Count& stands_for) const;
};

/// The goods of all aids that have some in the selection, in the order of the book. Moves between the office and its
/// members are left out. As stages are never added together, a part is taken out of goods of the same stage only.
std::vector<AidGoods> goods_of_aids(const storage::Book& book, const Counted& counted, const Valuer& valuer);

}  // namespace aid::counting
