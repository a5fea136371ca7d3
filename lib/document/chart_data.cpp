#include "chart_data.hpp"

#include <algorithm>

namespace aid::document {
namespace {

/// Where the column of that key stands.
std::optional<std::size_t> column_at(const Table& table, const std::string& key) {
  const auto found = std::ranges::find(table.columns, key, &Column::key);
  if (found == table.columns.end()) return std::nullopt;
  return static_cast<std::size_t>(found - table.columns.begin());
}

bool is_drawn(const Row& row) {
  return row.in_total && (row.kind == Row::Kind::item || row.kind == Row::Kind::residual);
}

/// The line of that number, from 0; all of the text where it has not one for each of so many figures.
std::string line_of(const std::string& text, std::size_t number, std::size_t figures) {
  const auto ends = static_cast<std::size_t>(std::ranges::count(text, '\n'));
  if (ends + 1 != figures) return text;
  std::size_t at = 0;
  for (; number > 0; --number) at = text.find('\n', at) + 1;
  return text.substr(at, text.find('\n', at) - at);
}

/// Of several figures of a cell each has its line there.
ChartData::Point point_of(const Cell& cell, const std::string& currency) {
  const auto figure = std::ranges::find(cell.figures, currency, &Figure::currency);
  if (figure == cell.figures.end() || figure->number.empty()) return {};
  const auto position = static_cast<std::size_t>(figure - cell.figures.begin());
  return {.number = figure->number, .label = line_of(cell.text, position, cell.figures.size())};
}

}  // namespace

std::optional<ChartData> chart_data(const Document& document, const Chart& chart) {
  const Table* table = find_table(document, chart.table);
  if (table == nullptr) return std::nullopt;
  const auto names = column_at(*table, chart.categories);
  if (!names) return std::nullopt;
  ChartData data;
  std::vector<std::size_t> columns;
  for (const std::string& key : chart.series) {
    const auto column = column_at(*table, key);
    if (!column) return std::nullopt;
    columns.push_back(*column);
    data.series.push_back({.name = table->columns[*column].heading});
  }
  bool has_any = false;
  for (const Row& row : table->rows) {
    if (!is_drawn(row) || *names >= row.cells.size()) continue;
    data.categories.push_back(row.cells[*names].text);
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const bool has_cell = columns[i] < row.cells.size();
      data.series[i].points.push_back(has_cell ? point_of(row.cells[columns[i]], chart.currency) : ChartData::Point{});
      has_any = has_any || !data.series[i].points.back().number.empty();
    }
  }
  if (!has_any) return std::nullopt;
  return data;
}

}  // namespace aid::document
