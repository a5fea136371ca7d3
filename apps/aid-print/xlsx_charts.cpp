#include "xlsx_charts.hpp"

#include "aid/base/language.hpp"
#include "aid/base/text.hpp"
#include "aid/document/chart.hpp"
#include "aid/document/words.hpp"
#include "xlsx_facts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <utility>
#include <variant>

namespace aid::print {
namespace {

using document::Block;
using document::Cell;
using document::Chart;
using document::Figure;
using document::Row;

constexpr Label greatest_of{"{} (the greatest {} of {})", "{} ({} mục lớn nhất trong {} mục)"};

/// Of more rows than this only the greatest are drawn, and the title says so.
constexpr std::size_t most_bars = 40;
constexpr std::size_t greatest_bars = 15;
constexpr std::size_t most_parts = 12;  ///< Of one bar that is the whole.

constexpr std::string_view family = "Times New Roman";
constexpr int chart_width = 760;  ///< In pixels, as all here.
constexpr int around_bars = 150;
constexpr int bar_height = 24;
constexpr int line_chart_height = 380;
constexpr int row_height = 20;

/// Cells of one column, neighbours as one range: "=('Sheet'!$A$2:$A$4,'Sheet'!$A$6)".
std::string cells_in(const std::string& sheet_name, const std::vector<lxw_row_t>& rows, lxw_col_t column) {
  char* quoted = lxw_quote_sheetname(sheet_name.c_str());
  const std::string sheet(quoted);
  std::free(quoted);
  std::string ranges;
  std::size_t count = 0;
  for (std::size_t from = 0; from < rows.size();) {
    std::size_t until = from;
    while (until + 1 < rows.size() && rows[until + 1] == rows[until] + 1) ++until;
    ranges += (count++ == 0 ? "" : ",") + sheet + "!" + range_in_column(column, rows[from], rows[until]);
    from = until + 1;
  }
  return count == 1 ? "=" + ranges : "=(" + ranges + ")";
}

void append_charts_on(std::vector<const Chart*>& charts, const std::vector<Block>& blocks, const std::string& table) {
  for (const Block& block : blocks) {
    const auto* chart = std::get_if<Chart>(&block);
    if (chart != nullptr && chart->table == table) charts.push_back(chart);
  }
}

/// Told apart in black and white too.
void set_tone(lxw_chart_series* series, std::size_t at) {
  constexpr lxw_color_t tones[] = {0x7F7F7F, 0xD9D9D9, 0x404040, 0xA6A6A6, 0xF2F2F2};
  lxw_chart_fill fill{};
  fill.color = tones[at % std::size(tones)];
  lxw_chart_line line{};
  line.color = LXW_COLOR_BLACK;
  line.width = 0.75F;
  chart_series_set_fill(series, &fill);
  chart_series_set_line(series, &line);
}

void set_line(lxw_chart_series* series, std::size_t at) {
  constexpr std::uint8_t markers[] = {LXW_CHART_MARKER_CIRCLE, LXW_CHART_MARKER_SQUARE, LXW_CHART_MARKER_DIAMOND,
                                      LXW_CHART_MARKER_TRIANGLE};
  lxw_chart_line line{};
  line.color = LXW_COLOR_BLACK;
  line.width = 1.5F;
  line.dash_type = at % 2 == 0 ? LXW_CHART_LINE_DASH_SOLID : LXW_CHART_LINE_DASH_DASH;
  chart_series_set_line(series, &line);
  chart_series_set_marker_type(series, markers[at % std::size(markers)]);
}

void set_fonts(lxw_chart* chart) {
  std::string name(family);
  lxw_chart_font font{};
  font.name = name.data();
  font.size = 10;
  chart_axis_set_num_font(chart->x_axis, &font);
  chart_axis_set_num_font(chart->y_axis, &font);
  chart_legend_set_font(chart, &font);
  lxw_chart_font title = font;
  title.size = 12;
  title.bold = LXW_TRUE;
  chart_title_set_name_font(chart, &title);
}

/// Each point has its own, with hơn, gần or khoảng.
void set_labels(lxw_chart_series* series, std::vector<std::string> texts) {
  std::vector<lxw_chart_data_label> labels(texts.size());
  std::vector<lxw_chart_data_label*> all;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (texts[i].empty()) labels[i].hide = LXW_TRUE;
    if (!texts[i].empty()) labels[i].value = texts[i].data();
    all.push_back(&labels[i]);
  }
  all.push_back(nullptr);
  chart_series_set_labels(series);
  chart_series_set_labels_custom(series, all.data());
  std::string name(family);
  lxw_chart_font font{};
  font.name = name.data();
  font.size = 9;
  chart_series_set_labels_font(series, &font);
}

}  // namespace

