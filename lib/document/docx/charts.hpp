#pragma once
#include "body.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace aid::document::docx {

/// A chart that is drawn by the word processor.
struct MadeChart {
  int number = 0;             ///< Within the document, from 1.
  int height = 0;             ///< In twips; it is as wide as the text.
  std::string relation = {};  ///< The id of the relation to its part.
  std::string part = {};      ///< word/charts/chart1.xml, with its values in it, without a workbook.
  std::string spoken = {};    ///< What a reader hears who does not see it.
  std::vector<std::string> beside = {};
};
using MadeCharts = std::map<const Chart*, MadeChart>;

/// Nothing: there is nothing to draw.
std::optional<MadeChart> made_chart(const Document& document, const Chart& chart);

/// The chart and what is not in the picture. One that was not made is left out.
void append_chart(Body& body, const Chart& chart, const MadeCharts& made);

}  // namespace aid::document::docx
