#pragma once
#include "aid/document/chart.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// A chart as a drawing: lines, rectangles and texts that have places. Whoever draws (SVG, cairo) decides nothing. All
/// lengths are whole hundredths of a millimetre from the top left corner, so that the same chart is the same drawing
/// everywhere. Everything is black on white, told apart by tones and hatching.
namespace aid::document {

/// How an area is filled, from nothing to nearly black, then hatched.
enum class Fill { none, faint, light, medium, strong, dark, diagonal, crossed, dotted, lined };
/// "none", "faint", …: as SVG calls it.
std::string_view to_string(Fill fill);
/// How black a tone is, in per cent; 0 of what is hatched.
int tone_percent(Fill fill);

struct DrawnPoint {
  int x = 0;
  int y = 0;
  friend bool operator==(const DrawnPoint&, const DrawnPoint&) = default;
};

struct DrawnRectangle {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
  Fill fill = Fill::none;
  bool is_outlined = true;
  friend bool operator==(const DrawnRectangle&, const DrawnRectangle&) = default;
};

/// A line through points; one point is a marker alone.
struct DrawnLine {
  enum class Marker { none, dot, ring, square, cross, diamond };
  std::vector<DrawnPoint> points = {};
  int thickness = 20;
  bool is_dashed = false;
  Marker marker = Marker::none;
  friend bool operator==(const DrawnLine&, const DrawnLine&) = default;
};

/// One line of text in Times.
struct DrawnText {
  enum class Anchor { start, middle, end };
  DrawnPoint at = {};  ///< Of the anchor, on the line that the letters stand on.
  Anchor anchor = Anchor::start;
  int half_points = 18;  ///< The size of the letters: 18 for 9 pt.
  bool is_bold = false;
  bool is_italic = false;
  std::string text = {};
  friend bool operator==(const DrawnText&, const DrawnText&) = default;
};

using Primitive = std::variant<DrawnRectangle, DrawnLine, DrawnText>;

struct Drawing {
  int width = 0;
  int height = 0;
  std::vector<Primitive> primitives = {};  ///< Later ones lie over earlier ones.
  friend bool operator==(const Drawing&, const Drawing&) = default;
};

/// The width of the text of a portrait page.
inline constexpr int page_text_width = 16'500;

/// Draws a chart with its title, its unit, a legend where there are several series and what is beside it. `width` is at
/// least 9 000; the height follows from what is drawn and is at most some 230 mm for what `chart_data` makes.
Drawing draw(const ChartData& data, int width = page_text_width);

/// `drawing` as an element `svg` for a page of HTML: no script, no style sheet, in the colour of the text around it, so
/// that it is seen on dark pages too. `id` is ASCII, another for each picture of a page. What no XML can hold becomes
/// U+FFFD.
std::string svg(const Drawing& drawing, std::string_view title, std::string_view description, std::string_view id);

}  // namespace aid::document
