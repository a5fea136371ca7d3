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

/// A filter on a dimension, as its ids.
struct Filter {
  const Dimension* dimension;
  std::vector<std::int32_t> allowed;  ///< Sorted.
};
/// In the order of the dimensions.
std::vector<Filter> make_filters(const Selection& selection, Lookup& lookup);

/// A part of a figure and the row that it goes to.
struct Part {
  RowKey key;
  std::int64_t figure = 0;
  /// Whose part it is, at each end of the aid: positions of `Spreader`'s groups of parties, or all of them.
  static constexpr std::int32_t all_parties = -1;
  std::array<std::int32_t, aid_ends> parties{all_parties, all_parties};
};

/// Finds the rows of aids and entries, and shares figures out over them: filters first, then the dimensions, both in
/// the order of the list of dimensions, so that a filtered figure does not depend on the grouping. Dimensions of the
/// same parties (recipient and country, say) belong together: 60 % for a recipient in Laos are 60 % for Laos.
class Spreader {
public:
  Spreader(const Lookup& lookup, const std::vector<Filter>& filters, std::span<const Dimension* const> grouped,
           SharedSets& sets);

  /// Turns to an aid. The name of the filter that leaves it out, or empty.
  std::string_view turn_to(const storage::Book::Aid& aid);
  /// Turns to one of its entries, and to an amount of it in a currency (nullopt: not valued).
  void turn_to(const storage::Book::Entry& entry, std::optional<domain::Currency> currency);

  /// The parts of an amount, those that come to nothing too: 0 is known.
  void spread(std::int64_t total, std::vector<Part>& parts);
  /// The parts of a count. What a filter takes a share of counts as at least one.
  void spread_count(std::int64_t total, std::vector<Part>& parts);
  /// The rows alone.
  void find_rows(std::vector<Part>& rows);

private:
  static constexpr std::size_t not_grouped = most_dimensions;

  struct Axis {
    const Dimension* dimension;
    const Filter* filter = nullptr;
    std::size_t column = not_grouped;
    Portions portions = {};
    std::optional<AidEnd> end = {};  ///< Whose parties give the values, where other axes have theirs of them too,
    bool is_first = false;           ///< and this is the first one of those.
  };
  /// How a figure of some parties is shared out over an axis, and whose the parts are.
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
  const Split& split_of(std::size_t axis, std::int32_t parties);
  void spread_over(std::size_t axis, const Part& part, std::vector<Part>& finer);
  std::vector<Part> spread_over(std::size_t axis, const std::vector<Part>& parts);
  static void count_at_least_one(std::vector<Part>& parts);

  const Lookup& lookup_;
  SharedSets& sets_;
  std::vector<Axis> axes_;
  std::size_t filter_count_;
  bool has_currency_axis_ = false;
  bool can_be_tied_ = false;  ///< Several axes may have the values of the same parties.
  std::array<Parties, aid_ends> ends_;
  // What was asked of this aid before.
  std::vector<Parties> groups_;
  std::map<std::pair<std::size_t, std::int32_t>, Split> splits_;
  Values values_;
  const storage::Book::Aid* aid_ = nullptr;
  const storage::Book::Entry* entry_ = nullptr;
  bool is_simple_ = false;  ///< One row takes all.
  RowKey key_;              ///< That row.
};

}  // namespace aid::counting
