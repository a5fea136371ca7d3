#include "aid/document/text_width.hpp"
#include "exact.hpp"
#include "pen.hpp"

#include <algorithm>
#include <numeric>

namespace aid::document {
namespace {

using domain::Int128;

constexpr int plot_height = 5'000;
constexpr int plot_margin = 500;
constexpr int above_point = 130;
constexpr int between_labels = 150;

/// A point of a line; without a height it is a gap.
struct LinePoint {
  std::optional<Int128> number;
  std::vector<std::string> label;
  int width = 0;  ///< Of the label.
};

/// Lays out the lines of a chart over periods and draws them.
class LineDrawer {
public:
  LineDrawer(Pen& pen, const ChartData& data)
      : pen_(pen), data_(data), periods_(data.bars.size()), series_(data.series.size()) {}

  void draw() {
    read_points();
    choose_steps();
    const int labels_height = labels_above();
    top_ = pen_.y + labels_height;
    zero_ = top_ + part_in_units(most_, most_ - least_, plot_height);
    const int bottom = top_ + plot_height;
    pen_.line({Pen::margin, zero_}, {pen_.width() - Pen::margin, zero_});
    for (std::size_t series = 0; series < series_; ++series) draw_series_line(series);
    for (std::size_t period = 0; period < periods_; ++period) {
      if (is_labelled(period)) draw_labels(period);
    }
    pen_.y = bottom + 80;
    draw_names();
  }

private:
  LinePoint& point(std::size_t period, std::size_t series) { return points_[period * series_ + series]; }

  void read_points() {
    std::vector<std::optional<domain::Decimal>> exact;
    for (const ChartBar& bar : data_.bars) {
      for (const ChartValue& value : bar.values) exact.push_back(exact_number(value.number));
    }
    for (const auto& number : over_one_denominator(exact)) {
      points_.push_back({.number = number, .label = {}});
      most_ = std::max(most_, number.value_or(0));
      least_ = std::min(least_, number.value_or(0));
    }
    if (most_ == least_) most_ = least_ + 1;  // All are 0: a line on the ground.
  }

  int plot_width() const { return pen_.width() - 2 * plot_margin; }
  int slot() const { return plot_width() / static_cast<int>(periods_); }
  int x_of(std::size_t period) const {
    return plot_margin + (2 * static_cast<int>(period) + 1) * plot_width() / (2 * static_cast<int>(periods_));
  }
  int y_of(Int128 number) const { return zero_ - part_in_units(number, most_ - least_, plot_height); }

  /// Every so manieth period has labels, so that they do not lie over each other; the last one always has.
  bool is_labelled(std::size_t period) const { return (periods_ - 1 - period) % step_ == 0; }

  void choose_steps() {
    for (step_ = 1; step_ < periods_; ++step_) {
      if (labels_fit()) break;
    }
    labels_fit();
  }

