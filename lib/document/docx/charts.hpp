#pragma once
#include "body.hpp"

#include <map>
#include <optional>
#include <string>

namespace aid::document::docx {

/// A chart that is drawn by the word processor.
struct MadeChart {
  int number = 0;             ///< Within the document, from 1.
  int height = 0;             ///< In twips; it is as wide as the text.
  std::string relation = {};  ///< The id of the relation to its part.
};
using MadeCharts = std::map<const Chart*, MadeChart>;

/// The part of a chart (word/charts/chart1.xml) with its values in it, without a workbook; nothing: it cannot be drawn
/// so. Sets `height`.
std::optional<std::string> chart_part(const Document& document, const Chart& chart, const Profile& profile,
                                      int& height);

/// The chart with its title and with what is not in the picture. One that was not made has only these.
void append_chart(Body& body, const Chart& chart, const MadeCharts& made);

}  // namespace aid::document::docx
