#include "aid/document/text_width.hpp"
#include "exact.hpp"
#include "pen.hpp"

#include <fmt/format.h>

namespace aid::document {

void draw_shares(Pen& pen, const ChartData& data) {
  constexpr int height = 1'000;
  const int left = Pen::margin;
  const int length = pen.width() - 2 * Pen::margin;
  std::vector<std::optional<domain::Decimal>> exact;
  for (const ChartBar& bar : data.bars) exact.push_back(exact_number(bar.values[0].number));
  const auto numbers = over_one_denominator(exact);
  domain::Int128 total = 0;
  for (const auto& number : numbers) total += number.value_or(0);

  const int top = pen.y + line_height(text_size);
  domain::Int128 sum = 0;
  int label_end = 0;
  std::vector<LegendEntry> legend;
  for (std::size_t i = 0; i < data.bars.size(); ++i) {
    const ChartBar& bar = data.bars[i];
    const Fill fill = bar.kind == ChartBar::Kind::residual ? Fill::diagonal : fill_of(i);
    const int begin = left + part_in_units(sum, total, length);
    sum += numbers[i].value_or(0);
    const int end = left + part_in_units(sum, total, length);
    pen.rectangle(begin, top, end - begin, height, fill);
    const int width = times_width(bar.share, text_size, true);
    const int middle = (begin + end) / 2;
    const bool has_room = end - begin > width / 2 && middle - width / 2 > label_end && middle - width / 2 >= left &&
                          middle + width / 2 <= left + length;
    if (has_room) {
      pen.text_from(middle, pen.y, DrawnText::Anchor::middle, {bar.share}, {.half_points = text_size, .is_bold = true});
      label_end = middle + width / 2 + 100;
    }
    legend.push_back({.name = fmt::format("{}: {} – {}", bar.name, bar.share, bar.values[0].label), .fill = fill});
  }
  pen.y = top + height + 150;
  for (const LegendEntry& entry : legend) draw_legend(pen, {entry}, left, left + length);
}

}  // namespace aid::document
