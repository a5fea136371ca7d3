#pragma once
#include "aid/table/list.hpp"
#include "columns.hpp"

#include <string>
#include <vector>

namespace aid::importing {

/// "(1) (2) (3)", "A B 1 2 3=1+2": the numbers of the columns.
bool is_column_numbers(const table::ListRow& row);
/// "#date #org #value+usd": what HXL calls the columns.
bool is_tags(const table::ListRow& row);

/// Finds the rows of a list that belong to its pages and not to its data: headings again, numbers of columns, tags,
/// headings of parts ("I. Viện trợ từ Nhật Bản"), signatures with what stands below them, and notes at its foot.
class PageRows {
public:
  /// `columns` must live as long.
  explicit PageRows(const Columns& columns);
  /// Whether the row is one of them; rows are asked about in their order.
  bool take(const table::ListRow& row);

private:
  bool repeats_headings(const table::ListRow& row) const;
  bool is_part_heading(const table::ListRow& row) const;
  bool is_signature(const table::ListRow& row) const;
  bool is_footer(const table::ListRow& row) const;
  bool is_below_signature(const table::ListRow& row) const;

  const Columns& columns_;
  std::vector<std::string> signatures_;  ///< Folded.
  std::vector<std::string> footers_;
  std::vector<std::string> states_;  ///< That begin the line which says of which state of the ledger a report is.
  std::size_t wanted_ = 0;           ///< Columns that are not passed over.
  bool has_signature_ = false;
};

}  // namespace aid::importing
