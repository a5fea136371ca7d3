#pragma once
#include "aid/document/chart_drawing.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aid::document {

/// Sizes of letters in half-points.
inline constexpr int title_size = 24;
inline constexpr int text_size = 18;
inline constexpr int small_size = 16;

/// The distance from one line of letters to the next.
int line_height(int half_points);

/// Puts primitives into a drawing, which grows downwards.
class Pen {
public:
  explicit Pen(int width) { drawing_.width = width; }

  int width() const { return drawing_.width; }
  /// Where the next thing begins.
  int y = margin;
  static constexpr int margin = 100;

  void rectangle(int x, int y, int width, int height, Fill fill, bool is_outlined = true);
  void line(DrawnPoint from, DrawnPoint to, int thickness = 20, bool is_dashed = false);
  void add(Primitive primitive) { drawing_.primitives.push_back(std::move(primitive)); }
  /// Lines of text around the height `middle`.
  void text_around(int x, int middle, DrawnText::Anchor anchor, const std::vector<std::string>& lines,
                   const DrawnText& manner);
  /// Lines of text from the height `top` on; returns where they end.
  int text_from(int x, int top, DrawnText::Anchor anchor, const std::vector<std::string>& lines,
                const DrawnText& manner);

  Drawing finish() {
    drawing_.height = y + margin;
    return std::move(drawing_);
  }

private:
  Drawing drawing_;
};

/// The bars of `data` in the strip from `left` to `right`, from the pen's height on.
void draw_bars(Pen& pen, const ChartData& data, int left, int right);
void draw_line(Pen& pen, const ChartData& data);
void draw_shares(Pen& pen, const ChartData& data);
void draw_tiles(Pen& pen, const ChartData& data);

/// The fill of a series that stands beside others, and of a piece of a whole.
Fill fill_of(std::size_t series);
/// The marker of a series of a line.
DrawnLine::Marker marker_of(std::size_t series);

/// What fills and markers stand for, in rows.
struct LegendEntry {
  std::string name;
  Fill fill = Fill::none;
  std::optional<DrawnLine> line = {};
};
void draw_legend(Pen& pen, const std::vector<LegendEntry>& entries, int left, int right);

}  // namespace aid::document
