#include "aid/formats/csv_reader.hpp"
#include "aid/formats/messages.hpp"
#include "sheet.hpp"

#include <algorithm>
#include <utility>

namespace aid::formats {
namespace {

constexpr std::size_t most_repeated_bytes = 256U << 20U;

}  // namespace

void SheetRow::clear() {
  repeated = 1;
  texts.clear();
  cells.clear();
  merged.clear();
  problem.reset();
}

std::optional<Problem> SheetRows::damage(std::string_view part) const {
  if (repeated_bytes_ > most_repeated_bytes) {
    return Problem(messages::inflates_too_much, part, repeated_bytes_ >> 20U);
  }
  return is_damaged_ ? std::optional(Problem(messages::damaged_workbook, part)) : std::nullopt;
}

void SheetRows::end_row() {
  const auto has_text = [](const SheetRow::Cell& cell) { return cell.length > 0; };
  if (!row_.problem && std::none_of(row_.cells.begin(), row_.cells.end(), has_text)) return;
  repeated_bytes_ += row_.texts.size() * (row_.repeated - 1);
  if (end_ == ready_.size()) ready_.emplace_back();
  std::swap(ready_[end_++], row_);
}

SheetRow* SheetRows::take() {
  if (next_ < end_) return &ready_[next_++];
  forget();
  return nullptr;
}

void SheetRows::add(std::string_view text, table::ListCell::Kind kind) {
  if (text.size() > max_csv_field_bytes) refuse(Problem(messages::field_too_long, max_csv_field_bytes));
  if (row_.texts.size() + text.size() > max_csv_record_bytes) {
    return refuse(Problem(messages::record_too_long, max_csv_record_bytes));
  }
  row_.cells.resize(column_ + 1);
  row_.cells[column_] = {.start = row_.texts.size(), .length = text.size(), .kind = kind, .is_computed = has_formula_};
  row_.texts += text;
}

void SheetRows::refuse(Problem problem) {
  if (row_.problem) return;
  row_.problem = std::move(problem);
  row_.problem_column = column_;
}

}  // namespace aid::formats