SheetCharts::SheetCharts(const document::Document& document, const document::Table& table)
    : document_(document), table_(table), shown_{.language = document.language} {
  append_charts_on(charts_, document.blocks, table.key);
  for (const document::Annex& annex : document.annexes) append_charts_on(charts_, annex.blocks, table.key);
}

void SheetCharts::learn(const Row& row, lxw_row_t at) {
  const bool may_be_bar = row.kind == Row::Kind::item || row.kind == Row::Kind::residual;
  if (charts_.empty() || !may_be_bar) return;
  bars_.push_back({.at = at, .in_total = row.in_total, .row = rows_.size()});
  rows_.push_back(row);
  // The text is in the unit of the table.
  for (Cell& cell : rows_.back().cells) {
    if (!cell.figures.empty()) cell.text.clear();
  }
}

void SheetCharts::end_rows() {
  document::Table table{.key = table_.key, .title = table_.title, .columns = table_.columns};
  table.rows = std::move(rows_);
  shown_.blocks.emplace_back(std::move(table));
  for (const Chart* chart : charts_) shown_.blocks.emplace_back(*chart);
}

const Row& SheetCharts::row_of(const Bar& bar) const {
  return std::get<document::Table>(shown_.blocks.front()).rows[bar.row];
}

void SheetCharts::insert(Book& book, lxw_worksheet* sheet, const std::string& sheet_name, lxw_row_t top,
                         const PlaceOfColumn& place) const {
  for (const Chart* chart : charts_) {
    const int height = insert_one(book, sheet, sheet_name, top, *chart, place);
    if (height == 0) continue;
    top = write_beside(book, sheet, top + static_cast<lxw_row_t>(height / row_height + 1), *chart) + 1;
  }
}

/// What the picture does not have, in the rows below it.
lxw_row_t SheetCharts::write_beside(Book& book, lxw_worksheet* sheet, lxw_row_t top, const Chart& chart) const {
  const auto data = document::chart_data(shown_, chart, bars_.size());
  if (!data) return top;
  for (const std::string& text : data->beside) book.write_text(sheet, top++, 0, visible(text), {.is_italic = true});
  return top;
}

std::optional<std::size_t> SheetCharts::column_of(std::string_view key) const {
  const auto found = std::ranges::find(table_.columns, key, &document::Column::key);
  if (found == table_.columns.end()) return std::nullopt;
  return static_cast<std::size_t>(found - table_.columns.begin());
}

const Figure* SheetCharts::figure_in(const Bar& bar, std::size_t column, std::string_view currency) const {
  const Row& row = row_of(bar);
  return column < row.cells.size() ? figure_of(row.cells[column], currency) : nullptr;
}

/// In the order of the sheet; of very many the greatest of the first series.
std::vector<const SheetCharts::Bar*> SheetCharts::bars_of(const Chart& chart, std::size_t first) const {
  std::vector<const Bar*> bars;
  for (const Bar& bar : bars_) bars.push_back(&bar);
  if (bars.size() <= most_bars || chart.kind == Chart::Kind::line) return bars;
  const auto size_of = [&](const Bar* bar) {
    const Figure* figure = figure_in(*bar, first, chart.currency);
    return figure == nullptr ? 0.0 : std::strtod(figure->number.c_str(), nullptr);
  };
  std::stable_sort(bars.begin(), bars.end(), [&](const Bar* a, const Bar* b) { return size_of(a) > size_of(b); });
  bars.resize(greatest_bars);
  return bars;
}

/// Whether the figures are parts of a whole that can be seen: few, and none below zero.
bool SheetCharts::are_parts(const std::vector<const Bar*>& bars, std::size_t column, std::string_view currency) const {
  const auto is_part = [&](const Bar* bar) {
    const Figure* figure = figure_in(*bar, column, currency);
    return bar->in_total && (figure == nullptr || !figure->number.starts_with('-'));
  };
  return bars.size() <= most_parts && std::ranges::all_of(bars, is_part);
}

std::string SheetCharts::label(const Chart& chart, const Bar& bar, std::size_t series) const {
  const std::vector<document::ChartValue> values = document::chart_values(shown_, chart, row_of(bar));
  return series < values.size() ? visible(values[series].label) : std::string();
}

