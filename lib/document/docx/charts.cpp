#include "charts.hpp"

#include "../chart_data.hpp"
#include "xml_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace aid::document::docx {
namespace {

constexpr std::string_view drawing_space = "http://schemas.openxmlformats.org/drawingml/2006/main";
constexpr std::string_view chart_space = "http://schemas.openxmlformats.org/drawingml/2006/chart";
constexpr std::string_view placing_space = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
constexpr int chart_letters = 1100;  // In hundredths of a point.

/// Greys that are told apart in print.
constexpr std::array<std::string_view, 4> greys{"404040", "BFBFBF", "7F7F7F", "E5E5E5"};
constexpr std::array<std::string_view, 4> dashes{"solid", "dash", "sysDot", "lgDashDot"};

std::string fill_of(Chart::Kind kind, std::size_t series) {
  const std::size_t at = series % greys.size();
  if (kind != Chart::Kind::line) {
    return fmt::format(
        "<c:spPr><a:solidFill><a:srgbClr val=\"{}\"/></a:solidFill><a:ln w=\"6350\"><a:solidFill>"
        "<a:srgbClr val=\"000000\"/></a:solidFill></a:ln></c:spPr><c:invertIfNegative val=\"0\"/>",
        greys[at]);
  }
  return fmt::format(
      "<c:spPr><a:ln w=\"19050\"><a:solidFill><a:srgbClr val=\"000000\"/></a:solidFill><a:prstDash "
      "val=\"{}\"/></a:ln></c:spPr><c:marker><c:symbol val=\"circle\"/></c:marker>",
      dashes[at]);
}

constexpr std::string_view shown_value =
    "<c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/>"
    "<c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>";

/// Each point is labelled as the table has it: in its unit, with "hơn" and the like. A figure is never broken.
std::string labels_of(const ChartData::Series& series) {
  std::string out = "<c:dLbls>";
  for (std::size_t i = 0; i < series.points.size(); ++i) {
    if (series.points[i].number.empty()) continue;
    fmt::format_to(
        std::back_inserter(out),
        "<c:dLbl><c:idx val=\"{}\"/><c:tx><c:rich><a:bodyPr wrap=\"none\"/><a:p><a:r><a:t>{}</a:t></a:r></a:p></c:rich>"
        "</c:tx>{}</c:dLbl>",
        i, escaped(series.points[i].label), shown_value);
  }
  return out + std::string(shown_value) + "</c:dLbls>";
}

std::string values_of(const ChartData& data, const ChartData::Series& series) {
  std::string out = fmt::format("<c:cat><c:strLit><c:ptCount val=\"{}\"/>", data.categories.size());
  for (std::size_t i = 0; i < data.categories.size(); ++i) {
    fmt::format_to(std::back_inserter(out), "<c:pt idx=\"{}\"><c:v>{}</c:v></c:pt>", i, escaped(data.categories[i]));
  }
  fmt::format_to(std::back_inserter(out),
                 "</c:strLit></c:cat><c:val><c:numLit><c:formatCode>General</c:formatCode><c:ptCount val=\"{}\"/>",
                 series.points.size());
  for (std::size_t i = 0; i < series.points.size(); ++i) {
    if (series.points[i].number.empty()) continue;
    fmt::format_to(std::back_inserter(out), "<c:pt idx=\"{}\"><c:v>{}</c:v></c:pt>", i,
                   escaped(series.points[i].number));
  }
  return out + "</c:numLit></c:val>";
}

std::string all_series(const ChartData& data, Chart::Kind kind) {
  std::string out;
  for (std::size_t i = 0; i < data.series.size(); ++i) {
    const ChartData::Series& series = data.series[i];
    fmt::format_to(std::back_inserter(out),
                   "<c:ser><c:idx val=\"{0}\"/><c:order val=\"{0}\"/><c:tx><c:v>{1}</c:v></c:tx>{2}{3}{4}{5}</c:ser>",
                   i, escaped(series.name), fill_of(kind, i), labels_of(series), values_of(data, series),
                   kind == Chart::Kind::line ? "<c:smooth val=\"0\"/>" : "");
  }
  return out;
}

/// The bars or lines, without their axes.
std::string plot_of(const ChartData& data, Chart::Kind kind) {
  constexpr std::string_view axes = "<c:axId val=\"1\"/><c:axId val=\"2\"/>";
  if (kind == Chart::Kind::line) {
    return fmt::format(
        "<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>{}<c:marker val=\"1\"/>{}"
        "</c:lineChart>",
        all_series(data, kind), axes);
  }
  const std::string_view grouping = kind == Chart::Kind::stacked  ? "stacked"
                                    : kind == Chart::Kind::shares ? "percentStacked"
                                                                  : "clustered";
  return fmt::format(
      "<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"{}\"/><c:varyColors val=\"0\"/>{}<c:gapWidth "
      "val=\"60\"/>{}{}</c:barChart>",
      grouping, all_series(data, kind), kind == Chart::Kind::bars ? "" : "<c:overlap val=\"100\"/>", axes);
}

/// The names along one axis, in the order of the table; the figures have labels instead of another.
std::string axes_of(Chart::Kind kind) {
  const bool is_line = kind == Chart::Kind::line;
  return fmt::format(
      "<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"{}\"/></c:scaling><c:delete val=\"0\"/><c:axPos "
      "val=\"{}\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/><c:crossAx "
      "val=\"2\"/><c:crosses val=\"autoZero\"/></c:catAx><c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation "
      "val=\"minMax\"/></c:scaling><c:delete val=\"1\"/><c:axPos val=\"{}\"/><c:majorTickMark val=\"none\"/>"
      "<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"1\"/><c:crosses "
      "val=\"autoZero\"/><c:crossBetween val=\"between\"/></c:valAx>",
      is_line ? "minMax" : "maxMin", is_line ? "b" : "l", is_line ? "l" : "t");
}

}  // namespace

