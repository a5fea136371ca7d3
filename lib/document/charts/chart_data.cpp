#include "aid/document/chart.hpp"
#include "aid/document/words.hpp"

#include "chart_rows.hpp"
#include "exact.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::document {
namespace {

constexpr Message<Text, Text> other_money{"other-currencies",
                                          "Only amounts in {} are drawn; those in {} are in the table.",
                                          "Hình chỉ vẽ số tiền bằng {}; số tiền bằng {} xem trong bảng."};

constexpr Message<Text> told_elsewhere{"told-elsewhere", "What is not valued or not converted: see the chart in {}.",
                                       "Khoản chưa định giá hoặc chưa quy đổi: xem biểu đồ bằng {}."};

constexpr Message<Text> unit_of{"unit", "Unit: {}", "Đơn vị tính: {}"};

/// What the rows of a table give a chart, by what is drawn of it.
struct Taken {
  std::vector<ChartRow> items;
  std::vector<ChartRow> residual;
  std::vector<std::string> beside;
};

/// What was received or disbursed and what is left make up what was committed, so that they can be stacked.
bool is_of_balance(const Chart& chart) {
  return std::ranges::find(chart.series, "outstanding") != chart.series.end() &&
         std::ranges::find(chart.series, "committed") == chart.series.end();
}

void append_charts_before(std::vector<const Chart*>& before, const std::vector<Block>& blocks, const Chart& chart) {
  for (const Block& block : blocks) {
    const auto* other = std::get_if<Chart>(&block);
    if (other != nullptr && other->table == chart.table && other->categories == chart.categories)
      before.push_back(other);
  }
}

/// The charts of the document that draw the same names of the same table before this one.
std::vector<const Chart*> charts_before(const Document& document, const Chart& chart) {
  std::vector<const Chart*> before;
  append_charts_before(before, document.blocks, chart);
  for (const Annex& annex : document.annexes) append_charts_before(before, annex.blocks, chart);
  const auto self = std::ranges::find_if(before, [&](const Chart* other) { return *other == chart; });
  if (self == before.end()) return {};
  before.erase(self, before.end());
  return before;
}

/// Makes the data of one chart.
class ChartMaker {
public:
  /// `before`: charts of the same names that stand before it.
  ChartMaker(const Table& table, const Chart& chart, const std::vector<const Chart*>& before, Language language,
             std::size_t most_bars)
      : table_(table),
        chart_(chart),
        before_(before),
        most_bars_(most_bars),
        words_(language, chart.currency, table.unit_zeros) {
    data_.kind = chart.kind;
    data_.language = language;
    data_.title = chart.title;
  }

  std::vector<ChartValue> values_of(const Row& row) {
    std::vector<ChartValue> values;
    if (!find_columns()) return values;
    for (std::size_t i = 0; i < readers_.size(); ++i) values.push_back(shown(read_value(row, i)));
    return values;
  }

  std::optional<ChartData> make() {
    if (!find_columns()) return std::nullopt;
    Taken taken = take_rows();
    if (taken.items.empty() && taken.residual.empty()) return std::nullopt;
    settle_kind(taken);
    if (data_.kind == Chart::Kind::tiles) take_tiles(taken);
    if (data_.kind == Chart::Kind::line) fill_missing_periods(taken.items, words_.language());
    const bool keeps_order = data_.kind == Chart::Kind::line || data_.kind == Chart::Kind::shares;
    if (!keeps_order) sort_rows(taken.items);
    if (data_.kind != Chart::Kind::line) {
      fold_rows(taken.items, most_items(), words_);
      fold_residual_rows(taken.residual, words_);
    }
    add_bars(taken);
    add_beside(taken);
    add_unit();
    return std::move(data_);
  }

private:
  bool find_columns() {
    const auto names = column_at(table_, chart_.categories);
    if (!names) return false;
    names_ = *names;
    for (const std::string& key : chart_.series) {
      const auto column = column_at(table_, key);
      if (!column) return false;
      readers_.emplace_back(table_, *column, words_);
      columns_.push_back(*column);
      told_in_.push_back(first_with(key));
      data_.series.push_back(table_.columns[*column].heading);
    }
    return !readers_.empty();
  }