/// One bar that is the whole: each row is a piece of it.
void SheetCharts::add_parts(lxw_chart* made, const std::string& sheet_name, const Chart& chart,
                            const std::vector<const Bar*>& bars, const Series& series, lxw_col_t names) const {
  for (std::size_t i = 0; i < bars.size(); ++i) {
    lxw_chart_series* one = chart_add_series(made, nullptr, cells_in(sheet_name, {bars[i]->at}, series.place).c_str());
    chart_series_set_name(one, cells_in(sheet_name, {bars[i]->at}, names).c_str());
    set_tone(one, i);
    set_labels(one, {label(chart, *bars[i], series.number)});
  }
}

void SheetCharts::add_series(lxw_chart* made, const std::string& sheet_name, const Chart& chart,
                             const std::vector<const Bar*>& bars, const std::vector<Series>& series,
                             lxw_col_t names) const {
  const bool is_line = made->type == LXW_CHART_LINE;
  std::vector<lxw_row_t> rows;
  for (const Bar* bar : bars) rows.push_back(bar->at);
  for (std::size_t i = 0; i < series.size(); ++i) {
    lxw_chart_series* one = chart_add_series(made, cells_in(sheet_name, rows, names).c_str(),
                                             cells_in(sheet_name, rows, series[i].place).c_str());
    chart_series_set_name(one, cells_in(sheet_name, {0}, series[i].place).c_str());
    if (is_line) set_line(one, i);
    if (!is_line) set_tone(one, i);
    std::vector<std::string> texts;
    for (const Bar* bar : bars) texts.push_back(label(chart, *bar, series[i].number));
    set_labels(one, std::move(texts));
  }
  // The first row of the table stands at the top.
  if (!is_line) chart_axis_set_reverse(made->y_axis);
}

int SheetCharts::insert_one(Book& book, lxw_worksheet* sheet, const std::string& sheet_name, lxw_row_t top,
                            const Chart& chart, const PlaceOfColumn& place) const {
  std::vector<Series> series;
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    const auto column = column_of(chart.series[i]);
    const auto at = column ? place(*column, chart.currency) : std::nullopt;
    if (at) series.push_back({i, *column, *at});
  }
  const auto names = column_of(chart.categories);
  const auto names_at = names ? place(*names, {}) : std::nullopt;
  if (series.empty() || !names_at || bars_.empty()) return 0;
  const std::vector<const Bar*> bars = bars_of(chart, series.front().column);
  const bool is_line = chart.kind == Chart::Kind::line && bars.size() > 1;
  const bool is_whole =
      chart.kind == Chart::Kind::shares && series.size() == 1 && are_parts(bars, series[0].column, chart.currency);
  const bool is_stacked = chart.kind == Chart::Kind::stacked && series.size() > 1;
  lxw_chart* made = book.add_chart(is_line      ? LXW_CHART_LINE
                                   : is_whole   ? LXW_CHART_BAR_STACKED_PERCENT
                                   : is_stacked ? LXW_CHART_BAR_STACKED
                                                : LXW_CHART_BAR);
  std::string title = visible(chart.title);
  if (bars.size() < bars_.size()) {
    const Language language = document::language_of(document_);
    title = fmt::format(fmt::runtime(greatest_of.in(language)), title, bars.size(), bars_.size());
  }
  chart_title_set_name(made, title.c_str());
  if (is_whole) {
    add_parts(made, sheet_name, chart, bars, series.front(), *names_at);
  } else {
    add_series(made, sheet_name, chart, bars, series, *names_at);
  }
  set_fonts(made);
  if (series.size() == 1 && !is_whole) chart_legend_set_position(made, LXW_CHART_LEGEND_NONE);
  if (series.size() > 1 || is_whole) chart_legend_set_position(made, LXW_CHART_LEGEND_BOTTOM);
  // The figures of bars lie along the lower axis. Each bar has its own, so that the axis would only say them again.
  lxw_chart_axis* figures = is_line ? made->y_axis : made->x_axis;
  if (!is_line) chart_axis_off(figures);
  chart_axis_major_gridlines_set_visible(figures, LXW_FALSE);
  const int height = is_line ? line_chart_height
                             : around_bars + bar_height * static_cast<int>(is_whole     ? 3
                                                                           : is_stacked ? bars.size()
                                                                                        : bars.size() * series.size());
  book.insert_chart(sheet, top, made, chart_width, height, title);
  return height;
}

}  // namespace aid::print
