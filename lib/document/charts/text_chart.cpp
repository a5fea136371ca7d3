#include "aid/base/text.hpp"
#include "aid/document/chart.hpp"
#include "exact.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::document {
namespace {

using domain::Decimal;
using domain::Int128;

constexpr int bar_columns = 30;
constexpr int most_name_columns = 26;
constexpr int line_columns = 80;

/// A line of a chart in letters.
struct TextBar {
  std::string name;
  bool is_residual = false;
  std::optional<Decimal> number;
  std::string label;
};

std::vector<TextBar> text_bars(const ChartData& data) {
  std::vector<TextBar> bars;
  for (const ChartBar& bar : data.bars) {
    const std::size_t before = bars.size();
    for (std::size_t i = 0; i < bar.values.size(); ++i) {
      std::string label = bar.values[i].label;
      const bool is_gap = label.empty() && bar.values[i].number.empty();
      if (is_gap && data.series.size() > 1) continue;
      if (!bar.share.empty()) label = bar.share + "  " + label;
      bars.push_back({bars.size() == before ? bar.name : std::string(), bar.kind == ChartBar::Kind::residual,
                      exact_number(bar.values[i].number), std::move(label)});
      if (data.series.size() > 1) bars.back().label += fmt::format(" ({})", data.series[i]);
    }
  }
  return bars;
}

void append_times(std::string& out, std::string_view what, int times) {
  for (int i = 0; i < times; ++i) out += what;
}

/// A bar to the right, to an eighth of a column; what is drawn apart in a lighter tone, whole columns.
std::string bar_to_right(int eighths, bool is_residual) {
  constexpr std::string_view parts[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  std::string bar;
  if (is_residual) {
    append_times(bar, "░", std::max((eighths + 4) / 8, eighths > 0 ? 1 : 0));
  } else {
    append_times(bar, "█", eighths / 8);
    bar += parts[eighths % 8];
  }
  return bar;
}

/// Where bars begin and how long they are.
struct TextScale {
  Int128 span = 0;
  int before_zero = 0;  ///< Columns left of it.
};

TextScale scale_of(const std::vector<std::optional<Int128>>& numbers) {
  Int128 most = 0;
  Int128 least = 0;
  for (const auto& number : numbers) {
    if (!number) continue;
    most = std::max(most, *number);
    least = std::min(least, *number);
  }
  TextScale scale{.span = most - least};
  if (least < 0) scale.before_zero = std::clamp(part_in_units(-least, scale.span, bar_columns), 1, bar_columns - 1);
  if (least < 0 && most <= 0) scale.before_zero = bar_columns;
  return scale;
}

std::string drawn_bar(const std::optional<Int128>& number, const TextScale& scale, bool is_residual) {
  std::string bar;
  if (number && *number < 0) {
    const int columns = std::clamp(part_in_units(-*number, scale.span, bar_columns), 1, scale.before_zero);
    append_times(bar, " ", scale.before_zero - columns);
    append_times(bar, is_residual ? "░" : "█", columns);
    return bar;
  }
  append_times(bar, " ", scale.before_zero);
  if (!number || *number == 0) return bar;
  const int most = (bar_columns - scale.before_zero) * 8;
  const int eighths = std::clamp(part_in_units(*number, scale.span, bar_columns * 8), 1, std::max(most, 1));
  return bar + bar_to_right(eighths, is_residual);
}

std::vector<std::string> name_lines(const std::string& name) {
  std::vector<std::string> lines = wrap(visible(name), most_name_columns);
  if (lines.empty()) lines.emplace_back();
  for (std::string& line : lines) line = shorten(line, most_name_columns);
  return lines;
}

void append_wrapped(std::string& out, const std::string& text) {
  for (const std::string& line : wrap(text, line_columns)) out += line + '\n';
}

}  // namespace

void append_text_chart(std::string& out, const ChartData& data) {
  const std::vector<TextBar> bars = text_bars(data);
  std::vector<std::optional<Decimal>> exact;
  std::vector<std::vector<std::string>> names;
  int name_columns = 0;
  for (const TextBar& bar : bars) {
    exact.push_back(bar.number);
    names.push_back(name_lines(bar.name));
    for (const std::string& line : names.back()) name_columns = std::max(name_columns, display_width(line));
  }
  const std::vector<std::optional<Int128>> numbers = over_one_denominator(exact);
  const TextScale scale = scale_of(numbers);
  append_wrapped(out, visible(data.title));
  if (!data.unit.empty()) append_wrapped(out, visible(data.unit));
  for (std::size_t i = 0; i < bars.size(); ++i) {
    const std::string bar = drawn_bar(numbers[i], scale, bars[i].is_residual);
    std::string line = pad_right(names[i][0], name_columns) + ' ' + bar;
    if (!bars[i].label.empty())
      line += (display_width(bar) > 0 && bar.back() != ' ' ? " " : "") + visible(bars[i].label);
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
    for (std::size_t rest = 1; rest < names[i].size(); ++rest) out += names[i][rest] + '\n';
  }
  for (const std::string& text : data.beside) append_wrapped(out, visible(text));
}

}  // namespace aid::document
