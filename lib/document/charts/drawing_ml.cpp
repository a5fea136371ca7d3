#include "aid/document/chart_drawing_ml.hpp"

#include "aid/document/text_width.hpp"
#include "exact.hpp"
#include "pen.hpp"
#include "xml_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace aid::document {
namespace {

constexpr std::string_view begin_part =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    R"(<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" )"
    R"(xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" )"
    R"(xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">)";
constexpr std::string_view font = R"(<a:latin typeface="Times New Roman"/><a:cs typeface="Times New Roman"/>)";
constexpr std::string_view thin_line = R"(<a:ln w="6350"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>)";
constexpr std::string_view white_ground = R"(<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></c:spPr>)";
constexpr std::string_view no_line = "<a:ln><a:noFill/></a:ln>";
constexpr std::string_view label_flags =
    R"(<c:showLegendKey val="0"/><c:showVal val="{}"/><c:showCatName val="0"/><c:showSerName val="0"/>)"
    R"(<c:showPercent val="0"/><c:showBubbleSize val="0"/>)";

/// Lengths of the picture in hundredths of a millimetre.
constexpr int head = 2'000;
constexpr int legend_row = 900;
constexpr int most_name_width = page_text_width * 42 / 100;

/// One series of a native chart.
struct NativeSeries {
  std::string name;
  Fill fill = Fill::none;
  std::vector<ChartValue> values;
};

/// What a native chart is made of, whatever its kind.
struct NativeChart {
  std::vector<std::string> names;
  std::vector<bool> is_residual;  ///< Of each name.
  std::vector<NativeSeries> series;
};

/// A bar without a length has no label in office programs: what is not valued stands behind its name.
std::string name_with_unknown(const ChartData& data, const ChartBar& bar) {
  std::string name = bar.name;
  for (std::size_t i = 0; i < bar.values.size(); ++i) {
    const ChartValue& value = bar.values[i];
    if (!value.number.empty() || value.label.empty()) continue;
    name += data.series.size() == 1 ? fmt::format(": {}", value.label)
                                    : fmt::format(" ({}: {})", data.series[i], value.label);
  }
  return name;
}

NativeChart native_of(const ChartData& data) {
  NativeChart chart;
  if (data.kind == Chart::Kind::shares) {
    chart.names.emplace_back();
    chart.is_residual.push_back(false);
    for (std::size_t i = 0; i < data.bars.size(); ++i) {
      const ChartBar& bar = data.bars[i];
      chart.series.push_back({.name = fmt::format("{}: {} – {}", bar.name, bar.share, bar.values[0].label),
                              .fill = bar.kind == ChartBar::Kind::residual ? Fill::diagonal : fill_of(i),
                              .values = {{bar.values[0].number, bar.share}}});
    }
    return chart;
  }
  for (std::size_t i = 0; i < data.series.size(); ++i) {
    chart.series.push_back({.name = data.series[i], .fill = fill_of(i), .values = {}});
  }
  for (const ChartBar& bar : data.bars) {
    chart.names.push_back(name_with_unknown(data, bar));
    chart.is_residual.push_back(bar.kind == ChartBar::Kind::residual);
    for (std::size_t i = 0; i < bar.values.size(); ++i) chart.series[i].values.push_back(bar.values[i]);
  }
  return chart;
}

std::string filled_with(Fill fill) {
  const auto pattern = [](std::string_view name) {
    return fmt::format(R"(<a:pattFill prst="{}"><a:fgClr><a:srgbClr val="000000"/></a:fgClr>)"
                       R"(<a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>)",
                       name);
  };
  switch (fill) {
    case Fill::diagonal:
      return pattern("wdUpDiag");
    case Fill::crossed:
      return pattern("diagCross");
    case Fill::dotted:
      return pattern("pct20");
    case Fill::lined:
      return pattern("ltHorz");
    default:
      break;
  }
  const int level = 255 * (100 - tone_percent(fill)) / 100;
  return fmt::format(R"(<a:solidFill><a:srgbClr val="{0:02X}{0:02X}{0:02X}"/></a:solidFill>)", level);
}

