#include "aid/formats/new_workbook.hpp"
#include "list_rows.hpp"
#include "support/printed.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace aid::new_workbook_test {

using namespace aid::formats;
using namespace aid::formats::samples;
using Kind = table::ListCell::Kind;

namespace {

/// A blank list as officers get it.
NewWorkbook blank_list(const std::string& choices = "Lists") {
  Sheet sheet{.name = "Viện trợ"};
  sheet.columns = {{30}, {18}, {14}, {12, {"VND", "USD", "đồng & \"xu\""}}};
  sheet.rows = {{{"Nhà tài trợ"}, {"Số tiền"}, {"Ngày"}, {"Tiền tệ"}},
                {{"Quỹ <Hòa bình> & bạn"}, {"196000000", Kind::number}, {"2021-11-06", Kind::date}, {"VND"}},
                {{"_x0041_\r\n\x01=cmd()"}, {"213259.93", Kind::number}, {"1900-01-05", Kind::date}, {""}},
                {{""}, {"1234567890123456789", Kind::number}, {"2000-02-29", Kind::date}, {"USD"}}};
  sheet.rows[1][1].comment = "số tiền chưa rõ [ambiguous-amount]";
  return {.sheets = {sheet}, .choices_name = choices};
}

std::string json_of(const NewWorkbook& workbook) {
  std::ostringstream out;
  write_workbook_json(workbook, out);
  return out.str();
}

/// The file that aid-print makes; empty, and said, where this build has none.
std::string file_of(const NewWorkbook& workbook) {
  if (!testing::print_program.empty()) return testing::printed("xlsx", json_of(workbook));
  MESSAGE("aid-print is not built: skipped");
  return {};
}

}  // namespace

TEST_CASE("a workbook is the same behind its JSON, and nothing else is read as one") {
  const NewWorkbook workbook = blank_list("Danh mục");
  CHECK(read_workbook_json(json_of(workbook)).value() == workbook);
  const std::string json = json_of(workbook);
  for (const auto& [wrong, name] : std::vector<std::pair<std::string, std::string_view>>{
           {"", "not-json"},
           {"[]", "not-json"},
           {json + json, "not-json"},
           {json.substr(0, json.size() / 2), "not-json"},
           {R"({"format_version":2,"kind":"workbook"})", "unexpected-json-value"},
           {R"({"format_version":1,"kind":"document"})", "unexpected-json-value"},
           {R"({"format_version":1,"kind":"workbook","shets":[]})", "unexpected-json-key"},
           {R"({"format_version":1,"kind":"workbook","sheets":[],"sheets":[]})", "unexpected-json-key"},
           {R"({"format_version":1,"kind":"workbook","sheets":{}})", "not-json"},
           {R"({"format_version":1,"kind":"workbook","sheets":[{"rows":[[{"kind":"formula"}]]}]})",
            "unexpected-json-value"},
           {"{\"format_version\":1,\"kind\":\"workbook\",\"choices_name\":\"\xFF\"}", "invalid-utf8"}}) {
    const auto& captured = wrong;
    CAPTURE(captured);
    const Result<NewWorkbook> read = read_workbook_json(wrong);
    REQUIRE_FALSE(read);
    CHECK(read.problem().name() == name);
    CHECK(read.problem().where()->line > 0);
  }
}

TEST_CASE("a workbook is read back as it was written") {
  const std::string bytes = file_of(blank_list());
  if (bytes.empty()) return;
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
  const std::string bytes = file_of(blank_list("Danh mục"));
  if (bytes.empty()) return;
  CHECK(rows_of(bytes, {.sheet = "Danh mục"}) == std::vector<Texts>{{"Tiền tệ"}, {"VND"}, {"USD"}, {"đồng & \"xu\""}});
}

TEST_CASE("the same sheets give the same bytes") { CHECK(file_of(blank_list()) == file_of(blank_list())); }

TEST_CASE("another program reads our workbooks") {
  const std::string bytes = file_of(blank_list());
  if (bytes.empty()) return;
  const auto folder = std::filesystem::temp_directory_path() / "aid-xlsx-test";
  std::filesystem::create_directories(folder);
  const std::string path = (folder / "list.xlsx").string();
  std::ofstream(path, std::ios::binary) << bytes;
  if (std::system("/usr/bin/python3 -c 'import openpyxl' 2>/dev/null") != 0) {
    MESSAGE("openpyxl (python3-openpyxl) is not found: skipped");
    return;
  }
  const std::string script =
      "import openpyxl, sys\n"
      "book = openpyxl.load_workbook(sys.argv[1])\n"
      "sheet = book['Viện trợ']\n"
      "assert book.sheetnames == ['Viện trợ', 'Lists'], book.sheetnames\n"
      "assert sheet['A1'].font.name == 'Times New Roman'\n"
      "assert sheet['A1'].font.b and not sheet['A2'].font.b\n"
      "assert sheet.freeze_panes == 'A2'\n"
      "assert sheet['B2'].value == 196000000 and sheet['B3'].value == 213259.93\n"
      "assert str(sheet['C2'].value) == '2021-11-06 00:00:00', sheet['C2'].value\n"
      "assert sheet['A2'].value == 'Quỹ <Hòa bình> & bạn'\n"
      "assert sheet['B4'].value == '1234567890123456789'\n"
      "lists = sheet.data_validations.dataValidation\n"
      "assert [(str(v.sqref), v.formula1) for v in lists] == [('D2:D1048576', \"'Lists'!$A$2:$A$4\")], lists\n"
      "assert 30 <= sheet.column_dimensions['A'].width < 31\n"
      "assert sheet['B2'].comment.text.endswith('số tiền chưa rõ [ambiguous-amount]'), sheet['B2'].comment\n"
      "assert sheet['B2'].fill.fgColor.rgb == 'FFFFE699' and sheet['A2'].fill.fill_type is None\n";
  const std::string script_path = (folder / "check.py").string();
  std::ofstream(script_path) << script;
  CHECK(std::system(("/usr/bin/python3 '" + script_path + "' '" + path + "'").c_str()) == 0);
  std::filesystem::remove_all(folder);
}

}  // namespace aid::new_workbook_test
