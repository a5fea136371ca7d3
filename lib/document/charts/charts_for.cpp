#include "aid/document/chart.hpp"
#include "aid/table/stage_columns.hpp"
#include "chart_columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace aid::document {
namespace {

/// What a column of names is drawn as.
struct Subject {
  std::string_view key;
  Chart::Kind kind;
  Label by;
};

constexpr Subject subjects[] = {
    {"sector", Chart::Kind::bars, {"by sector", "theo lĩnh vực"}},
    {"donor", Chart::Kind::bars, {"by donor", "theo bên cung cấp"}},
    {"donor-kind", Chart::Kind::bars, {"by kind of donor", "theo loại bên cung cấp"}},
    {"country", Chart::Kind::bars, {"by country", "theo nước"}},
    {"donor-parent", Chart::Kind::bars, {"by donor's parent", "theo tổ chức cấp trên của bên cung cấp"}},
    {"continent", Chart::Kind::bars, {"by continent", "theo châu lục"}},
    {"recipient", Chart::Kind::bars, {"by recipient", "theo bên tiếp nhận"}},
    {"beneficiary", Chart::Kind::bars, {"by beneficiaries", "theo đối tượng thụ hưởng"}},
    {"authority", Chart::Kind::bars, {"by approving authority", "theo cơ quan phê duyệt"}},
    {"channel", Chart::Kind::bars, {"by channel", "theo kênh chuyển"}},
    {"place", Chart::Kind::tiles, {"by place", "theo địa bàn"}},
    {"province", Chart::Kind::tiles, {"by province", "theo tỉnh, thành phố"}},
    {"form", Chart::Kind::shares, {"by form", "theo hình thức"}},
    {"year", Chart::Kind::line, {"by year", "theo năm"}},
    {"half", Chart::Kind::line, {"by half-year", "theo nửa năm"}},
    {"quarter", Chart::Kind::line, {"by quarter", "theo quý"}},
    {"month", Chart::Kind::line, {"by month", "theo tháng"}},
};

constexpr Label aid_word{"Aid", "Viện trợ"};
constexpr Message<Text, Text> title_of{"chart-title", "{} {}", "{} {}"};
constexpr Message<Text, Text, Text> title_with_currency{"chart-title-currency", "{} {} ({})", "{} {} ({})"};

const Subject* subject_of(std::string_view key) {
  const auto found = std::ranges::find(subjects, key, &Subject::key);
  return found == std::end(subjects) ? nullptr : found;
}

/// The one column of names by which the table is grouped; nothing: there are none or several.
const Subject* only_subject(const Table& table) {
  const Subject* only = nullptr;
  for (const Column& column : table.columns) {
    if (column.kind == Column::Kind::figures) continue;
    const Subject* subject = subject_of(column.key);
    if (subject == nullptr || only != nullptr) return nullptr;
    only = subject;
  }
  return only;
}

bool is_drawn(const Row& row) { return row.kind == Row::Kind::item || row.kind == Row::Kind::residual; }

/// The currencies of the stages' figures, in the order in which they occur.
std::vector<std::string> currencies_of(const Table& table, const std::vector<std::size_t>& columns) {
  std::vector<std::string> currencies;
  for (const Row& row : table.rows) {
    if (!is_drawn(row)) continue;
    for (const std::size_t column : columns) {
      if (column >= row.cells.size()) continue;
      for (const Figure& figure : row.cells[column].figures) {
        if (figure.currency.empty() || figure.number.empty()) continue;
        if (std::ranges::find(currencies, figure.currency) == currencies.end()) currencies.push_back(figure.currency);
      }
    }
  }
  return currencies;
}

/// The columns of `columns` in which some row has a figure in `currency`.
std::vector<std::string> series_in(const Table& table, const std::vector<std::size_t>& columns,
                                   const std::string& currency) {
  std::vector<std::string> keys;
  for (const std::size_t column : columns) {
    const bool has_figure = std::ranges::any_of(table.rows, [&](const Row& row) {
      return is_drawn(row) && column < row.cells.size() &&
             std::ranges::any_of(row.cells[column].figures, [&](const Figure& figure) {
               return figure.currency == currency && !figure.number.empty();
             });
    });
    if (has_figure) keys.push_back(table.columns[column].key);
  }
  return keys;
}

/// "Cam kết" of the heading "Cam kết (VND)".
std::string without_currency(std::string heading, const std::string& currency) {
  const std::string behind = fmt::format(" ({})", currency);
  if (heading.ends_with(behind)) heading.resize(heading.size() - behind.size());
  return heading;
}

Chart chart_of(const Table& table, const Subject& subject, std::vector<std::string> series, const std::string& currency,
               Language language) {
  Chart chart{.kind = subject.kind, .table = table.key, .categories = std::string(subject.key), .currency = currency};
  // A share or a tile is of one figure.
  const bool is_of_one = chart.kind == Chart::Kind::shares || chart.kind == Chart::Kind::tiles;
  if (is_of_one) series.resize(1);
  std::string what(aid_word.in(language));
  if (series.size() == 1) what = without_currency(table.columns[*column_at(table, series[0])].heading, currency);
  const bool unit_says_it = currency == "VND" && table.unit_zeros > 0;
  chart.title = currency.empty() || unit_says_it
                    ? title_of.in(language, what, subject.by.in(language))
                    : title_with_currency.in(language, what, subject.by.in(language), currency);
  chart.series = std::move(series);
  return chart;
}

void add_charts_to(std::vector<Block>& blocks, Language language) {
  std::vector<Block> with_charts;
  for (Block& block : blocks) {
    std::vector<Chart> charts;
    if (const Table* table = std::get_if<Table>(&block)) charts = charts_for(*table, language);
    with_charts.push_back(std::move(block));
    for (Chart& chart : charts) with_charts.emplace_back(std::move(chart));
  }
  blocks = std::move(with_charts);
}

}  // namespace

std::vector<Chart> charts_for(const Table& table, Language language) {
  constexpr std::size_t most_charts = 3;
  const Subject* subject = only_subject(table);
  if (subject == nullptr || !std::ranges::any_of(table.rows, is_drawn)) return {};
  std::vector<std::size_t> stages;
  std::optional<std::string> drawn;  // Of the same amounts in several currencies the first.
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const auto stage = table::stage_column(table.columns[i].key);
    if (!stage || table.columns[i].kind != Column::Kind::figures) continue;
    if (!drawn) drawn = stage->currency;
    if (stage->currency == *drawn) stages.push_back(i);
  }
  std::vector<Chart> charts;
  for (const std::string& currency : currencies_of(table, stages)) {
    if (charts.size() == most_charts) break;
    charts.push_back(chart_of(table, *subject, series_in(table, stages, currency), currency, language));
  }
  if (!charts.empty()) return charts;
  const auto aids = column_at(table, "aids");
  if (!aids || series_in(table, {*aids}, {}).empty()) return {};
  return {chart_of(table, *subject, {"aids"}, {}, language)};
}

void add_charts(Document& document) {
  const Language language = document.language == "en" ? Language::en : Language::vi;
  add_charts_to(document.blocks, language);
  for (Annex& annex : document.annexes) add_charts_to(annex.blocks, language);
}

}  // namespace aid::document
