#include "charts.hpp"

namespace aid::document::docx {

void append_chart(Body& body, const Chart& chart) {
  if (!chart.title.empty()) body.paragraph(Element::table_title, chart.title);
  for (const std::string& line : chart.beside) body.paragraph(Element::note, line);
}

}  // namespace aid::document::docx
