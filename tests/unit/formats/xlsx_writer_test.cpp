#include "aid/formats/xlsx.hpp"
#include "list_rows.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace aid;
using namespace aid::formats;
using namespace aid::formats::samples;
using Kind = table::ListCell::Kind;

namespace {

/// A blank list as officers get it.
std::vector<Sheet> blank_list() {
  Sheet sheet{.name = "Viện trợ"};
  sheet.columns = {{30}, {18}, {14}, {12, {"VND", "USD", "đồng & \"xu\""}}};
  sheet.rows = {{{"Nhà tài trợ"}, {"Số tiền"}, {"Ngày"}, {"Tiền tệ"}},
                {{"Quỹ <Hòa bình> & bạn"}, {"196000000", Kind::number}, {"2021-11-06", Kind::date}, {"VND"}},
                {{"_x0041_\r\n\x01=cmd()"}, {"213259.93", Kind::number}, {"1900-01-05", Kind::date}, {""}},
                {{""}, {"1234567890123456789", Kind::number}, {"2000-02-29", Kind::date}, {"USD"}}};
  return {sheet};
}

}  // namespace

TEST_CASE("a workbook is read back as it was written") {
  const std::string bytes = write_xlsx(blank_list());
  const auto reader = open_list(bytes, "x.xlsx");
  REQUIRE(reader);
  std::vector<std::vector<std::pair<std::string, Kind>>> rows;
  for (table::ListRow row; reader.value()->next(row).value();) {
    auto& cells = rows.emplace_back();
    for (const table::ListCell& cell : row.cells) cells.emplace_back(cell.text, cell.kind);
  }
  REQUIRE(rows.size() == 4);
  CHECK(rows[0][0] == std::pair<std::string, Kind>("Nhà tài trợ", Kind::text));
  CHECK(rows[1][0].first == "Quỹ <Hòa bình> & bạn");
  CHECK(rows[1][1] == std::pair<std::string, Kind>("196000000", Kind::number));
  CHECK(rows[1][2] == std::pair<std::string, Kind>("2021-11-06", Kind::date));
  CHECK(rows[2][0].first == "_x0041_\n\x01=cmd()");  // A line break is LF.
  CHECK(rows[2][1] == std::pair<std::string, Kind>("213259.93", Kind::number));
  CHECK(rows[2][2] == std::pair<std::string, Kind>("1900-01-05", Kind::text));
  CHECK(rows[3][1] == std::pair<std::string, Kind>("1234567890123456789", Kind::text));
  CHECK(rows[3][2] == std::pair<std::string, Kind>("2000-02-29", Kind::date));
}

TEST_CASE("the values of drop-down lists stand on a sheet of their own") {
  const std::string bytes = write_xlsx(blank_list(), "Danh mục");
  CHECK(rows_of(bytes, {.sheet = "Danh mục"}) == std::vector<Texts>{{"Tiền tệ"}, {"VND"}, {"USD"}, {"đồng & \"xu\""}});
}

TEST_CASE("the same sheets give the same bytes") { CHECK(write_xlsx(blank_list()) == write_xlsx(blank_list())); }

TEST_CASE("another program reads our workbooks") {
  const auto folder = std::filesystem::temp_directory_path() / "aid-xlsx-test";
  std::filesystem::create_directories(folder);
  const std::string path = (folder / "list.xlsx").string();
  std::ofstream(path, std::ios::binary) << write_xlsx(blank_list());
  if (std::system("/usr/bin/python3 -c 'import openpyxl' 2>/dev/null") != 0) {
    MESSAGE("openpyxl (python3-openpyxl) is not found: skipped");
    return;
  }
  const std::string script =
      "import openpyxl, sys\n"
      "book = openpyxl.load_workbook(sys.argv[1])\n"
      "sheet = book['Viện trợ']\n"
      "assert book.sheetnames == ['Viện trợ', 'Lists'], book.sheetnames\n"
      "assert sheet['A1'].font.b and not sheet['A2'].font.b\n"
      "assert sheet.freeze_panes == 'A2'\n"
      "assert sheet['B2'].value == 196000000 and sheet['B3'].value == 213259.93\n"
      "assert str(sheet['C2'].value) == '2021-11-06 00:00:00', sheet['C2'].value\n"
      "assert sheet['A2'].value == 'Quỹ <Hòa bình> & bạn'\n"
      "assert sheet['B4'].value == '1234567890123456789'\n"
      "lists = sheet.data_validations.dataValidation\n"
      "assert [(str(v.sqref), v.formula1) for v in lists] == [('D2:D1048576', \"'Lists'!$A$2:$A$4\")], lists\n"
      "assert sheet.column_dimensions['A'].width == 30\n";
  const std::string script_path = (folder / "check.py").string();
  std::ofstream(script_path) << script;
  CHECK(std::system(("/usr/bin/python3 '" + script_path + "' '" + path + "'").c_str()) == 0);
  std::filesystem::remove_all(folder);
}
