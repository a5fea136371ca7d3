#pragma once
#include "aid/document/document.hpp"

#include <optional>
#include <string>
#include <vector>

namespace aid::document {

/// What a chart draws, whoever draws it: the rows of its table that are in the total, in their order.
struct ChartData {
  struct Point {
    std::string number = {};  ///< As `Figure::number`; empty: nobody knows it.
    std::string label = {};   ///< As the table has it, with "hơn" and the like.
  };
  struct Series {
    std::string name = {};
    std::vector<Point> points = {};  ///< One for each category.
  };
  std::vector<std::string> categories = {};
  std::vector<Series> series = {};
};

/// Nothing: there is no such table or column, or nothing in it.
std::optional<ChartData> chart_data(const Document& document, const Chart& chart);

}  // namespace aid::document
