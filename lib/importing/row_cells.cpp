#include "row_cells.hpp"

#include "aid/base/text.hpp"
#include "aid/base/trimmed.hpp"
#include "aid/importing/messages.hpp"
#include "aid/vocabulary/messages.hpp"
#include "cells.hpp"

namespace aid::importing {

void RowCells::begin(const table::ListRow& row, const table::ListReader& list, RowTrouble& trouble) {
  row_ = &row;
  list_ = &list;
  trouble_ = &trouble;
  trouble = {};
}

bool RowCells::check() {
  const table::ListRow& row = *row_;
  const std::size_t headings = columns_.headings.size();
  if (row.cells.size() > headings) {
    const bool has_more = std::any_of(row.cells.begin() + static_cast<std::ptrdiff_t>(headings), row.cells.end(),
                                      [](const auto& cell) { return !cell.text.empty(); });
    if (has_more) {
      add_at(wrong_number(messages::too_many_cells), headings);
      return false;
    }
  }
  if (columns_.whole_rows && row.cells.size() < headings) {
    add_at(wrong_number(messages::too_few_cells), row.cells.size());
    return false;
  }
  if (row.has_merged) check_merged();
  if (row.has_divided) check_divided();
  check_dates();
  return true;
}

Problem RowCells::wrong_number(const Message<Counted, std::int64_t>& message) const {
  return {message, static_cast<std::int64_t>(row_->cells.size()), static_cast<std::int64_t>(columns_.headings.size())};
}

void RowCells::check_merged() {
  for (std::size_t i = 0; i < std::min(columns_.fields.size(), row_->cells.size()); ++i) {
    const table::ListCell& cell = row_->cells[i];
    if (cell.merged == table::ListCell::Merged::no || !is_figure(columns_.fields[i])) continue;
    add_at(Problem(messages::merged_amount, cell.text), i);
  }
}

void RowCells::check_divided() {
  for (std::size_t i = 0; i < std::min(columns_.fields.size(), row_->cells.size()); ++i) {
    const AidField field = columns_.fields[i];
    // The readers of money and goods say themselves whether it is clear.
    const bool is_money = is_fact(field) || field == AidField::stated_vnd || field == AidField::stated_usd;
    if (row_->cells[i].stored.empty() || is_money || field == AidField::ignore) continue;
    add_at(refuse_divided(row_->cells[i]), i);
  }
}

void RowCells::check_dates() {
  for (const AidField field : {AidField::count, AidField::beneficiary_count}) {
    const std::size_t column = columns_.of(field);
    const bool is_date = column < row_->cells.size() && row_->cells[column].kind == table::ListCell::Kind::date;
    if (is_date) add_at(refuse_date(row_->cells[column]), column);
  }
}

// --- What it says ---

std::string_view RowCells::value(AidField field) const {
  const std::size_t column = columns_.of(field);
  if (column < row_->cells.size()) {
    const std::string_view typed = trimmed(row_->cells[column].text);
    if (!says_nothing(typed)) return names_.mapped_view(columns_.headings[column].field, typed);
  }
  return columns_.constant(field);
}

table::ListCell RowCells::cell(std::size_t column) const {
  if (column >= row_->cells.size()) return {};
  table::ListCell cell = row_->cells[column];
  cell.text = trimmed(cell.text);
  if (says_nothing(cell.text)) cell.text = {};
  return cell;
}

std::string RowCells::text(AidField field) {
  const std::string_view typed = value(field);
  if (typed.empty()) return {};
  // Lines of one cell become one line.
  std::string line(typed);
  std::ranges::replace_if(
      line, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return take(clean_text(line), field).value_or("");
}

std::string RowCells::texts(AidField field) {
  std::string all = text(field);
  const auto& fields = columns_.fields;
  for (std::size_t i = columns_.of(field) + 1; i < fields.size() && columns_.of(field) != AidColumns::none; ++i) {
    if (fields[i] != field || i >= row_->cells.size()) continue;
    const auto more = clean_text(row_->cells[i].text);
    if (!more) {
      add_at(more.problem(), i);
    } else if (!more.value().empty()) {
      if (!all.empty()) all += "; ";
      all += more.value();
    }
  }
  return all;
}

std::string RowCells::code(std::string_view list, AidField field) {
  const std::string_view typed = value(field);
  if (typed.empty()) return {};
  return take(names_.code(list, typed), field).value_or("");
}

// --- What is wrong with it ---

void RowCells::add(Problem problem, AidField field) {
  const std::size_t column = columns_.of(field);
  add_at(std::move(problem), column == AidColumns::none ? 0 : column);
}

void RowCells::add_at(Problem problem, std::size_t column) {
  trouble_->problems.push_back(placed(std::move(problem), column));
}

Problem RowCells::placed(Problem problem, std::size_t column) const {
  return std::move(problem).moved_to(list_->locate(std::min(column, row_->cells.size() - 1)));
}

}  // namespace aid::importing