  /// The currency of the chart that tells what the figures of a series lack; empty: this one does. What is not valued
  /// is of no currency, so that of several charts only the first tells it.
  std::string first_with(const std::string& key) const {
    const auto found = std::ranges::find_if(
        before_, [&](const Chart* chart) { return std::ranges::find(chart->series, key) != chart->series.end(); });
    return found == before_.end() ? std::string() : (*found)->currency;
  }

  std::size_t most_items() const {
    if (data_.kind == Chart::Kind::shares) return 7;
    if (data_.kind == Chart::Kind::tiles)
      return std::max<std::size_t>(most_bars_, 19);  // So many stand beside the map.
    constexpr std::size_t most_figures = 45;         // So many fit on a page.
    return std::clamp<std::size_t>(most_figures / readers_.size(), 3, std::max<std::size_t>(most_bars_, 3));
  }

  Taken take_rows() {
    Taken taken;
    for (const Row& row : table_.rows) {
      if (row.kind != Row::Kind::item && row.kind != Row::Kind::residual) continue;
      ChartRow made{.name = name_in(row, names_), .in_total = row.in_total};
      for (std::size_t i = 0; i < readers_.size(); ++i) made.values.push_back(read_value(row, i));
      note_other_money(row, made);
      if (!made.is_recorded()) continue;
      const bool is_apart = row.kind == Row::Kind::residual || !row.in_total;
      if (is_apart) made.kind = ChartBar::Kind::residual;
      (is_apart ? taken.residual : taken.items).push_back(std::move(made));
    }
    return taken;
  }

  static ChartValue shown(const ExactValue& value) {
    return {value.number ? to_string(value.number->normalised()) : std::string(), value.label};
  }

  ExactValue read_value(const Row& row, std::size_t series) {
    const ExactValue value = readers_[series].read(row);
    if (told_in_[series].empty()) return value;
    ExactValue without = readers_[series].read(row, SeriesReader::Lacks::told_elsewhere);
    if (without.label != value.label) lacks_told_in_ = told_in_[series];
    return without;
  }

  void note_other_money(const Row& row, const ChartRow& made) {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (!made.values[i].has_other_money) continue;
      for (const Figure& figure : row.cells[columns_[i]].figures) {
        const bool is_other = !figure.currency.empty() && figure.currency != chart_.currency;
        if (is_other && std::ranges::find(others_, figure.currency) == others_.end())
          others_.push_back(figure.currency);
      }
    }
  }

  void settle_kind(const Taken& taken) {
    const bool are_stages = std::ranges::count_if(chart_.series, is_stage) > 1;
    const auto fits = [&] {
      switch (chart_.kind) {
        case Chart::Kind::stacked:
          return !are_stages || is_of_balance(chart_);
        case Chart::Kind::line:
          return std::ranges::count_if(taken.items, &ChartRow::has_number) > 1;
        case Chart::Kind::shares:
          return can_be_shared(taken);
        case Chart::Kind::tiles:
          return readers_.size() == 1 && has_province(taken);
        case Chart::Kind::bars:
          break;
      }
      return true;
    };
    if (!fits()) data_.kind = Chart::Kind::bars;
  }

  bool can_be_shared(const Taken& taken) const {
    bool has_part = false;
    for (const auto* rows : {&taken.items, &taken.residual}) {
      for (const ChartRow& row : *rows) {
        const auto& number = row.values[0].number;
        if (number && number->is_negative()) return false;
        has_part = has_part || (row.in_total && number && !number->is_zero());
      }
    }
    return has_part && readers_.size() == 1;
  }

  bool has_province(const Taken& taken) const {
    std::vector<ChartRow> rows = taken.items;
    std::vector<ChartRow> outside;
    take_provinces(rows, outside, words_);
    return !rows.empty();
  }

  void take_tiles(Taken& taken) {
    std::vector<ChartRow> outside;
    Map map = take_provinces(taken.items, outside, words_);
    data_.tiles = std::move(map.tiles);
    if (!map.merged.empty()) data_.beside.push_back(std::move(map.merged));
    data_.tones = give_tones(data_.tiles, words_);
    for (ChartRow& row : outside) row.kind = ChartBar::Kind::residual;
    taken.residual.insert(taken.residual.begin(), outside.begin(), outside.end());
  }

