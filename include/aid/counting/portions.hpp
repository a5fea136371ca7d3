#pragma once
#include "aid/counting/dimensions.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace aid::counting {

/// How a row stands in a dimension, in the order of the rows.
enum class Standing : std::uint8_t { item, shared, not_stated, not_itemised, not_placed };

/// Where a row stands in one dimension: an item by its id, or one of the residual rows.
class Coordinate {
public:
  constexpr Coordinate() = default;
  constexpr Coordinate(Standing standing, std::int32_t id = 0)
      : bits_(static_cast<std::uint32_t>(standing) << 28U | static_cast<std::uint32_t>(id)) {}

  constexpr Standing standing() const { return static_cast<Standing>(bits_ >> 28U); }
  /// Of an item: the dimension's own id; of a shared row: the position in `SharedSets`.
  constexpr std::int32_t id() const { return static_cast<std::int32_t>(bits_ & 0x0FFF'FFFFU); }
  constexpr std::uint32_t bits() const { return bits_; }
  friend constexpr auto operator<=>(const Coordinate&, const Coordinate&) = default;

private:
  std::uint32_t bits_ = 0;
};

/// Sets of values that share an aid without shares: "India, Laos, Cambodia". A set is sorted by the codes of its
/// values.
class SharedSets {
public:
  std::int32_t intern(const std::vector<std::int32_t>& set);
  const std::vector<std::int32_t>& at(std::int32_t position) const { return sets_[static_cast<std::size_t>(position)]; }

private:
  std::vector<std::vector<std::int32_t>> sets_;
  std::map<std::vector<std::int32_t>, std::int32_t> positions_;
};

/// The rows of one dimension in which an aid lies: first the rows that have a share of it, then at most one row that
/// takes the rest. Laos with 60 % and India, Cambodia without shares: the row Laos with 60, then the shared row "India,
/// Cambodia". Laos with 60 % and nothing else: Laos with 60, "not stated" with 40.
struct Portions {
  std::vector<Coordinate> rows;
  std::vector<domain::Decimal> shares;  ///< In per cent, one for each row but the one that takes the rest.

  bool is_whole() const { return rows.size() == 1 && shares.empty(); }
};

/// Finds the rows in which the values of an aid lie. The rows are in the order of the values' codes, so that the result
/// does not depend on the order in which things were recorded.
void to_portions(const Lookup& lookup, const Dimension& dimension, const Values& values, SharedSets& sets,
                 Portions& portions);

/// The rows of a dimension in which some of an aid's parties lie, and by which weights a figure of these parties is
/// shared out over the rows. Two receivers in Laos with 20 % and 10 %, one in India with 30 %: Laos 30, India 30. If
/// one of them has no share, all stand together in one shared row.
struct PartyRows {
  std::vector<Coordinate> rows;
  std::vector<std::int64_t> weights;  ///< One a row, not all zero.
};
PartyRows rows_of_parties(const Lookup& lookup, const Dimension& dimension,
                          std::span<const storage::Book::Party* const> parties, SharedSets& sets);

/// The position in `rows` of the row in which `party` lies. `rows` are the rows of all parties at its end of the aid:
/// the party lies in the row of its own value (a donor from Japan in "Japan"), or else in the last one, which takes the
/// rest.
std::size_t row_of_party(const Lookup& lookup, const Dimension& dimension, const storage::Book::Party& party,
                         std::span<const Coordinate> rows);

/// Shares `total` out over the rows of `portions`. The parts add up to it exactly.
std::vector<std::int64_t> apportion(std::int64_t total, const Portions& portions);

/// Shares `total` out by weights (≥ 0, not all zero), by the largest remainder: 100 by 1, 1, 1 is 34, 33, 33. Of equal
/// remainders the earlier one gets the unit.
std::vector<std::int64_t> apportion_by_weight(std::int64_t total, std::span<const std::int64_t> weights);

}  // namespace aid::counting