  /// Whether all labels fit between their neighbours, in at most three lines; breaks them into lines.
  bool labels_fit() {
    // A label stands in the middle of its slot; at an edge of the picture it has only half of what is beside the slot.
    const int room = std::min(static_cast<int>(step_) * slot() - between_labels, slot() + 2 * 3'000);
    bool fits = true;
    names_.assign(periods_, {});
    for (std::size_t period = 0; period < periods_; ++period) {
      if (!is_labelled(period)) continue;
      const auto broken = [&](const std::string& text, int size, int& width) {
        std::vector<std::string> lines = wrap_text(text, std::max(room, 800), size);
        width = 0;
        for (const std::string& line : lines) width = std::max(width, times_width(line, size));
        fits = fits && width <= room && lines.size() <= 3 && keeps_words(text, lines);
        return lines;
      };
      int width = 0;
      names_[period] = broken(data_.bars[period].name, text_size, width);
      for (std::size_t series = 0; series < series_; ++series) {
        LinePoint& at = point(period, series);
        at.label = broken(data_.bars[period].values[series].label, small_size, at.width);
      }
    }
    return fits;
  }

  /// Whether no word was broken.
  static bool keeps_words(const std::string& text, const std::vector<std::string>& lines) {
    const auto blanks = std::ranges::count_if(text, [](char c) { return c == ' ' || c == '\n'; });
    std::size_t bytes = 0;
    for (const std::string& line : lines) bytes += line.size();
    return bytes + lines.size() + static_cast<std::size_t>(blanks) >= text.size() &&
           lines.size() <= static_cast<std::size_t>(blanks) + 1;
  }

  int height_of(const LinePoint& at) const { return line_height(small_size) * static_cast<int>(at.label.size()); }

  /// The room that the labels of the fullest period need above the greatest figure.
  int labels_above() {
    int most = 0;
    for (std::size_t period = 0; period < periods_; ++period) {
      int height = above_point;
      for (std::size_t series = 0; series < series_; ++series) height += height_of(point(period, series));
      most = std::max(most, height);
    }
    return most;
  }

  void draw_series_line(std::size_t series) {
    DrawnLine line{.thickness = 45, .is_dashed = series % 2 == 1};
    const auto end_line = [&] {
      if (line.points.size() > 1) pen_.add(line);
      line.points.clear();
    };
    std::vector<DrawnPoint> all;
    for (std::size_t period = 0; period < periods_; ++period) {
      const LinePoint& at = point(period, series);
      if (!at.number) {
        end_line();
        continue;
      }
      line.points.push_back({x_of(period), y_of(*at.number)});
      all.push_back(line.points.back());
    }
    end_line();
    for (const DrawnPoint& at : all) pen_.add(DrawnLine{.points = {at}, .marker = marker_of(series)});
  }

  /// Where a label can stand: the area that it takes, and its anchor.
  struct Place {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
  };

  bool lies_on_label(const Place& place) const {
    return std::ranges::any_of(places_, [&](const Place& other) {
      return place.left < other.right && other.left < place.right && place.top < other.bottom &&
             other.top < place.bottom;
    });
  }

  /// Whether a line of any series leads through the place.
  bool lies_on_line(const Place& place) {
    for (std::size_t period = 0; period + 1 < periods_; ++period) {
      const int from = x_of(period);
      const int to = x_of(period + 1);
      const int left = std::max(place.left, from);
      const int right = std::min(place.right, to);
      if (left > right) continue;
      for (std::size_t series = 0; series < series_; ++series) {
        const auto& first = point(period, series).number;
        const auto& second = point(period + 1, series).number;
        if (!first || !second) continue;
        const int begin = y_of(*first);
        const int rise = y_of(*second) - begin;
        const int at_left = begin + rise * (left - from) / (to - from);
        const int at_right = begin + rise * (right - from) / (to - from);
        if (std::min(at_left, at_right) < place.bottom && std::max(at_left, at_right) > place.top) return true;
      }
    }
    return false;
  }

  /// Above the point, beside it above, or below: the first place where no line and no other label is; else higher.
  Place place_for(const LinePoint& at, int x, int y) {
    const int height = height_of(at);
    const int most_left = Pen::margin;
    const auto place = [&](int left, int top) {
      left = std::clamp(left, most_left, std::max(most_left, pen_.width() - Pen::margin - at.width));
      return Place{left, top, left + at.width, top + height};
    };
    const int above = y - above_point - height;
    const Place candidates[] = {place(x - at.width / 2, above), place(x + 60, above), place(x - 60 - at.width, above),
                                place(x - at.width / 2, y + above_point)};
    for (const Place& candidate : candidates) {
      const bool is_below_ground = candidate.bottom > top_ + plot_height || (y <= zero_ && candidate.bottom > zero_);
      if (!is_below_ground && !lies_on_label(candidate) && !lies_on_line(candidate)) return candidate;
    }
    Place higher = candidates[0];
    while (lies_on_label(higher)) {
      --higher.top;
      --higher.bottom;
    }
    return higher;
  }

  void draw_labels(std::size_t period) {
    std::vector<std::size_t> order(series_);
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto y_at = [&](std::size_t series) { return y_of(point(period, series).number.value_or(0)); };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return y_at(a) > y_at(b); });
    for (const std::size_t series : order) {
      const LinePoint& at = point(period, series);
      if (at.label.empty()) continue;
      const Place place = place_for(at, x_of(period), y_at(series));
      places_.push_back(place);
      pen_.text_from((place.left + place.right) / 2, place.top, DrawnText::Anchor::middle, at.label,
                     {.half_points = small_size, .is_italic = !at.number.has_value()});
    }
  }

  void draw_names() {
    int bottom = pen_.y;
    for (std::size_t period = 0; period < periods_; ++period) {
      if (!is_labelled(period)) continue;
      int half = 0;
      for (const std::string& line : names_[period]) half = std::max(half, times_width(line, text_size) / 2);
      const int x = std::clamp(x_of(period), Pen::margin + half, pen_.width() - Pen::margin - half);
      bottom = std::max(
          bottom, pen_.text_from(x, pen_.y, DrawnText::Anchor::middle, names_[period], {.half_points = text_size}));
    }
    pen_.y = bottom;
  }

  Pen& pen_;
  const ChartData& data_;
  std::size_t periods_;
  std::size_t series_;
  std::size_t step_ = 1;
  std::vector<LinePoint> points_;
  std::vector<std::vector<std::string>> names_;
  std::vector<Place> places_;  ///< Those that are taken.
  Int128 most_ = 0;
  Int128 least_ = 0;
  int top_ = 0;
  int zero_ = 0;
};

}  // namespace

void draw_line(Pen& pen, const ChartData& data) { LineDrawer(pen, data).draw(); }

}  // namespace aid::document
