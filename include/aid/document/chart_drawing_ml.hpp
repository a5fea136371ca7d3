#pragma once
#include "aid/document/chart.hpp"

#include <string>

namespace aid::document {

/// A chart as an office program draws it itself: the part word/charts/chart1.xml (or xl/charts/…) of the content type
/// application/vnd.openxmlformats-officedocument.drawingml.chart+xml. The figures stand in it, so that there is no
/// workbook behind it; each bar and point has the label that the table has. `bars`, `stacked` and `line` are bars and
/// lines, `shares` one bar of 100 %, `tiles` a bar for each province. Of `ChartData::beside` nothing is in it: it is
/// written below, line by line.
std::string drawing_ml(const ChartData& data);

/// How high the picture must be for names and labels to have room, in hundredths of a millimetre, where it is as wide
/// as the text of a page.
int drawing_ml_height(const ChartData& data);

}  // namespace aid::document