  void add_bars(const Taken& taken) {
    std::vector<ChartRow> rows = taken.items;
    if (data_.kind != Chart::Kind::line) rows.insert(rows.end(), taken.residual.begin(), taken.residual.end());
    const bool is_whole = data_.kind == Chart::Kind::shares;
    if (is_whole) {
      std::erase_if(rows, [&](const ChartRow& row) {
        const bool is_outside = !row.in_total || !row.has_number();
        if (is_outside) data_.beside.push_back(fmt::format("{}: {}", row.name, row.values[0].label));
        return is_outside;
      });
    }
    const std::vector<std::string> shares =
        is_whole ? shares_of(rows, words_.language()) : std::vector<std::string>(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      ChartBar bar{.name = rows[i].name, .kind = rows[i].kind, .share = shares[i]};
      for (const ExactValue& value : rows[i].values) {
        bar.values.push_back(shown(value));
      }
      data_.bars.push_back(std::move(bar));
    }
  }

  void add_beside(const Taken& taken) {
    if (data_.kind == Chart::Kind::line) {
      for (const ChartRow& row : taken.residual) {
        std::string figures;
        for (const ExactValue& value : row.values) {
          if (value.label.empty()) continue;
          figures += (figures.empty() ? "" : "; ") + value.label;
        }
        data_.beside.push_back(fmt::format("{}: {}", row.name, figures));
      }
    }
    data_.beside.insert(data_.beside.begin(), chart_.beside.begin(), chart_.beside.end());
    if (!lacks_told_in_.empty()) data_.beside.push_back(told_elsewhere.in(words_.language(), lacks_told_in_));
    if (others_.empty() || chart_.currency.empty()) return;
    data_.beside.push_back(
        other_money.in(words_.language(), chart_.currency, fmt::format("{}", fmt::join(others_, ", "))));
  }

  /// The unit stands above the picture where a label does not say its currency itself; where the table says it in its
  /// headings, and the title does not, it is the currency.
  void add_unit() {
    if (chart_.currency.empty()) return;
    for (const ChartBar& bar : data_.bars) {
      for (const ChartValue& value : bar.values) {
        if (value.number.empty() || value.label.find(chart_.currency) != std::string::npos) continue;
        const bool title_says_it = data_.title.find(chart_.currency) != std::string::npos;
        data_.unit = table_.unit;
        if (data_.unit.empty() && !title_says_it) data_.unit = unit_of.in(words_.language(), chart_.currency);
        return;
      }
    }
  }

  const Table& table_;
  const Chart& chart_;
  const std::vector<const Chart*>& before_;
  std::size_t most_bars_;
  FigureWords words_;
  std::size_t names_ = 0;
  std::vector<SeriesReader> readers_;
  std::vector<std::size_t> columns_;
  std::vector<std::string> told_in_;  ///< For each series `first_with`.
  std::string lacks_told_in_;         ///< Something was left out because the chart in this currency tells it.
  std::vector<std::string> others_;   ///< Other currencies.
  ChartData data_;
};

}  // namespace

std::optional<ChartData> chart_data(const Document& document, const Chart& chart, std::size_t most_bars) {
  const Table* table = find_table(document, chart.table);
  if (table == nullptr) return std::nullopt;
  const std::vector<const Chart*> before = charts_before(document, chart);
  return ChartMaker(*table, chart, before, language_of(document), most_bars).make();
}

std::vector<ChartValue> chart_values(const Document& document, const Chart& chart, const Row& row) {
  const Table* table = find_table(document, chart.table);
  if (table == nullptr) return {};
  const std::vector<const Chart*> before = charts_before(document, chart);
  return ChartMaker(*table, chart, before, language_of(document), 0).values_of(row);
}

std::string describe(const ChartData& data) {
  std::string text;
  const auto add = [&](const std::string& sentence) { text += (text.empty() ? "" : "; ") + sentence; };
  for (const ChartBar& bar : data.bars) {
    std::string figures;
    for (std::size_t i = 0; i < bar.values.size(); ++i) {
      if (bar.values[i].label.empty()) continue;
      if (!figures.empty()) figures += ", ";
      if (data.series.size() > 1) figures += data.series[i] + ' ';
      figures += bar.values[i].label;
    }
    if (!bar.share.empty()) figures = bar.share + " (" + figures + ')';
    if (!figures.empty()) add(bar.name + ": " + figures);
  }
  for (const std::string& line : data.beside) add(line);
  if (!data.unit.empty()) text = data.unit + ". " + text;
  return text;
}

}  // namespace aid::document