/// Writes the part.
class DrawingMlWriter {
public:
  explicit DrawingMlWriter(const ChartData& data)
      : data_(data), chart_(native_of(data)), language_(data.language == Language::vi ? "vi-VN" : "en-GB") {}

  std::string write() {
    out_ = begin_part;
    add(R"(<c:date1904 val="0"/><c:lang val="{}"/><c:roundedCorners val="0"/><c:chart>)", language_);
    append_title();
    out_ += "<c:autoTitleDeleted val=\"0\"/><c:plotArea>";
    append_layout();
    is_line() ? append_lines() : append_bars();
    append_axes();
    add("<c:spPr><a:noFill/>{}</c:spPr></c:plotArea>", no_line);
    if (chart_.series.size() > 1) out_ += R"(<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>)";
    out_ += R"(<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>)";
    add(R"(<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>{}</c:spPr>)", no_line);
    append_letters(900);
    return out_ + "</c:chartSpace>";
  }

private:
  bool is_line() const { return data_.kind == Chart::Kind::line; }

  template <typename... Args>
  void add(std::string_view pattern, const Args&... args) {
    fmt::vformat_to(std::back_inserter(out_), pattern, fmt::make_format_args(args...));
  }

  /// The manner of letters, `size` in hundredths of a point.
  void append_letters(int size) {
    add(R"(<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{}">{}</a:defRPr></a:pPr>)"
        R"(<a:endParaRPr lang="{}"/></a:p></c:txPr>)",
        size, font, language_);
  }

  void append_paragraph(std::string_view text, int size, std::string_view manner) {
    add(R"(<a:p><a:pPr><a:defRPr sz="{0}" {1}>{2}</a:defRPr></a:pPr><a:r><a:rPr lang="{3}" sz="{0}" {1}>{2}</a:rPr><a:t>)",
        size, manner, font, language_);
    append_xml_text(out_, text);
    out_ += "</a:t></a:r></a:p>";
  }

  void append_title() {
    out_ += "<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>";
    append_paragraph(data_.title, 1'200, R"(b="1")");
    if (!data_.unit.empty()) append_paragraph(data_.unit, 900, R"(b="0" i="1")");
    out_ += R"(</c:rich></c:tx><c:overlay val="0"/></c:title>)";
  }

  /// Bars have two thirds of the width at least: programs would else give it to long names.
  void append_layout() {
    const bool has_names = data_.kind != Chart::Kind::shares && !is_line();
    if (!has_names) {
      out_ += "<c:layout/>";
      return;
    }
    int names = 0;
    for (const std::string& name : chart_.names) {
      for (const std::string& line : wrap_text(name, most_name_width, text_size)) {
        names = std::max(names, times_width(line, text_size));
      }
    }
    const int height = drawing_ml_height(data_);
    const int legend = chart_.series.size() > 1 ? legend_row : 0;
    const int left = (names + 400) * 1'000 / page_text_width;
    const int top = (head - 400) * 1'000 / height;
    const int tall = (height - head - legend) * 1'000 / height;
    add(R"(<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>)"
        R"(<c:x val="0.{:03}"/><c:y val="0.{:03}"/><c:w val="0.{:03}"/><c:h val="0.{:03}"/></c:manualLayout></c:layout>)",
        left, top, 980 - left, tall);
  }

  void append_bars() {
    const bool is_whole = data_.kind == Chart::Kind::shares;
    const bool is_stacked = is_whole || data_.kind == Chart::Kind::stacked;
    add(R"(<c:barChart><c:barDir val="bar"/><c:grouping val="{}"/><c:varyColors val="0"/>)", is_whole ? "percentStacked"
                                                                                             : is_stacked
                                                                                                 ? "stacked"
                                                                                                 : "clustered");
    for (std::size_t i = 0; i < chart_.series.size(); ++i) {
      begin_series(i);
      add("<c:spPr>{}{}</c:spPr><c:invertIfNegative val=\"0\"/>", filled_with(chart_.series[i].fill), thin_line);
      for (std::size_t name = 0; name < chart_.names.size() && chart_.series.size() == 1; ++name) {
        if (!chart_.is_residual[name]) continue;
        add(R"(<c:dPt><c:idx val="{}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>{}{}</c:spPr></c:dPt>)",
            name, filled_with(Fill::diagonal), thin_line);
      }
      append_labels(chart_.series[i], is_stacked ? "ctr" : "outEnd");
      append_literals(chart_.series[i]);
      out_ += "</c:ser>";
    }
    add(R"(<c:gapWidth val="{}"/>)", chart_.series.size() > 1 && !is_stacked ? 60 : 40);
    if (is_stacked) out_ += R"(<c:overlap val="100"/>)";
    out_ += R"(<c:axId val="1"/><c:axId val="2"/></c:barChart>)";
  }

  void append_lines() {
    constexpr std::string_view markers[] = {"circle", "circle", "square", "x", "diamond"};
    out_ += R"(<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>)";
    for (std::size_t i = 0; i < chart_.series.size(); ++i) {
      begin_series(i);
      add(R"(<c:spPr><a:ln w="19050"><a:solidFill><a:srgbClr val="000000"/></a:solidFill><a:prstDash val="{}"/></a:ln>)"
          R"(</c:spPr><c:marker><c:symbol val="{}"/><c:size val="6"/><c:spPr>{}{}</c:spPr></c:marker>)",
          i % 2 == 1 ? "dash" : "solid", markers[i % std::size(markers)],
          filled_with(i % std::size(markers) == 0 || i % std::size(markers) == 2 ? Fill::dark : Fill::none), thin_line);
      append_labels(chart_.series[i], "t");
      append_literals(chart_.series[i]);
      out_ += R"(<c:smooth val="0"/></c:ser>)";
    }
    out_ += R"(<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>)";
  }

  void begin_series(std::size_t i) {
    add(R"(<c:ser><c:idx val="{0}"/><c:order val="{0}"/><c:tx><c:v>)", i);
    append_xml_text(out_, chart_.series[i].name);
    out_ += "</c:v></c:tx>";
  }

  void append_flags(bool shows) { add(label_flags, shows ? 1 : 0); }

  bool is_on_area() const { return data_.kind == Chart::Kind::shares || data_.kind == Chart::Kind::stacked; }

  /// Points of a line have labels where there is room for them, pieces of a whole where they are wide enough (the
  /// legend says all of these).
  bool is_labelled(const NativeSeries& series, std::size_t i) const {
    if (is_line()) return i % line_step() == 0;
    if (data_.kind != Chart::Kind::shares) return true;
    const std::string& share = series.values[i].label;
    return share.find_first_of(",.%") > 1 || share[0] >= '4';
  }

  /// Every so manieth period has a label.
  std::size_t line_step() const {
    int widest = 0;
    for (const NativeSeries& series : chart_.series) {
      for (const ChartValue& value : series.values) {
        if (!value.number.empty()) widest = std::max(widest, times_width(value.label, text_size));
      }
    }
    const int needed = (widest + 150) * static_cast<int>(chart_.names.size());
    return static_cast<std::size_t>(std::max(1, (needed + page_text_width - 1) / page_text_width));
  }

  /// The labels that the table has, in place of the numbers.
  void append_labels(const NativeSeries& series, std::string_view place) {
    out_ += "<c:dLbls>";
    for (std::size_t i = 0; i < series.values.size(); ++i) {
      if (series.values[i].number.empty() || !is_labelled(series, i)) continue;
      add(R"(<c:dLbl><c:idx val="{}"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/>)", i);
      append_paragraph(series.values[i].label, 900, R"(b="0")");
      add(R"(</c:rich></c:tx>{}<c:dLblPos val="{}"/>)", is_on_area() ? white_ground : "", place);
      append_flags(true);
      out_ += "</c:dLbl>";
    }
    append_flags(false);
    out_ += "</c:dLbls>";
  }

  void append_literals(const NativeSeries& series) {
    add(R"(<c:cat><c:strLit><c:ptCount val="{}"/>)", chart_.names.size());
    for (std::size_t i = 0; i < chart_.names.size(); ++i) {
      add(R"(<c:pt idx="{}"><c:v>)", i);
      append_xml_text(out_, chart_.names[i]);
      out_ += "</c:v></c:pt>";
    }
    add(R"(</c:strLit></c:cat><c:val><c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="{}"/>)",
        series.values.size());
    for (std::size_t i = 0; i < series.values.size(); ++i) {
      if (series.values[i].number.empty()) continue;
      add(R"(<c:pt idx="{}"><c:v>{}</c:v></c:pt>)", i, series.values[i].number);
    }
    out_ += "</c:numLit></c:val>";
  }

  /// Where the axis of figures ends: far enough that labels have room behind the longest bars. Nothing: the program
  /// decides.
  std::string reach() const {
    if (data_.kind == Chart::Kind::shares) return {};
    domain::Int128 most = 0;
    domain::Int128 least = 0;
    for (const ChartBar& bar : data_.bars) {
      domain::Int128 right = 0;
      domain::Int128 left = 0;
      for (const ChartValue& value : bar.values) {
        const auto number = exact_number(value.number);
        // Rounded up to a whole number: an axis may end anywhere.
        const domain::Int128 whole = number ? whole_above(*number) : 0;
        const bool is_stacked = data_.kind == Chart::Kind::stacked;
        domain::Int128& end = whole < 0 ? left : right;
        end = is_stacked ? end + whole : whole < 0 ? std::min(end, whole) : std::max(end, whole);
      }
      most = std::max(most, right);
      least = std::min(least, left);
    }
    if (most == 0 && least == 0) return {};
    const domain::Int128 room = (most - least) * 3 / 10 + 1;
    return fmt::format(R"(<c:max val="{}"/><c:min val="{}"/>)", most == 0 ? domain::Int128{0} : most + room,
                       least == 0 ? domain::Int128{0} : least - room);
  }

  /// The whole number that is as far from 0 or farther.
  static domain::Int128 whole_above(domain::Decimal number) {
    domain::Int128 divisor = 1;
    for (int i = 0; i < number.scale(); ++i) divisor *= 10;
    const domain::Int128 whole = number.mantissa() / divisor;
    if (number.mantissa() % divisor == 0) return whole;
    return number.is_negative() ? whole - 1 : whole + 1;
  }

  void append_axes() {
    // Names go down from the top, as in the table; the axis of figures is not shown, because each has its label.
    const bool across = !is_line();
    add(R"(<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="{}"/></c:scaling><c:delete val="0"/>)"
        R"(<c:axPos val="{}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>)"
        R"(<c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>{}</c:spPr>)",
        across ? "maxMin" : "minMax", across ? "l" : "b", thin_line);
    append_letters(900);
    add(R"(<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>)"
        R"(<c:lblOffset val="100"/><c:tickLblSkip val="{}"/><c:noMultiLvlLbl val="1"/></c:catAx>)",
        is_line() ? line_step() : 1);
    add(R"(<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>{}</c:scaling><c:delete val="1"/>)"
        R"(<c:axPos val="{}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>)"
        R"(<c:minorTickMark val="none"/><c:tickLblPos val="none"/><c:crossAx val="1"/><c:crosses val="autoZero"/>)"
        R"(<c:crossBetween val="between"/></c:valAx>)",
        reach(), across ? "t" : "l");
  }

  const ChartData& data_;
  NativeChart chart_;
  std::string_view language_;
  std::string out_;
};

}  // namespace

std::string drawing_ml(const ChartData& data) { return DrawingMlWriter(data).write(); }

int drawing_ml_height(const ChartData& data) {
  if (data.kind == Chart::Kind::line) return head + 6'500 + legend_row;
  if (data.kind == Chart::Kind::shares) return head + 2'000 + legend_row * static_cast<int>(data.bars.size());
  // Office programs give each name the same room.
  std::size_t lines = 1;
  for (const ChartBar& bar : data.bars) {
    lines = std::max(lines, wrap_text(name_with_unknown(data, bar), most_name_width, text_size).size());
  }
  const int bars = data.kind == Chart::Kind::stacked ? 1 : static_cast<int>(data.series.size());
  const int room = std::max(400 * bars + 200, line_height(text_size) * static_cast<int>(lines) + 100);
  constexpr int most_height = 22'000;
  return std::min(head + (data.series.size() > 1 ? legend_row : 0) + room * static_cast<int>(data.bars.size()),
                  most_height);
}

}  // namespace aid::document
