#pragma once
#include "aid/counting/counting.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace aid::counting {

/// A part of a figure and the row that it goes to.
struct Part {
  RowKey key;
  std::int64_t figure = 0;
  /// Whose part it is, at each end of the aid: positions of `Spreader`'s groups of parties, or all of them.
  static constexpr std::int32_t all_parties = -1;
  std::array<std::int32_t, aid_ends> parties{all_parties, all_parties};
};

/// Allocates figures to rows: finds the rows in which aids and entries lie, and shares each figure out over them.
/// Filters are applied first, then the dimensions, both in the order of the list of dimensions, so that a filtered
/// figure does not depend on the grouping. Dimensions of the same parties (recipient and country, say) belong together:
/// 60 % for a recipient in Laos are 60 % for Laos.
class Spreader {
public:
  /// `filters` as `Selection` has them: it must live as long.
  Spreader(const Lookup& lookup, std::span<const Filter> filters, std::span<const Dimension* const> grouped,
           SharedSets& sets);

  /// Turns to an aid. Returns the name of the filter that leaves it out, or an empty text when every filter lets it
  /// pass.
  std::string_view turn_to(const storage::Book::Aid& aid);
  /// The name of the filter that leaves one of its entries out, or empty.
  std::string_view filter_of(const storage::Book::Entry& entry);
  /// Turns to one of its entries, and to an amount of it in a currency (nullopt: not valued).
  void turn_to(const storage::Book::Entry& entry, std::optional<domain::Currency> currency);

  /// Writes the parts of an amount. A part of 0 is written too, because 0 is a known figure and not an unknown one.
  void spread(std::int64_t total, std::vector<Part>& parts);
  /// Writes where a count stands. It is never shared out: an aid that stands for 3 is 3 aids in the row of its largest
  /// share, of equal ones in the first by code, and none in the others; by two dimensions in the row of its largest
  /// share by the first, and there of that by the second. It is whole, too, where a filter takes a share of the aid.
  /// There is a row in the total, one below it, or both.
  void place_count(std::int64_t count, std::vector<Part>& parts);
  /// Leaves of the parts of `to_weigh` those in which `place_count` has the count.
  void keep_place(std::int64_t count, std::vector<Part>& parts) const;
  static constexpr std::int64_t to_weigh = 1'000'000'000'000;  ///< More than any share has digits.
  /// Writes the rows alone, without figures.
  void find_rows(std::vector<Part>& rows);

private:
  static constexpr std::size_t not_grouped = most_dimensions;

  struct Axis {
    const Dimension* dimension;
    const Filter* filter = nullptr;
    std::size_t column = not_grouped;
    Portions portions = {};
    /// Set when the parties at this end give the values of several axes (donor and donor's country, say).
    std::optional<AidEnd> end = {};
    bool is_first = false;  ///< The first axis of those that share an end.
  };
  /// How a figure of some parties is shared out over the rows of an axis, and which parties each row is of.
  struct Split {
    PartyRows rows;
    std::vector<std::int32_t> parties;  ///< Of each row, a position in `groups_`.
  };
  using Parties = std::vector<const storage::Book::Party*>;
  enum class Verdict { inside, outside, left_out };

  void look(Axis& axis, const Fact& fact);
  Verdict judge(const Axis& axis, Coordinate row) const;
  bool passes(const Axis& axis) const;
  void prepare();
  void tie_axes();
  std::string_view filter_that_no_party_passes() const;
  bool allows(const Axis& axis, const storage::Book::Party& party) const;
  static void keep_largest(std::vector<Part>& parts, std::size_t column);
  const Split& split_of(std::size_t axis, std::int32_t parties);
  void spread_over(std::size_t axis, const Part& part, std::vector<Part>& finer);
  std::vector<Part> spread_over(std::size_t axis, const std::vector<Part>& parts);

  const Lookup& lookup_;
  SharedSets& sets_;
  std::vector<Axis> axes_;
  bool has_currency_axis_ = false;
  bool can_be_tied_ = false;  ///< Several axes may have the values of the same parties.
  std::array<Parties, aid_ends> ends_;
  // Answers about the present aid, kept until the next one.
  std::vector<Parties> groups_;
  std::map<std::pair<std::size_t, std::int32_t>, Split> splits_;
  Values values_;
  const storage::Book::Aid* aid_ = nullptr;
  const storage::Book::Entry* entry_ = nullptr;
  bool is_simple_ = false;  ///< The whole figure goes to one row.
  RowKey key_;              ///< That row.
};

}  // namespace aid::counting
