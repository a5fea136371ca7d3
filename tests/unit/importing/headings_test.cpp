#include "../../../lib/importing/heading_row.hpp"
#include "../../../lib/importing/page_rows.hpp"

#include "aid/formats/list.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace aid::headings_test {

using namespace aid::importing;

namespace {

std::optional<std::size_t> rows_above(const std::string& text, std::string_view list = "aid") {
  const auto reader = formats::open_list(text, "l.csv", {.format = formats::ListFormat::csv, .delimiter = ','});
  LookAhead rows(*reader.value());
  return rows_above_headings(rows, {}, headings_of(list), choices_of(list));
}

/// Which of the rows below the headings hold no data: "x" for each that does not, "." for each that does.
std::string page_rows(const std::string& text) {
  const auto reader = formats::open_list(text, "l.csv", {.format = formats::ListFormat::csv, .delimiter = ','});
  const auto fields = headings_of("aid");
  table::ListRow row;
  Columns columns;
  REQUIRE(reader.value()->next(row).value());
  for (const table::ListCell& cell : row.cells) {
    columns.columns.push_back(understand(cell.text, {}, fields).value_or(column_of_field(cell.text, "ignore")));
  }
  PageRows pages(columns);
  std::string found;
  while (reader.value()->next(row).value()) found += pages.take(row) ? 'x' : '.';
  return found;
}

}  // namespace

TEST_CASE("the headings are the first row with two that are known, else the only row of text above data") {
  struct Case {
    std::string text;
    std::optional<std::size_t> above;
  };
  const std::vector<Case> cases{
      {"Nhà tài trợ,Ngày\nA,2021\n", 0},
      {"DANH SÁCH,\n(Đơn vị: triệu đồng),\nNhà tài trợ,Ngày\n", 2},
      {"donor,recipient,c1,c2,c3,c4,c5,c6,c7,c8,c9\nA,B,x,x,x,x,x,x,x,x,x\n", 0},
      {"Ai,Khi nào,Bao nhiêu\nA,06/11/2021,5 triệu\n", 0},
      {"BẢNG KÊ,,\nAi,Khi nào,Bao nhiêu\nA,06/11/2021,5 triệu\n", 1},
      {"Ai,Khi nào,Bao nhiêu\n(a),(b),(c)\nA,06/11/2021,5 triệu\n", std::nullopt},
      {"Kisarazu,Bệnh viện C,2021,196 triệu\n", std::nullopt},
      {"một,hai\nba,bốn\n", std::nullopt},
      {"Chẳng có gì\nA\nB\n", std::nullopt},
  };
  for (const Case& one : cases) {
    CAPTURE(one.text);
    CHECK(rows_above(one.text) == one.above);
  }
  CHECK(rows_above("Tên,,\nQuỹ A,,\nQuỹ B,,\n", "partner") == 0);
  CHECK(rows_above("Tên,Ghi nhớ\nQuỹ A,x\n", "partner") == 0);
  std::string late;
  for (int i = 0; i < 20; ++i) late += "dòng\n";
  CHECK_FALSE(rows_above(late + "Nhà tài trợ,Ngày\nA,2021\n"));
}

TEST_CASE("rows that belong to the pages of a list hold no data") {
  const std::string headings = "STT,Nhà tài trợ,Bên tiếp nhận,Ngày,Tiếp nhận\n";
  const std::vector<std::pair<std::string, std::string>> cases{
      {"(1),(2),(3),(4),(5)\n1,A,B,2021,5\n", "x."},
      {"A,B,1,2,3=1+2\n", "x"},
      {"1,2,3,4,5\n", "x"},
      {"5,6,7,8,9\n", "."},
      {"#item,#org+donor,#org,#date,#value\n", "x"},
      {"#1,A,B,2021,5\n", "."},
      {"1,A,B,2021,5\nSTT,Nhà tài trợ,Bên tiếp nhận,Ngày,Tiếp nhận\n2,A,B,2021,5\n", ".x."},
      {"STT,Quỹ C,Bên tiếp nhận,2021,5\n", "."},
      {"I,Viện trợ từ Nhật Bản,,,5\n1,A,B,2021,5\nII.,Viện trợ từ Lào,,,7\n", "x.x"},
      {"I,A,B,2021,5\nA,A,B,2021,5\n", ".."},
      {"1,A,B,2021,5\n,,,\"Đà Nẵng, ngày 5 tháng 1 năm 2022\",\n,Người lập biểu,,Thủ trưởng đơn vị,\n,Nguyễn Văn "
       "A,,Trần Thị B,\n",
       ".xxx"},
      {",Người lập biểu,,,\n2,A,B,2021,5\n", "x."},
      {",Kế toán trưởng Quỹ A,B,2021,5\n", "."},
      {"Ghi chú: số liệu tạm tính,,,,\n", "x"},
      {"Quỹ A: số liệu tạm tính,,,,\n", "."},
      {"\"As of: block 12 (2026-11-22T09:36:37Z), head 12:0123456789abcdef\",,,,\n", "x"},
      {"Figures as of 22/11/2026 16:36 (record no. 12) · check code 0123456789abcdef,,,,\n", "x"},
      {"Số liệu tính đến 16 giờ 36 phút ngày 22/11/2026 (lần ghi số 12) · mã kiểm 0123456789abcdef,,,,\n", "x"},
  };
  for (const auto& row : cases) {
    CAPTURE(row.first);
    CHECK(page_rows(headings + row.first) == row.second);
  }
}

TEST_CASE("rows that were looked at are read once more, each at its place") {
  const std::string text = "a,b\nc,\"d\"x\ne,f\n";
  const auto reader = formats::open_list(text, "l.csv", {.format = formats::ListFormat::csv, .delimiter = ','});
  LookAhead rows(*reader.value());
  REQUIRE(rows.peek(2));
  CHECK(rows.peek(2)->cells[1].text == "f");
  CHECK(rows.has(1));
  CHECK_FALSE(rows.peek(1));  // It cannot be read.
  CHECK_FALSE(rows.has(3));
  table::ListRow row;
  REQUIRE(rows.next(row).value());
  CHECK(row.cells[1].text == "b");
  CHECK(rows.locate(1).column == 3);
  CHECK_FALSE(rows.next(row));
  CHECK(rows.can_go_on());
  REQUIRE(rows.next(row).value());
  CHECK(rows.locate(0).line == 3);
  CHECK_FALSE(rows.next(row).value());
}

}  // namespace aid::headings_test
