#include "pen.hpp"

#include "aid/document/text_width.hpp"

#include <algorithm>
#include <array>

namespace aid::document {
namespace {

/// How high the middle of small letters is above the line that they stand on.
int above_line(int half_points) { return half_points * 58 / 10; }

}  // namespace

int line_height(int half_points) { return half_points * 20; }

void Pen::rectangle(int x, int y, int width, int height, Fill fill, bool is_outlined) {
  add(DrawnRectangle{x, y, width, height, fill, is_outlined});
}

void Pen::line(DrawnPoint from, DrawnPoint to, int thickness, bool is_dashed) {
  add(DrawnLine{.points = {from, to}, .thickness = thickness, .is_dashed = is_dashed});
}

void Pen::text_around(int x, int middle, DrawnText::Anchor anchor, const std::vector<std::string>& lines,
                      const DrawnText& manner) {
  const int height = line_height(manner.half_points) * static_cast<int>(lines.size());
  text_from(x, middle - height / 2, anchor, lines, manner);
}

int Pen::text_from(int x, int top, DrawnText::Anchor anchor, const std::vector<std::string>& lines,
                   const DrawnText& manner) {
  const int height = line_height(manner.half_points);
  for (const std::string& line : lines) {
    DrawnText text = manner;
    text.at = {x, top + height / 2 + above_line(manner.half_points)};
    text.anchor = anchor;
    text.text = line;
    add(std::move(text));
    top += height;
  }
  return top;
}

Fill fill_of(std::size_t series) {
  constexpr std::array fills{Fill::strong, Fill::light, Fill::crossed, Fill::dotted,
                             Fill::medium, Fill::lined, Fill::none,    Fill::faint};
  return fills[series % fills.size()];
}

DrawnLine::Marker marker_of(std::size_t series) {
  using Marker = DrawnLine::Marker;
  constexpr std::array markers{Marker::dot, Marker::ring, Marker::square, Marker::cross, Marker::diamond};
  return markers[series % markers.size()];
}

void draw_legend(Pen& pen, const std::vector<LegendEntry>& entries, int left, int right) {
  constexpr int swatch_width = 500;
  constexpr int swatch_height = 300;
  constexpr int gap = 150;
  constexpr int between = 500;
  const int height = line_height(text_size);
  int x = left;
  for (const LegendEntry& entry : entries) {
    const int room = right - left - swatch_width - gap;
    const std::vector<std::string> lines = wrap_text(entry.name, room, text_size);
    int width = 0;
    for (const std::string& line : lines) width = std::max(width, times_width(line, text_size));
    if (x > left && x + swatch_width + gap + width > right) {
      x = left;
      pen.y += height;
    }
    const int middle = pen.y + height / 2;
    if (entry.line) {
      DrawnLine line = *entry.line;
      line.points = {{x, middle}, {x + swatch_width / 2, middle}, {x + swatch_width, middle}};
      DrawnLine marker{.points = {line.points[1]}, .marker = line.marker};
      line.marker = DrawnLine::Marker::none;
      pen.add(std::move(line));
      pen.add(std::move(marker));
    } else {
      pen.rectangle(x, middle - swatch_height / 2, swatch_width, swatch_height, entry.fill);
    }
    pen.text_from(x + swatch_width + gap, pen.y, DrawnText::Anchor::start, lines, {.half_points = text_size});
    pen.y += height * (static_cast<int>(lines.size()) - 1);
    x += swatch_width + gap + width + between;
    if (lines.size() > 1) x = right;
  }
  pen.y += height;
}

}  // namespace aid::document
