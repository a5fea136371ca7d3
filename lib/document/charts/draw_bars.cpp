#include "aid/document/text_width.hpp"
#include "exact.hpp"
#include "pen.hpp"

#include <algorithm>

namespace aid::document {
namespace {

using domain::Int128;

constexpr int row_gap = 160;
constexpr int name_gap = 150;
constexpr int label_gap = 100;

/// A bar of one row: where its pieces begin and end is told in units of the numbers.
struct RowOfBars {
  std::vector<std::string> name;
  std::vector<std::vector<Int128>> pieces;       ///< Of each bar; several where they are stacked.
  std::vector<std::vector<std::string>> labels;  ///< Of each bar, in lines.
  std::vector<bool> is_shown = {};               ///< Of each bar: nothing is recorded where it is not. Empty: all are.
  bool is_residual = false;
  bool is_others = false;

  bool shows(std::size_t bar) const { return is_shown.empty() || is_shown[bar]; }
};

/// Lays out the bars of a chart and draws them.
class BarsDrawer {
public:
  BarsDrawer(Pen& pen, const ChartData& data, int left, int right)
      : pen_(pen), data_(data), left_(left), right_(right), is_stacked_(data.kind == Chart::Kind::stacked) {}

  void draw() {
    read_numbers();
    choose_widths();
    const int top = pen_.y;
    bool is_apart = false;
    for (const RowOfBars& row : rows_) {
      if (row.is_residual && !is_apart && pen_.y > top) draw_separator();
      is_apart = is_apart || row.is_residual;
      draw_row(row);
    }
    pen_.line({zero_, top}, {zero_, pen_.y});
  }

private:
  void read_numbers() {
    std::vector<std::optional<domain::Decimal>> exact;
    for (const ChartBar& bar : data_.bars) {
      for (const ChartValue& value : bar.values) exact.push_back(exact_number(value.number));
    }
    const auto numbers = over_one_denominator(exact);
    std::size_t next = 0;
    for (const ChartBar& bar : data_.bars) {
      RowOfBars row{.name = {},
                    .pieces = {},
                    .labels = {},
                    .is_residual = bar.kind == ChartBar::Kind::residual,
                    .is_others = bar.kind == ChartBar::Kind::others};
      std::vector<Int128> values;
      for (std::size_t i = 0; i < bar.values.size(); ++i) values.push_back(numbers[next++].value_or(0));
      if (is_stacked_) {
        row.pieces.push_back(values);
      } else {
        for (const Int128 value : values) row.pieces.push_back({value});
        row.is_shown = shown_bars(bar);
      }
      for (const auto& pieces : row.pieces) reach(pieces);
      rows_.push_back(std::move(row));
    }
  }

  static std::vector<bool> shown_bars(const ChartBar& bar) {
    std::vector<bool> shown;
    for (const ChartValue& value : bar.values) shown.push_back(!value.label.empty() || !value.number.empty());
    return shown;
  }

  /// Lets the scale reach to the ends of a bar.
  void reach(const std::vector<Int128>& pieces) {
    Int128 right = 0;
    Int128 left = 0;
    for (const Int128 piece : pieces) (piece < 0 ? left : right) += piece;
    most_ = std::max(most_, right);
    least_ = std::min(least_, left);
  }

  /// "1.200 + 300": the labels of the pieces of one bar.
  static std::string joined_labels(const ChartBar& bar) {
    std::string joined;
    for (const ChartValue& value : bar.values) {
      if (value.label.empty()) continue;
      joined += (joined.empty() ? "" : " + ") + value.label;
    }
    return joined;
  }

