#include "aid/domain/data.hpp"

#include <doctest/doctest.h>
#include <algorithm>

namespace aid::data_rows_test {

TEST_CASE("rows of a data file come without the header, and quoted fields keep their commas") {
  const auto rows = aid::domain::data_rows("period_profiles.csv");
  REQUIRE(rows.size() == 12);
  CHECK(rows[0][0] == "calendar");
  CHECK(rows[1][9] == "Nghị định 58/2022/NĐ-CP, Điều 21 - 25");
  CHECK(std::ranges::all_of(rows, [](const auto& row) { return row.size() == 10; }));
}

}  // namespace aid::data_rows_test
