#include "xlsx_facts.hpp"

#include "aid/base/text.hpp"
#include "xlsx_book.hpp"

#include <algorithm>

namespace aid::print {
namespace {

using document::Cell;
using document::Figure;
using document::Row;

/// So many rows say how wide their texts are.
constexpr std::size_t most_measured = 2000;

int decimals_of(std::string_view number) {
  const std::size_t point = number.find('.');
  return point == std::string_view::npos ? 0 : static_cast<int>(number.size() - point - 1);
}

/// `number` as so many decimals want it, without a point; nothing: it does not fit.
std::optional<std::int64_t> scaled(std::string_view number, int scale) {
  std::int64_t value = 0;
  const bool is_negative = number.starts_with('-');
  for (const char c : number) {
    if (c == '-' || c == '.') continue;
    if (__builtin_mul_overflow(value, std::int64_t{10}, &value)) return std::nullopt;
    if (__builtin_add_overflow(value, std::int64_t{c - '0'}, &value)) return std::nullopt;
  }
  for (int i = decimals_of(number); i < scale; ++i) {
    if (__builtin_mul_overflow(value, std::int64_t{10}, &value)) return std::nullopt;
  }
  return is_negative ? -value : value;
}

void add(Part& part, std::string_view number) {
  for (const int scale = decimals_of(number); part.scale < scale; ++part.scale) {
    std::int64_t value = part.sum.value_or(0);
    if (part.sum && __builtin_mul_overflow(value, std::int64_t{10}, &value)) part.sum.reset();
    if (part.sum) part.sum = value;
  }
  const std::optional<std::int64_t> more = scaled(number, part.scale);
  std::int64_t sum = 0;
  if (!part.sum || !more || __builtin_add_overflow(*part.sum, *more, &sum)) {
    part.sum.reset();
  } else {
    part.sum = sum;
  }
}

Part& part_of(ColumnFacts& column, std::string_view currency) {
  const auto found = std::ranges::find(column.parts, currency, &Part::currency);
  if (found != column.parts.end()) return *found;
  return column.parts.emplace_back(Part{.currency = std::string(currency)});
}

bool has_same_currency_twice(const Cell& cell) {
  for (std::size_t i = 0; i < cell.figures.size(); ++i) {
    for (std::size_t other = i + 1; other < cell.figures.size(); ++other) {
      const bool are_known = !cell.figures[i].number.empty() && !cell.figures[other].number.empty();
      if (are_known && cell.figures[i].currency == cell.figures[other].currency) return true;
    }
  }
  return false;
}

int widest_line(std::string_view text) {
  int most = 0;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    most = std::max(most, display_width(line));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return most;
}

}  // namespace

const Figure* figure_of(const Cell& cell, std::string_view currency) {
  for (const Figure& figure : cell.figures) {
    if (!figure.number.empty() && figure.currency == currency) return &figure;
  }
  return nullptr;
}

const ColumnFacts& TableFacts::column(std::size_t at) const {
  static const ColumnFacts none;
  return at < columns_.size() ? columns_[at] : none;
}

void TableFacts::learn(const Row& row) {
  ++rows_;
  learn_cells(row, row.in_total);
  const auto is_known = [](const Figure& figure) { return !figure.number.empty(); };
  const auto has_known = [&](const Cell& cell) { return std::ranges::any_of(cell.figures, is_known); };
  if (!row.in_total && std::ranges::any_of(row.cells, has_known)) has_rows_outside_ = true;
}

void TableFacts::learn_total(const Row& total) { learn_cells(total, false); }

void TableFacts::learn_cells(const Row& row, bool is_summed) {
  if (columns_.size() < row.cells.size()) columns_.resize(row.cells.size());
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const Cell& cell = row.cells[i];
    ColumnFacts& column = columns_[i];
    if (row.kind != Row::Kind::group && rows_ < most_measured)
      column.width = std::max(column.width, widest_line(cell.text));
    if (has_same_currency_twice(cell)) column.is_all_text = true;
    bool has_known = false;
    bool has_unknown = false;
    for (const Figure& figure : cell.figures) {
      if (figure.number.empty()) {
        has_unknown = true;
        continue;
      }
      has_known = true;
      Part& part = part_of(column, figure.currency);
      part.has_long = part.has_long || digits_of(figure.number) > most_digits;
      part.decimals = std::max({part.decimals, figure.decimals, decimals_of(figure.number)});
      part.width =
          std::max(part.width, static_cast<int>(figure.number.size() * 4 / 3) + 2 + display_width(figure.qualifier));
      if (is_summed) add(part, figure.number);
    }
    column.has_rest = column.has_rest || (has_known && has_unknown);
  }
}

bool TableFacts::adds_up(std::size_t column, const Part& part, const Figure& total) const {
  if (rows_ == 0 || part.has_long || !part.sum || columns_[column].is_all_text) return false;
  const int scale = std::max(part.scale, decimals_of(total.number));
  std::int64_t sum = *part.sum;
  for (int i = part.scale; i < scale; ++i) {
    if (__builtin_mul_overflow(sum, std::int64_t{10}, &sum)) return false;
  }
  const std::optional<std::int64_t> wanted = scaled(total.number, scale);
  return wanted && *wanted == sum;
}

}  // namespace aid::print
