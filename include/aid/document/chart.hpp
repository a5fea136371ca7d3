#pragma once
#include "aid/base/language.hpp"
#include "aid/document/document.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

/// Charts: what a picture of a table shows, before it has a size. `chart_drawing.hpp` draws it, `chart_drawing_ml.hpp`
/// writes it as a native chart of an office program.
namespace aid::document {

/// One figure of a chart.
struct ChartValue {
  /// Exact, plain decimal digits, not divided by any unit; empty: nothing can be drawn of it.
  std::string number = {};
  /// As people read it, in the document's language and the table's unit, with hơn, gần or khoảng; "chưa định giá" where
  /// the value is not known. Empty: nothing is recorded.
  std::string label = {};
  friend bool operator==(const ChartValue&, const ChartValue&) = default;
};

/// What stands beside one name: a bar, the bars of the stages, a point of each line, a piece of the whole.
struct ChartBar {
  enum class Kind {
    item,
    others,    ///< The sum of those that there was no room for.
    residual,  ///< Drawn apart and hatched: not stated, shared, not itemised, not placed, outside the total.
  };
  std::string name = {};
  Kind kind = Kind::item;
  std::vector<ChartValue> values = {};  ///< One for each series.
  std::string share = {};               ///< Of `shares`: "37%"; they add up to 100. Empty: it is no part of the whole.
  friend bool operator==(const ChartBar&, const ChartBar&) = default;
};

/// A province or centrally-run city since 1 July 2025 on the map of tiles.
struct ChartTile {
  std::string code = {};  ///< Of lib/domain/data/places.csv.
  std::string name = {};  ///< Short: "TP. HCM".
  int row = 0;            ///< From the north, from 0.
  int column = 0;         ///< From the west, from 0.
  int tone = 0;           ///< 1 to 4, of `ChartData::tones`; 0: no figure above zero.
  ChartValue value = {};  ///< The sum of what is in it, in its former provinces and in the places below it.
  friend bool operator==(const ChartTile&, const ChartTile&) = default;
};

struct ChartData {
  /// As the document wants it; but stages, which are never added together, stand beside each other in `bars`, and what
  /// cannot be drawn as it should (shares of a negative figure, a line with one point, a map without a province) is
  /// drawn as `bars`.
  Chart::Kind kind = Chart::Kind::bars;
  Language language = Language::vi;
  std::string title = {};
  std::string unit = {};  ///< "Đơn vị tính: triệu đồng"; empty: each label says its own.
  std::vector<std::string> series = {};
  /// In the order in which they are shown: of `bars`, `stacked` and `tiles` the greatest of the first series first, of
  /// `line` and `shares` as in the table; then the others, then the residual ones.
  std::vector<ChartBar> bars = {};
  std::vector<ChartTile> tiles = {};     ///< Of `tiles`: all 34.
  std::vector<std::string> tones = {};   ///< Of `tiles`: which figures each of the four tones stands for.
  std::vector<std::string> beside = {};  ///< What is not in the picture, a line each.
  friend bool operator==(const ChartData&, const ChartData&) = default;
};

/// What a chart of a document shows; nothing where its table or its columns are missing or none of its rows has
/// anything to show. Groups, of-which rows, subtotals and the total are never bars. Of more than `most_bars` items the
/// greatest are shown and the rest is one bar, "others (12)", with their exact sum. Throws `Error` amount-overflow
/// where a sum cannot be represented.
std::optional<ChartData> chart_data(const Document& document, const Chart& chart, std::size_t most_bars = 15);

/// The same in one sentence for who does not see the picture: "Y tế: hơn 126 tỷ; Giáo dục: chưa định giá".
std::string describe(const ChartData& data);

/// The charts that suit a table, by the keys of its columns; none where it has no names or nothing to draw, or is
/// grouped by several things at once. One for each currency, at most three.
std::vector<Chart> charts_for(const Table& table, Language language);

/// Whether the columns of a table are such as `charts_for` draws, whatever its rows say.
bool can_be_drawn(const Table& table);

/// What a row of the chart's table shows in it, one for each series; nothing where the table has no such columns.
std::vector<ChartValue> chart_values(const Document& document, const Chart& chart, const Row& row);

/// Puts the charts that suit them behind the tables of a document: `--chart`.
void add_charts(Document& document);

/// A chart in letters, at most 80 columns wide for names and labels of usual length: its title, a line for each bar
/// with name, bar and label, and what is not in it.
void append_text_chart(std::string& out, const ChartData& data);

}  // namespace aid::document
