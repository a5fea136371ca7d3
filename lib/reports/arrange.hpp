#pragma once
#include "present.hpp"

#include <vector>

/// The rows of a grouped report as they were asked for: several values in one row, sorted, only the first ones.
namespace aid::reports {

/// Understands `--group`, `--sort` and `--limit`; within the snapshot. Throws `Error`: not-a-group, in-two-groups,
/// nothing-to-group, arranged-without-by, in-one-currency, not-a-count, subtotals-of-one, those of the readers of
/// filters.
void read_arrangement(Work& work);

/// Sorts the rows, and puts together what the report names together: the values of a group, and the items behind the
/// first so many of each value of the dimensions before the last. Whatever the rows, they add up to the same. Throws
/// `Error` in-one-currency.
void arrange_rows(const Work& work, counting::Counted& counted, domain::Stage leading, DimensionColumns& columns);

/// The shares of a stage's total that its rows have, in tenths of a per cent: together they are exactly 1000 (largest
/// remainder; of equal ones the earlier row). There are none where the total is not more than nothing or a row is less.
/// The rows must live as long. Throws `Error` in-one-currency.
class SharesOfTotal {
public:
  SharesOfTotal(const std::vector<counting::CountedRow>& rows, const counting::Figures& total, domain::Stage stage);

  /// Of the rows from `first` to before `after` together; nothing where none of them has a share.
  std::optional<domain::Quantity> of(std::size_t first, std::size_t after) const;
  bool has_any() const { return !tenths_.empty(); }

private:
  std::vector<const domain::Amount*> amounts_;  ///< Of each row; null: it is in no total, or has none.
  std::vector<std::int64_t> tenths_;            ///< Empty: there are no shares.
};

}  // namespace aid::reports
