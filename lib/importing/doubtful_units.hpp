#pragma once
#include "aid/base/problem.hpp"
#include "aid/domain/reading.hpp"
#include "aid/table/list.hpp"
#include "columns.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace aid::importing {

/// Finds rows in which a figure would be read as less or more than is meant: its unit stands elsewhere, or a part of it
/// in the next cell. `columns` and `units` must live as long.
class DoubtfulUnits {
public:
  DoubtfulUnits(const Columns& columns, std::span<const domain::UnitWord> units, domain::Currency of_ledger);

  /// A note, or a column that is not known, says a unit that the headings do not say: unit-elsewhere. "1" beside "5
  /// tỷ": figure-in-two-cells.
  std::optional<Problem> in_row(const table::ListRow& row, const table::ListReader& list) const;

  /// A line below the rows says it, "Ghi chú: số liệu tính bằng triệu đồng": unit-elsewhere.
  std::optional<Problem> in_line(const table::ListRow& row, const table::ListReader& list) const;

  /// Whether `text`, in a column that is not known, says such a unit.
  bool says_other_unit(std::string_view text) const;

private:
  bool is_other(const struct UnitLine& line) const;
  std::optional<Problem> other_words(const table::ListRow& row, const table::ListReader& list) const;
  std::optional<Problem> cut_figure(const table::ListRow& row, const table::ListReader& list) const;

  const Columns& columns_;
  std::span<const domain::UnitWord> units_;
  std::string currency_;  ///< Of the ledger.
  bool has_currency_column_ = false;
  std::vector<std::size_t> amounts_;
  std::vector<std::size_t> texts_;  ///< Notes, and columns whose heading is not known.
};

}  // namespace aid::importing