std::optional<std::string> chart_part(const Document& document, const Chart& chart, const Profile& profile,
                                      int& height) {
  constexpr int least = 2'835;  // 50 mm,
  constexpr int most = 9'072;   // 160 mm.
  constexpr int bar = 340;
  if (chart.kind == Chart::Kind::tiles) return std::nullopt;
  const std::optional<ChartData> data = chart_data(document, chart);
  if (!data) return std::nullopt;
  const std::size_t bars = data->categories.size() * (chart.kind == Chart::Kind::bars ? data->series.size() : 1);
  height = chart.kind == Chart::Kind::line
               ? most / 2
               : std::clamp(static_cast<int>(std::min<std::size_t>(bars, 100)) * bar + bar, least, most);
  const std::string letters = fmt::format(
      "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"{0}\"><a:latin "
      "typeface=\"{1}\"/><a:cs typeface=\"{1}\"/>"
      "</a:defRPr></a:pPr><a:endParaRPr lang=\"vi-VN\"/></a:p></c:txPr>",
      chart_letters, profile.font);
  return fmt::format(
      "{}<c:chartSpace xmlns:c=\"{}\" xmlns:a=\"{}\"><c:roundedCorners val=\"0\"/><c:chart><c:autoTitleDeleted "
      "val=\"1\"/><c:plotArea><c:layout/>{}{}</c:plotArea>{}<c:plotVisOnly val=\"1\"/><c:dispBlanksAs "
      "val=\"gap\"/></c:chart>{}</c:chartSpace>",
      declaration, chart_space, drawing_space, plot_of(*data, chart.kind), axes_of(chart.kind),
      data->series.size() > 1 ? "<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>" : "", letters);
}

void append_chart(Body& body, const Chart& chart, const MadeCharts& made) {
  if (!chart.title.empty()) body.paragraph(Element::table_title, chart.title);
  if (const auto found = made.find(&chart); found != made.end()) {
    constexpr int units_of_twip = 635;  // English metric units.
    const MadeChart& picture = found->second;
    body.raw(fmt::format(
        "<w:p><w:pPr><w:pStyle w:val=\"{}\"/></w:pPr><w:r><w:drawing><wp:inline xmlns:wp=\"{}\" distT=\"0\" "
        "distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{}\" cy=\"{}\"/><wp:docPr id=\"{}\" name=\"Chart {}\" "
        "descr=\"{}\"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a=\"{}\"><a:graphicData uri=\"{}\"><c:chart "
        "xmlns:c=\"{}\" r:id=\"{}\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>",
        escaped(body.styles().of(CellStyle::date)), placing_space, std::int64_t{body.text_width()} * units_of_twip,
        std::int64_t{picture.height} * units_of_twip, picture.number, picture.number, escaped(chart.title),
        drawing_space, chart_space, chart_space, picture.relation));
  }
  for (const std::string& line : chart.beside) body.paragraph(Element::note, line);
}

}  // namespace aid::document::docx
