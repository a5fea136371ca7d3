#include "chart_data.hpp"

#include <doctest/doctest.h>

#include "support/sample_documents.hpp"

namespace aid::document {
namespace {

Chart of(std::string series, std::string currency) {
  return {.table = "by-sector", .categories = "sector", .series = {std::move(series)}, .currency = std::move(currency)};
}

TEST_CASE("a chart draws the rows that are in the total, with what the table says of each") {
  const Document report{.blocks = {samples::sums_table("by-sector", 3)}};
  const auto data = chart_data(report, of("committed", "VND"));
  REQUIRE(data);
  CHECK(data->categories.size() == 3);
  REQUIRE(data->series.size() == 1);
  CHECK(data->series[0].name == "Cam kết");
  CHECK(data->series[0].points[1].number == "2469134");
  CHECK(data->series[0].points[1].label == "2.469.134");
}

TEST_CASE("of a cell with several currencies one is drawn, with its own line") {
  Table table = samples::sums_table("by-sector", 2);
  table.rows[0].cells[3] = {.text = "hơn 5 triệu đồng\n1.000 USD",
                            .figures = {{.number = "5000000", .currency = "VND", .qualifier = "hơn"},
                                        {.number = "1000.00", .currency = "USD", .decimals = 2}}};
  const Document report{.blocks = {table}};
  CHECK(chart_data(report, of("committed", "VND"))->series[0].points[0].label == "hơn 5 triệu đồng");
  const auto dollars = chart_data(report, of("committed", "USD"));
  REQUIRE(dollars);
  CHECK(dollars->series[0].points[0].number == "1000.00");
  CHECK(dollars->series[0].points[0].label == "1.000 USD");
  CHECK(dollars->series[0].points[1].number.empty());
}

TEST_CASE("what is not there is not drawn") {
  const Document report{.blocks = {samples::sums_table("by-sector", 2)}};
  CHECK_FALSE(chart_data(report, of("received", "VND")));
  CHECK_FALSE(chart_data(report, of("committed", "JPY")));
  CHECK_FALSE(chart_data({}, of("committed", "VND")));
}

}  // namespace
}  // namespace aid::document
