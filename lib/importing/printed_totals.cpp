#include "printed_totals.hpp"

namespace aid::importing {

std::size_t PrintedTotals::follow(std::size_t column) {
  sums_.push_back({.column = column});
  return sums_.size() - 1;
}

void PrintedTotals::begin_part() {
  printed_.clear();
  for (Sum& sum : sums_) sum.before = sum.minor;
}

void PrintedTotals::take(const table::ListRow& row, const table::ListReader& list) {
  for (std::size_t i = 0; i < sums_.size(); ++i) {
    const Sum& sum = sums_[i];
    if (!sum.is_whole || !sum.currency || sum.column >= row.cells.size()) continue;
    const table::ListCell& cell = row.cells[sum.column];
    if (says_nothing(cell.text)) continue;
    const auto amount = read_amount_cell(
        cell, {.currency = *sum.currency, .unit = columns_.columns[sum.column].unit, .numbers = numbers_});
    // What is no figure, or one in another currency, is no total of the column.
    if (!amount || amount.value().money.currency() != *sum.currency) continue;
    printed_.push_back(
        {.followed = i, .line = row.line, .money = amount.value().money, .where = list.locate(sum.column)});
  }
}

std::vector<ImportOutcome::PrintedTotal> PrintedTotals::compare() const {
  std::vector<ImportOutcome::PrintedTotal> totals;
  for (const Printed& printed : printed_) {
    const Sum& sum = sums_[printed.followed];
    if (!sum.is_whole) continue;
    const bool is_of_part = printed.money.minor() == sum.minor - sum.before;
    totals.push_back({.line = printed.line,
                      .heading = columns_.columns[sum.column].heading,
                      .printed = printed.money,
                      .read = is_of_part ? printed.money : domain::Money::from_minor(sum.minor, *sum.currency),
                      .where = printed.where});
  }
  return totals;
}

}  // namespace aid::importing
