#pragma once
#include "counting.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace aid::services::reports {

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
};

/// Finds the rows of aids and entries, and shares figures out over them: filters first, then the dimensions, both in
/// the order of the list of dimensions, so that a filtered figure does not depend on the grouping.
class Spreader {
public:
  Spreader(const Lookup& lookup, const std::vector<Filter>& filters, std::span<const Dimension* const> grouped,
           SharedSets& sets);

  /// Turns to an aid. The name of the filter that leaves it out, or empty.
  std::string_view turn_to(const storage::Book::Aid& aid);
  /// Turns to one of its entries, and to an amount of it in a currency (nullopt: not valued).
  void turn_to(const storage::Book::Entry& entry, std::optional<domain::Currency> currency);

  /// The parts of an amount; a part that comes to nothing is left out.
  void spread(std::int64_t total, std::vector<Part>& parts) const;
  /// The parts of a count. What a filter takes a share of counts as at least one.
  void spread_count(std::int64_t total, std::vector<Part>& parts) const;
  /// The rows alone.
  void find_rows(std::vector<Part>& rows) const;

private:
  static constexpr std::size_t not_grouped = most_dimensions;

  struct Axis {
    const Dimension* dimension;
    const Filter* filter = nullptr;
    std::size_t column = not_grouped;
    Portions portions = {};
  };
  enum class Verdict { inside, outside, left_out };

  void look(Axis& axis, const Fact& fact);
  Verdict judge(const Axis& axis, Coordinate row) const;
  bool passes(const Axis& axis) const;
  void prepare();
  std::vector<Part> spread_over(const Axis& axis, const std::vector<Part>& parts) const;
  static void count_at_least_one(std::vector<Part>& parts);

  const Lookup& lookup_;
  SharedSets& sets_;
  std::vector<Axis> axes_;
  std::size_t filter_count_;
  bool has_currency_axis_ = false;
  Values values_;
  const storage::Book::Aid* aid_ = nullptr;
  const storage::Book::Entry* entry_ = nullptr;
  bool is_simple_ = false;  ///< One row takes all.
  RowKey key_;              ///< That row.
};

}  // namespace aid::services::reports
