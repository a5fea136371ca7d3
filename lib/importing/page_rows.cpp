#include "page_rows.hpp"

#include "aid/base/text.hpp"
#include "aid/base/trimmed.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <optional>

namespace aid::importing {
namespace {

bool is_filled(const table::ListCell& cell) { return !trimmed(cell.text).empty(); }

std::size_t filled_cells(const table::ListRow& row) {
  return static_cast<std::size_t>(std::ranges::count_if(row.cells, is_filled));
}

/// "(3)", "[3]", "3", "3=1+2" is 3; nothing: it is no number of a column.
std::optional<int> column_number(std::string_view cell) {
  cell = trimmed(cell);
  while (!cell.empty() && (cell.front() == '(' || cell.front() == '[')) cell.remove_prefix(1);
  int number = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
  if (error != std::errc()) return std::nullopt;
  const std::string_view rest = cell.substr(static_cast<std::size_t>(end - cell.data()));
  const bool is_number = rest.find_first_not_of(" )]=(+-*/0123456789") == std::string_view::npos;
  const bool is_formula = rest.find('=') != std::string_view::npos;
  return is_number && (is_formula || rest.find_first_of("0123456789+-*/") == std::string_view::npos)
             ? std::optional(number)
             : std::nullopt;
}

bool is_column_letter(std::string_view cell) {
  cell = trimmed(cell);
  if (cell.starts_with('(') && cell.ends_with(')')) cell = cell.substr(1, cell.size() - 2);
  return cell.size() == 1 && cell.front() >= 'A' && cell.front() <= 'H';
}

bool begins_part(std::string_view cell) {
  cell = trimmed(cell);
  while (!cell.empty() && (cell.back() == '.' || cell.back() == ')' || cell.back() == '-')) cell.remove_suffix(1);
  if (cell.empty() || cell.size() > 5) return false;
  return is_column_letter(cell) || cell.find_first_not_of("IVX") == std::string_view::npos;
}

/// "Đà Nẵng, ngày 05 tháng 01 năm 2022", "Ngày … tháng … năm …".
bool is_place_and_date(std::string_view key) {
  const std::size_t day = key.find("ngay ");
  const bool has_month = key.find("thang ") != std::string_view::npos;
  return day != std::string_view::npos && has_month && key.find("nam", day) != std::string_view::npos;
}

}  // namespace

bool is_column_numbers(const table::ListRow& row) {
  constexpr std::size_t least_filled = 3;
  std::size_t letters = 0;
  int last = 0;
  std::size_t filled = 0;
  for (const table::ListCell& cell : row.cells) {
    if (!is_filled(cell)) continue;
    ++filled;
    const auto number = column_number(cell.text);
    if (number && *number == last + 1) {
      last = *number;
    } else if (!number && last == 0 && is_column_letter(cell.text)) {
      ++letters;
    } else {
      return false;
    }
  }
  return filled >= least_filled && last > 0;
}

bool is_tags(const table::ListRow& row) {
  const auto is_tag = [](const table::ListCell& cell) {
    const std::string_view text = trimmed(cell.text);
    return text.empty() || (text.size() > 2 && text.front() == '#' && text[1] >= 'a' && text[1] <= 'z');
  };
  return filled_cells(row) > 0 && std::ranges::all_of(row.cells, is_tag);
}

PageRows::PageRows(const Columns& columns)
    : columns_(columns),
      signatures_(list_words("signature")),
      footers_(list_words("footer")),
      states_(list_words("state")) {
  wanted_ = static_cast<std::size_t>(
      std::ranges::count_if(columns.columns, [](const auto& column) { return column.field != "ignore"; }));
}

bool PageRows::take(const table::ListRow& row) {
  if (is_column_numbers(row) || is_tags(row) || repeats_headings(row) || is_part_heading(row) || is_footer(row)) {
    return true;
  }
  if (is_signature(row)) {
    has_signature_ = true;
    return true;
  }
  has_signature_ = has_signature_ && is_below_signature(row);
  return has_signature_;
}

bool PageRows::repeats_headings(const table::ListRow& row) const {
  std::size_t repeated = 0;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const std::string_view text = trimmed(row.cells[i].text);
    if (text.empty()) continue;
    if (i >= columns_.columns.size() || columns_.columns[i].heading.empty()) return false;
    const std::string& heading = columns_.columns[i].heading;
    if (text != heading && (text.front() != heading.front() || fold(text) != fold(heading))) return false;
    ++repeated;
  }
  return repeated > 1 || (repeated == 1 && wanted_ == 1);
}

/// "I", "B." in the column of numbers, and at most a title and figures beside it: it has no date.
bool PageRows::is_part_heading(const table::ListRow& row) const {
  const auto first = std::ranges::find_if(row.cells, is_filled);
  if (first == row.cells.end() || !begins_part(first->text)) return false;
  const auto column = static_cast<std::size_t>(first - row.cells.begin());
  if (column >= columns_.columns.size() || columns_.columns[column].field != "ignore") return false;
  bool has_date_column = false;
  std::size_t texts = 0;
  for (std::size_t i = 0; i < columns_.columns.size(); ++i) {
    const bool is_date = columns_.columns[i].field == "date";
    has_date_column = has_date_column || is_date;
    if (i == column || i >= row.cells.size() || !is_filled(row.cells[i])) continue;
    if (is_date) return false;
    texts += row.cells[i].text.find_first_of("0123456789") == std::string_view::npos ? 1 : 0;
  }
  return has_date_column && texts <= 1;
}

bool PageRows::is_signature(const table::ListRow& row) const {
  const auto is_its = [&](const table::ListCell& cell) {
    if (!is_filled(cell)) return true;
    const std::string key = fold(cell.text);
    return std::ranges::find(signatures_, key) != signatures_.end() || is_place_and_date(key);
  };
  return filled_cells(row) > 0 && std::ranges::all_of(row.cells, is_its);
}

bool PageRows::is_footer(const table::ListRow& row) const {
  if (wanted_ < 2 || filled_cells(row) != 1) return false;
  const std::string_view text = trimmed(std::ranges::find_if(row.cells, is_filled)->text);
  const std::string key = fold(text);
  const auto begins_it = [&](const std::string& words) { return key.starts_with(words + ' '); };
  if (std::ranges::any_of(states_, begins_it)) return true;
  const std::size_t colon = text.find(':');
  return colon != std::string_view::npos && std::ranges::find(footers_, fold(text.substr(0, colon))) != footers_.end();
}

/// Names below "Người lập biểu": few cells, and no figure in any.
bool PageRows::is_below_signature(const table::ListRow& row) const {
  const auto has_digit = [](const table::ListCell& cell) {
    return cell.text.find_first_of("0123456789") != std::string_view::npos;
  };
  return 2 * filled_cells(row) <= wanted_ + 1 && std::ranges::none_of(row.cells, has_digit);
}

}  // namespace aid::importing
