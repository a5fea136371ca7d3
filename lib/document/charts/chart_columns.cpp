#include "chart_columns.hpp"

#include "aid/table/stage_columns.hpp"
#include "exact.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace aid::document {
namespace {

/// That of the same currency, where the counts stand once for each.
std::optional<std::size_t> count_column(const Table& table, const std::string& key, std::string_view behind) {
  const auto own = column_at(table, fmt::format("{}{}", key, behind));
  return own ? own : column_at(table, key);
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (;;) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    if (end == text.size()) return lines;
    text.remove_prefix(end + 1);
  }
}

std::string on_one_line(std::string_view text) {
  std::string line;
  for (const std::string_view part : lines_of(text)) {
    if (!line.empty() && !part.empty()) line += "; ";
    line += part;
  }
  return line;
}

constexpr std::string_view nothing = "–";

}  // namespace

bool is_stage(std::string_view key) { return table::stage_column(key).has_value(); }

std::optional<std::size_t> column_at(const Table& table, std::string_view key) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].key == key) return i;
  }
  return std::nullopt;
}

SeriesReader::SeriesReader(const Table& table, std::size_t column, const FigureWords& words)
    : column_(column), words_(words) {
  const std::string& key = table.columns[column].key;
  const auto of = table::stage_column(key);
  if (!of) return;
  const auto leading = table::leading_stage(table.columns);
  const std::string_view behind =
      of->currency.empty() ? std::string_view() : std::string_view(key).substr(key.find('_'));
  not_valued_ = count_column(table, table::count_key(of->stage, leading, "not_valued"), behind);
  not_converted_ = count_column(table, table::count_key(of->stage, leading, "not_converted"), behind);
}

std::optional<std::int64_t> SeriesReader::count_in(const Row& row, const std::optional<std::size_t>& column) const {
  if (!column || *column >= row.cells.size() || row.cells[*column].figures.empty()) return std::nullopt;
  const auto count = exact_number(row.cells[*column].figures[0].number);
  if (!count || count->normalised().scale() != 0) return std::nullopt;
  return count->normalised().mantissa();
}

ExactValue SeriesReader::read(const Row& row, Lacks lacks) const {
  ExactValue value;
  if (column_ >= row.cells.size()) return value;
  const Cell& cell = row.cells[column_];
  const bool tells_lacks = lacks == Lacks::told;
  if (tells_lacks) value.lack.not_valued = count_in(row, not_valued_).value_or(0);
  if (tells_lacks) value.lack.not_converted = count_in(row, not_converted_).value_or(0);
  const auto found = std::ranges::find(cell.figures, words_.currency(), &Figure::currency);
  value.has_other_money = std::ranges::any_of(cell.figures, [&](const Figure& figure) {
    return !figure.currency.empty() && figure.currency != words_.currency();
  });
  if (found == cell.figures.end()) {
    if (!tells_lacks) return value;
    if (cell.figures.empty() && cell.text != nothing) value.label = on_one_line(cell.text);
    if (value.label.empty() && !cell.figures.empty()) value.label = words_.with_lack({}, value.lack);
    if (!value.label.empty() && !value.lack.any()) value.lack.has_more = true;
    return value;
  }
  value.number = exact_number(found->number);
  value.qualifier = qualifier_of(found->qualifier, words_.language());
  value.decimals = std::clamp(found->decimals, 0, domain::Decimal::max_scale);
  const std::vector<std::string_view> lines = lines_of(cell.text);
  const bool has_own_line = lines.size() == cell.figures.size();
  if (has_own_line) value.label = lines[static_cast<std::size_t>(found - cell.figures.begin())];
  if (!value.number) {
    if (value.label.empty()) value.label = on_one_line(cell.text);
    value.lack.has_more = !value.lack.any();
    return value;
  }
  if (value.label.empty()) {
    value.label = words_.sum({.number = value.number, .qualifier = value.qualifier, .decimals = value.decimals});
  }
  value.label = words_.with_lack(std::move(value.label), value.lack);
  return value;
}

std::string name_in(const Row& row, std::size_t column) {
  const std::string name = column < row.cells.size() ? on_one_line(row.cells[column].text) : std::string();
  return name.empty() ? std::string(nothing) : name;
}

}  // namespace aid::document