  void choose_widths() {
    const int whole = right_ - left_;
    const int most_name = whole * 36 / 100;
    const int most_label = whole * 30 / 100;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const ChartBar& bar = data_.bars[i];
      rows_[i].name = wrap_text(bar.name, most_name, text_size, false, 3);
      for (const std::string& line : rows_[i].name) name_width_ = std::max(name_width_, times_width(line, text_size));
      std::vector<std::string> labels;
      if (is_stacked_) labels.push_back(joined_labels(bar));
      for (const ChartValue& value : bar.values) {
        if (!is_stacked_) labels.push_back(value.label);
      }
      for (const std::string& label : labels) {
        rows_[i].labels.push_back(wrap_text(label, most_label, label_size()));
        for (const std::string& line : rows_[i].labels.back()) {
          label_width_ = std::max(label_width_, times_width(line, label_size()));
        }
      }
    }
    const int from = left_ + name_width_ + name_gap;
    length_ = right_ - label_width_ - label_gap - from;
    zero_ = from + part_in_units(-least_, most_ - least_, length_);
  }

  int label_size() const { return is_stacked_ || data_.series.size() == 1 ? text_size : small_size; }

  /// The height that one bar with its label takes.
  int bar_height(const RowOfBars& row, std::size_t bar) const {
    if (!row.shows(bar)) return 0;
    const int lines = std::max(1, static_cast<int>(row.labels[bar].size()));
    return std::max(lines * line_height(label_size()), row.pieces.size() == 1 ? 420 : 320);
  }

  void draw_separator() {
    pen_.line({left_, pen_.y + row_gap / 2}, {right_, pen_.y + row_gap / 2}, 15, true);
    pen_.y += row_gap;
  }

  void draw_row(const RowOfBars& row) {
    int bars_height = 0;
    for (std::size_t bar = 0; bar < row.pieces.size(); ++bar) bars_height += bar_height(row, bar);
    const int names_height = line_height(text_size) * static_cast<int>(row.name.size());
    const int height = std::max(bars_height, names_height);
    pen_.text_around(left_ + name_width_, pen_.y + row_gap / 2 + height / 2, DrawnText::Anchor::end, row.name,
                     {.half_points = text_size, .is_italic = row.is_residual || row.is_others});
    int y = pen_.y + row_gap / 2 + (height - bars_height) / 2;
    for (std::size_t bar = 0; bar < row.pieces.size(); ++bar) {
      if (row.shows(bar)) draw_bar(row, bar, y + bar_height(row, bar) / 2);
      y += bar_height(row, bar);
    }
    pen_.y += height + row_gap;
  }

  Fill fill_in(const RowOfBars& row, std::size_t series) const {
    if (data_.series.size() > 1) return fill_of(series);
    return row.is_residual ? Fill::diagonal : row.is_others ? Fill::light : Fill::strong;
  }

  void draw_bar(const RowOfBars& row, std::size_t bar, int middle) {
    const int thickness = row.pieces.size() == 1 ? 400 : 270;
    Int128 right = 0;
    Int128 left = 0;
    for (std::size_t piece = 0; piece < row.pieces[bar].size(); ++piece) {
      const Int128 value = row.pieces[bar][piece];
      Int128& from = value < 0 ? left : right;
      const int begin = place_of(from);
      from += value;
      const int end = place_of(from);
      if (begin != end || value != 0) {
        pen_.rectangle(std::min(begin, end), middle - thickness / 2, std::abs(end - begin), thickness,
                       fill_in(row, is_stacked_ ? piece : bar));
      }
    }
    pen_.text_around(place_of(right) + label_gap, middle, DrawnText::Anchor::start, row.labels[bar],
                     {.half_points = label_size()});
  }

  int place_of(Int128 value) const { return zero_ + part_in_units(value, most_ - least_, length_); }

  Pen& pen_;
  const ChartData& data_;
  int left_;
  int right_;
  bool is_stacked_;
  std::vector<RowOfBars> rows_;
  Int128 most_ = 0;
  Int128 least_ = 0;
  int name_width_ = 0;
  int label_width_ = 0;
  int length_ = 0;
  int zero_ = 0;
};

}  // namespace

void draw_bars(Pen& pen, const ChartData& data, int left, int right) { BarsDrawer(pen, data, left, right).draw(); }

}  // namespace aid::document
