#pragma once
#include "aid/importing/import.hpp"
#include "cells.hpp"
#include "columns.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace aid::importing {

/// What a list adds up to by its own totals below the rows, beside what was read of it: a row that is missing, doubled
/// or misread shows there. Columns in several currencies, and those of which a cell could not be read, are left out.
class PrintedTotals {
public:
  explicit PrintedTotals(const Columns& columns) : columns_(columns) {}

  /// Begins to add the cells of `column` up; its number for `add`.
  std::size_t follow(std::size_t column);
  void set_numbers(domain::NumberStyle numbers) { numbers_ = numbers; }

  /// A row comes: what was printed above it is no total of the whole list.
  void begin_row() {
    if (!printed_.empty()) begin_part();
  }
  /// A cell of the row was read.
  void add(std::size_t followed, domain::Money money) {
    Sum& sum = sums_[followed];
    if (!sum.currency) sum.currency = money.currency();
    sum.is_whole = sum.is_whole && *sum.currency == money.currency() &&
                   !__builtin_add_overflow(sum.minor, money.minor(), &sum.minor);
  }
  /// A cell of the row, or one row, could not be read.
  void miss(std::size_t followed) { sums_[followed].is_whole = false; }
  void miss_row() {
    for (Sum& sum : sums_) sum.is_whole = false;
  }
  /// A row of totals, read last from `list`.
  void take(const table::ListRow& row, const table::ListReader& list);

  /// The totals behind the last row. One that adds up the rows behind the total before it is as good as one of all.
  std::vector<ImportOutcome::PrintedTotal> compare() const;

private:
  struct Sum {
    std::size_t column = 0;
    std::optional<domain::Currency> currency = {};
    std::int64_t minor = 0;   ///< Of all rows,
    std::int64_t before = 0;  ///< and of those above the last total with rows below it.
    bool is_whole = true;
  };
  struct Printed {
    std::size_t followed = 0;
    std::size_t line = 0;
    domain::Money money;
    Location where = {};
  };
  void begin_part();

  const Columns& columns_;
  domain::NumberStyle numbers_ = domain::NumberStyle::undecided;
  std::vector<Sum> sums_;
  std::vector<Printed> printed_;
};

}  // namespace aid::importing
