#include "pdf_parts.hpp"

#include <algorithm>
#include <memory>
#include <numbers>
#include <variant>

namespace aid::print {
namespace {

using document::DrawnLine;
using document::DrawnPoint;
using document::DrawnRectangle;
using document::DrawnText;
using document::Fill;

/// Lengths of drawings are hundredths of a millimetre.
constexpr double hundredth = mm / 100;
constexpr double tile = 160;  ///< The square that a hatching repeats.

/// Paints the primitives of a drawing where cairo's origin lies.
class ChartPainter {
public:
  ChartPainter(Pages& pages) : pages_(pages), cairo_(pages.cairo()) {}

  void operator()(const DrawnRectangle& area) {
    const int percent = document::tone_percent(area.fill);
    if (percent > 0) {
      outline(area);
      cairo_set_source_rgb(cairo_, 1 - percent / 100.0, 1 - percent / 100.0, 1 - percent / 100.0);
      cairo_fill(cairo_);
      blacken();
    } else if (area.fill != Fill::none) {
      hatch(area);
    }
    if (!area.is_outlined) return;
    outline(area);
    stroke(15);
  }

  void operator()(const DrawnLine& line) {
    cairo_new_path(cairo_);  // A text leaves a point behind.
    if (line.points.size() > 1) {
      for (const DrawnPoint& at : line.points) cairo_line_to(cairo_, length(at.x), length(at.y));
      constexpr double dashes[] = {120 * hundredth, 80 * hundredth};
      if (line.is_dashed) cairo_set_dash(cairo_, dashes, 2, 0);
      stroke(line.thickness);
      cairo_set_dash(cairo_, nullptr, 0, 0);
    }
    for (const DrawnPoint& at : line.points) mark(at, line.marker);
  }

  void operator()(const DrawnText& text) {
    const Manner manner{text.half_points / 2.0, text.is_bold, text.is_italic};
    const Lines lines = pages_.typesetter().set(text.text, manner, {});
    PangoRectangle extents;
    pango_layout_get_extents(lines.get(), nullptr, &extents);
    const double width = pango_units_to_double(extents.width);
    const double before = text.anchor == DrawnText::Anchor::start ? 0 : text.anchor == DrawnText::Anchor::end ? 1 : 0.5;
    pages_.draw(lines, length(text.at.x) - before * width,
                length(text.at.y) - pango_units_to_double(pango_layout_get_baseline(lines.get())));
  }

private:
  static double length(double hundredths) { return hundredths * hundredth; }

  void blacken() { cairo_set_source_rgb(cairo_, 0, 0, 0); }

  void stroke(double thickness) {
    cairo_set_line_width(cairo_, length(thickness));
    cairo_stroke(cairo_);
  }

  void outline(const DrawnRectangle& area) {
    cairo_rectangle(cairo_, length(area.x), length(area.y), length(area.width), length(area.height));
  }

  void line(double from_x, double from_y, double to_x, double to_y) {
    cairo_move_to(cairo_, length(from_x), length(from_y));
    cairo_line_to(cairo_, length(to_x), length(to_y));
  }

  void dot(double x, double y, double radius) {
    cairo_new_sub_path(cairo_);
    cairo_arc(cairo_, length(x), length(y), length(radius), 0, 2 * std::numbers::pi);
  }

  /// Lines instead of a pattern: they are sharp on every printer. They begin with the drawing's edge, as in SVG.
  void hatch(const DrawnRectangle& area) {
    cairo_save(cairo_);
    outline(area);
    cairo_clip(cairo_);
    const double right = area.x + area.width;
    const double end = area.y + area.height;
    for (double y = area.y - area.y % static_cast<int>(tile); y < end; y += tile) {
      for (double x = area.x - area.x % static_cast<int>(tile); x < right; x += tile) hatch_tile(area.fill, x, y);
    }
    if (area.fill == Fill::dotted) cairo_fill(cairo_);
    stroke(area.fill == Fill::diagonal ? 25 : 20);
    cairo_restore(cairo_);
  }

  void hatch_tile(Fill fill, double x, double y) {
    switch (fill) {
      case Fill::diagonal:
        line(x, y + tile, x + tile, y);
        break;
      case Fill::crossed:
        line(x, y + tile, x + tile, y);
        line(x, y, x + tile, y + tile);
        break;
      case Fill::dotted:
        dot(x + 40, y + 40, 20);
        dot(x + 120, y + 120, 20);
        break;
      default:
        line(x, y + 40, x + tile, y + 40);
        line(x, y + 120, x + tile, y + 120);
    }
  }

  void mark(const DrawnPoint& at, DrawnLine::Marker marker) {
    switch (marker) {
      case DrawnLine::Marker::none:
        return;
      case DrawnLine::Marker::dot:
        dot(at.x, at.y, 80);
        return cairo_fill(cairo_);
      case DrawnLine::Marker::ring:
        dot(at.x, at.y, 80);
        return stroke(30);
      case DrawnLine::Marker::square:
        cairo_rectangle(cairo_, length(at.x - 70), length(at.y - 70), length(140), length(140));
        return cairo_fill(cairo_);
      case DrawnLine::Marker::cross:
        line(at.x - 70, at.y - 70, at.x + 70, at.y + 70);
        line(at.x - 70, at.y + 70, at.x + 70, at.y - 70);
        return stroke(30);
      case DrawnLine::Marker::diamond:
        line(at.x, at.y - 90, at.x + 90, at.y);
        cairo_line_to(cairo_, length(at.x), length(at.y + 90));
        cairo_line_to(cairo_, length(at.x - 90), length(at.y));
        cairo_close_path(cairo_);
        return cairo_fill(cairo_);
    }
  }

  Pages& pages_;
  cairo_t* cairo_;
};

}  // namespace

void draw_chart(Pages& pages, const document::Drawing& drawing) {
  const double width = drawing.width * hundredth;
  const double height = drawing.height * hundredth;
  pages.space(points(pages.style(document::Element::table_title).before));
  const double part = std::min({1.0, pages.width() / width, pages.height() / height});
  if (height * part > pages.room() && !pages.is_blank()) pages.next();
  cairo_t* cairo = pages.cairo();
  cairo_save(cairo);
  cairo_translate(cairo, pages.left() + (pages.width() - width * part) / 2, pages.y());
  cairo_scale(cairo, part, part);
  ChartPainter painter(pages);
  for (const document::Primitive& primitive : drawing.primitives) std::visit(painter, primitive);
  cairo_restore(cairo);
  pages.move_to(pages.y() + height * part);
}

}  // namespace aid::print
