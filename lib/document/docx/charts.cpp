#include "charts.hpp"

#include "aid/document/chart.hpp"
#include "aid/document/chart_drawing_ml.hpp"
#include "xml_text.hpp"

#include <fmt/format.h>

#include <cstdint>

namespace aid::document::docx {
namespace {

constexpr std::string_view drawing_space = "http://schemas.openxmlformats.org/drawingml/2006/main";
constexpr std::string_view chart_space = "http://schemas.openxmlformats.org/drawingml/2006/chart";
constexpr std::string_view placing_space = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

}  // namespace

std::optional<MadeChart> made_chart(const Document& document, const Chart& chart) {
  const std::optional<ChartData> data = chart_data(document, chart);
  if (!data) return std::nullopt;
  constexpr int twips_of_page = 1440;
  constexpr int hundredths_of_page = 2540;  // Of a millimetre, in an inch as the twips.
  MadeChart made;
  made.height = drawing_ml_height(*data) * twips_of_page / hundredths_of_page;
  made.part = drawing_ml(*data);
  made.spoken = fmt::format("{}. {}", data->title, describe(*data));
  made.beside = data->beside;
  return made;
}

void append_chart(Body& body, const Chart& chart, const MadeCharts& made) {
  const auto found = made.find(&chart);
  if (found == made.end()) return;
  constexpr int units_of_twip = 635;  // English metric units.
  const MadeChart& picture = found->second;
  body.raw(fmt::format(
      "<w:p><w:pPr><w:pStyle w:val=\"{}\"/></w:pPr><w:r><w:drawing><wp:inline xmlns:wp=\"{}\" distT=\"0\" "
      "distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{}\" cy=\"{}\"/><wp:docPr id=\"{}\" name=\"Chart {}\" "
      "descr=\"{}\"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a=\"{}\"><a:graphicData uri=\"{}\"><c:chart "
      "xmlns:c=\"{}\" r:id=\"{}\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>",
      escaped(body.styles().of(CellStyle::date)), placing_space, std::int64_t{body.text_width()} * units_of_twip,
      std::int64_t{picture.height} * units_of_twip, picture.number, picture.number, escaped(picture.spoken),
      drawing_space, chart_space, chart_space, picture.relation));
  for (const std::string& line : picture.beside) body.paragraph(Element::note, line);
}

}  // namespace aid::document::docx
