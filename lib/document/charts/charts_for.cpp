#include "aid/base/text.hpp"
#include "aid/document/chart.hpp"
#include "aid/document/words.hpp"
#include "aid/table/stage_columns.hpp"
#include "chart_columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace aid::document {
namespace {

/// What a column of names is drawn as.
struct KnownSubject {
  std::string_view key;
  Chart::Kind kind;
  Label by;
};

constexpr KnownSubject subjects[] = {
    {"direction", Chart::Kind::bars, {"by direction", "theo chiều"}},
    {"code", Chart::Kind::bars, {"by aid", "theo khoản viện trợ"}},
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
constexpr Label done_and_left{"Committed, done and left,", "Cam kết, phần đã thực hiện và phần còn lại"};
constexpr Message<Text> by_another{"by-another", "by {}", "theo {}"};

/// The column of names by which the table is grouped.
struct Subject {
  std::string key;
  Chart::Kind kind = Chart::Kind::bars;
  std::string by;
};

Subject subject_of(const Column& column, Language language) {
  const auto known = std::ranges::find(subjects, column.key, &KnownSubject::key);
  if (known != std::end(subjects)) return {column.key, known->kind, std::string(known->by.in(language))};
  return {column.key, Chart::Kind::bars, by_another.in(language, without_capital(column.heading))};
}

bool is_balance(const Table& table) { return column_at(table, "outstanding").has_value(); }

/// The one column of names; of a balance of aids, which has more, their codes. Nothing: there are none or several.
std::optional<Subject> only_subject(const Table& table, Language language) {
  const auto code = column_at(table, "code");
  if (code && is_balance(table)) return subject_of(table.columns[*code], language);
  const Column* only = nullptr;
  for (const Column& column : table.columns) {
    if (column.kind == Column::Kind::figures) continue;
    if (only != nullptr) return std::nullopt;
    only = &column;
  }
  if (only == nullptr) return std::nullopt;
  return subject_of(*only, language);
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

/// "Viện trợ tiếp nhận theo nước: Cam kết (VND)"; of a table without a title "Cam kết theo nước (VND)".
std::string title_of(const Table& table, const Subject& subject, const Chart& chart, Language language) {
  std::string what(aid_word.in(language));
  if (chart.kind == Chart::Kind::stacked) what = done_and_left.in(language);
  const bool is_of_one = chart.series.size() == 1;
  if (is_of_one) what = without_currency(table.columns[*column_at(table, chart.series[0])].heading, chart.currency);
  std::string title = table.title.empty() ? fmt::format("{} {}", what, subject.by)
                      : is_of_one         ? fmt::format("{}: {}", table.title, what)
                                          : table.title;
  const bool unit_says_it = chart.currency == "VND" && table.unit_zeros > 0;
  if (!chart.currency.empty() && !unit_says_it) title += fmt::format(" ({})", chart.currency);
  return title;
}

Chart chart_of(const Table& table, const Subject& subject, std::vector<std::string> series, const std::string& currency,
               Language language) {
  Chart chart{.kind = subject.kind, .table = table.key, .categories = subject.key, .currency = currency};
  const bool is_stacked = std::ranges::find(series, "outstanding") != series.end() && series.size() > 1;
  if (is_stacked) chart.kind = Chart::Kind::stacked;
  // A share or a tile is of one figure.
  const bool is_of_one = chart.kind == Chart::Kind::shares || chart.kind == Chart::Kind::tiles;
  if (is_of_one) series.resize(1);
  chart.series = std::move(series);
  chart.title = title_of(table, subject, chart, language);
  return chart;
}

/// The columns of amounts that are drawn: of a balance what became of the commitments, else the stages; of the same
/// amounts in several currencies the first.
std::vector<std::size_t> drawn_columns(const Table& table) {
  std::vector<std::size_t> drawn;
  std::optional<std::string> currency;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const Column& column = table.columns[i];
    if (column.key == "outstanding") drawn.push_back(i);
    const auto stage = table::stage_column(column.key);
    const bool is_whole = stage && stage->stage == domain::Stage::committed && is_balance(table);
    if (!stage || is_whole || column.kind != Column::Kind::figures) continue;
    if (!currency) currency = stage->currency;
    if (stage->currency == *currency) drawn.push_back(i);
  }
  return drawn;
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
  const auto subject = only_subject(table, language);
  if (!subject || !std::ranges::any_of(table.rows, is_drawn)) return {};
  const std::vector<std::size_t> columns = drawn_columns(table);
  std::vector<Chart> charts;
  for (const std::string& currency : currencies_of(table, columns)) {
    if (charts.size() == most_charts) break;
    charts.push_back(chart_of(table, *subject, series_in(table, columns, currency), currency, language));
  }
  if (!charts.empty()) return charts;
  const auto aids = column_at(table, "aids");
  if (!aids || series_in(table, {*aids}, {}).empty()) return {};
  return {chart_of(table, *subject, {"aids"}, {}, language)};
}

bool can_be_drawn(const Table& table) {
  return only_subject(table, Language::en) && (!drawn_columns(table).empty() || column_at(table, "aids"));
}

void add_charts(Document& document) {
  const Language language = language_of(document);
  add_charts_to(document.blocks, language);
  for (Annex& annex : document.annexes) add_charts_to(annex.blocks, language);
}

}  // namespace aid::document
