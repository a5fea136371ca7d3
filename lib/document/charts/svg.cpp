#include "aid/document/chart_drawing.hpp"
#include "xml_text.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <iterator>

namespace aid::document {
namespace {

/// Millimetres, "-12.5": at most two decimals.
std::string millimetres(int hundredths) {
  const int magnitude = std::abs(hundredths);
  std::string number = fmt::format("{}{}", hundredths < 0 ? "-" : "", magnitude / 100);
  if (magnitude % 100 == 0) return number;
  number += fmt::format(".{:02}", magnitude % 100);
  if (number.back() == '0') number.pop_back();
  return number;
}

/// The size of letters of half-points.
int letter_hundredths(int half_points) { return (half_points * 2'540 + 72) / 144; }

constexpr Fill hatched[] = {Fill::diagonal, Fill::crossed, Fill::dotted, Fill::lined};

/// The mark that a pattern repeats, on a square of 1.6 mm.
std::string_view pattern_of(Fill fill) {
  switch (fill) {
    case Fill::diagonal:
      return R"(<path d="M-.4 .4 .4 -.4M0 1.6 1.6 0M1.2 2 2 1.2" stroke="currentColor" stroke-width=".25"/>)";
    case Fill::crossed:
      return R"(<path d="M0 1.6 1.6 0M0 0 1.6 1.6" stroke="currentColor" stroke-width=".2"/>)";
    case Fill::dotted:
      return R"(<path d="M.4 .4h.01M1.2 1.2h.01" stroke="currentColor" stroke-width=".4" stroke-linecap="round"/>)";
    default:
      return R"(<path d="M0 .4h1.6M0 1.2h1.6" stroke="currentColor" stroke-width=".2"/>)";
  }
}

/// Writes primitives as elements.
class SvgWriter {
public:
  SvgWriter(std::string& out, std::string_view id) : out_(out), id_(xml_text(id)) {}

  void patterns(const Drawing& drawing) {
    out_ += "<defs>";
    for (const Fill fill : hatched) {
      if (!uses(drawing, fill)) continue;
      add(R"(<pattern id="{}-{}" width="1.6" height="1.6" patternUnits="userSpaceOnUse">{}</pattern>)", id_,
          to_string(fill), pattern_of(fill));
    }
    out_ += "</defs>\n";
  }

  void operator()(const DrawnRectangle& area) {
    const int percent = tone_percent(area.fill);
    std::string fill = R"(fill="none")";
    if (percent > 0) {
      fill = fmt::format(R"(fill="currentColor" fill-opacity=".{:02}")", percent);
    } else if (area.fill != Fill::none) {
      fill = fmt::format(R"x(fill="url(#{}-{})")x", id_, to_string(area.fill));
    }
    add(R"(<rect x="{}" y="{}" width="{}" height="{}" {}{}/>)", millimetres(area.x), millimetres(area.y),
        millimetres(area.width), millimetres(area.height), fill,
        area.is_outlined ? R"( stroke="currentColor" stroke-width=".15")" : "");
    out_ += '\n';
  }

  void operator()(const DrawnLine& line) {
    if (line.points.size() > 1) {
      out_ += "<polyline points=\"";
      for (std::size_t i = 0; i < line.points.size(); ++i) {
        add("{}{},{}", i == 0 ? "" : " ", millimetres(line.points[i].x), millimetres(line.points[i].y));
      }
      add(R"(" fill="none" stroke="currentColor" stroke-width="{}"{}/>)", millimetres(line.thickness),
          line.is_dashed ? R"( stroke-dasharray="1.2 .8")" : "");
      out_ += '\n';
    }
    if (line.marker == DrawnLine::Marker::none) return;
    for (const DrawnPoint& at : line.points) marker(at, line.marker);
  }

  void operator()(const DrawnText& text) {
    constexpr std::string_view anchors[] = {"start", "middle", "end"};
    add(R"(<text x="{}" y="{}" font-size="{}" text-anchor="{}"{}{}>)", millimetres(text.at.x), millimetres(text.at.y),
        millimetres(letter_hundredths(text.half_points)), anchors[static_cast<std::size_t>(text.anchor)],
        text.is_bold ? R"( font-weight="bold")" : "", text.is_italic ? R"( font-style="italic")" : "");
    append_xml_text(out_, text.text);
    out_ += "</text>\n";
  }

private:
  template <typename... Args>
  void add(std::string_view pattern, const Args&... args) {
    fmt::vformat_to(std::back_inserter(out_), pattern, fmt::make_format_args(args...));
  }

  static bool uses(const Drawing& drawing, Fill fill) {
    for (const Primitive& primitive : drawing.primitives) {
      const auto* area = std::get_if<DrawnRectangle>(&primitive);
      if (area != nullptr && area->fill == fill) return true;
    }
    return false;
  }

  void marker(const DrawnPoint& at, DrawnLine::Marker marker) {
    const std::string x = millimetres(at.x);
    const std::string y = millimetres(at.y);
    switch (marker) {
      case DrawnLine::Marker::none:
        return;
      case DrawnLine::Marker::dot:
        add(R"(<circle cx="{}" cy="{}" r=".8" fill="currentColor"/>)", x, y);
        break;
      case DrawnLine::Marker::ring:
        add(R"(<circle cx="{}" cy="{}" r=".8" fill="none" stroke="currentColor" stroke-width=".3"/>)", x, y);
        break;
      case DrawnLine::Marker::square:
        add(R"(<path d="M{} {}m-.7 -.7h1.4v1.4h-1.4z" fill="currentColor"/>)", x, y);
        break;
      case DrawnLine::Marker::cross:
        add(R"(<path d="M{} {}m-.7 -.7l1.4 1.4m0 -1.4l-1.4 1.4" stroke="currentColor" stroke-width=".3"/>)", x, y);
        break;
      case DrawnLine::Marker::diamond:
        add(R"(<path d="M{} {}m0 -.9l.9 .9l-.9 .9l-.9 -.9z" fill="none" stroke="currentColor" stroke-width=".3"/>)", x,
            y);
        break;
    }
    out_ += '\n';
  }

  std::string& out_;
  std::string id_;
};

}  // namespace

std::string svg(const Drawing& drawing, std::string_view title, std::string_view description, std::string_view id) {
  const std::string name = xml_text(id);
  std::string out = fmt::format(
      R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {1}" width="{0}mm" height="{1}mm" role="img" )"
      R"(aria-labelledby="{2}-title {2}-desc" style="max-width:100%;height:auto" )"
      R"(font-family="'Times New Roman','Liberation Serif',serif" fill="currentColor">)",
      millimetres(drawing.width), millimetres(drawing.height), name);
  out += fmt::format("\n<title id=\"{0}-title\">{1}</title>\n<desc id=\"{0}-desc\">{2}</desc>\n", name, xml_text(title),
                     xml_text(description));
  SvgWriter writer(out, id);
  writer.patterns(drawing);
  for (const Primitive& primitive : drawing.primitives) std::visit(writer, primitive);
  return out + "</svg>\n";
}

}  // namespace aid::document
