#include "aid/formats/rejects.hpp"
#include "aid/formats/new_workbook.hpp"
#include "list_rows.hpp"
#include "support/printed.hpp"

#include <sstream>

namespace aid::rejects_test {

using namespace aid::formats;
using namespace aid::formats::samples;
using Kind = table::ListCell::Kind;

namespace {

using Row = std::vector<table::ListCell>;

/// What is written for `rows`, of which the first has the headings.
std::string rejects_of(const std::vector<Row>& rows, const ListStyle& style) {
  std::ostringstream out;
  const auto writer = RejectsWriter::make(style, out);
  writer->headings({1, rows.front()});
  for (std::size_t i = 1; i < rows.size(); ++i)
    writer->row({i + 1, rows[i]}, "problem, [p" + std::to_string(i) + "]", "x:" + std::to_string(i + 1));
  writer->finish();
  return style.format == ListFormat::xlsx ? testing::printed("xlsx", out.str()) : out.str();
}

/// Says where this build has no aid-print.
bool has_workbooks() {
  if (testing::print_program.empty()) MESSAGE("aid-print is not built: skipped");
  return !testing::print_program.empty();
}

const std::vector<Row> given{{{"Tên"}, {"Số tiền"}, {"Ngày"}},
                             {{" Quỹ, \"Hòa bình\""}, {"12.5", Kind::number}, {"2021-11-06", Kind::date}},
                             {{"a;b|c\td\r\ne"}, {"'@a"}, {"=1+1"}, {"-5"}},
                             {{"short"}}};
const std::vector<Texts> read_back{{"_problem", "_row", "Tên", "Số tiền", "Ngày"},
                                   {"problem, [p1]", "x:2", " Quỹ, \"Hòa bình\"", "12.5", "2021-11-06"},
                                   {"problem, [p2]", "x:3", "a;b|c\td\r\ne", "'@a", "=1+1", "-5"},
                                   {"problem, [p3]", "x:4", "short"}};

}  // namespace

TEST_CASE("rejected rows of CSV are read back byte for byte, with the delimiter that they had") {
  for (const char delimiter : {',', ';', '\t', '|'}) {
    const std::string text = rejects_of(given, {ListFormat::csv, delimiter});
    CAPTURE(text);
    CHECK(style_of(text).delimiter == delimiter);
    CHECK(rows_of(text) == read_back);
    CHECK(text.find(std::string(1, delimiter) + "''@a" + delimiter + "'=1+1" + delimiter + "-5") != std::string::npos);
  }
  CHECK(rejects_of({{{"a"}}, {{"1"}}}, {ListFormat::csv, ';'}) ==
        "\xEF\xBB\xBF_problem;_row;a\n\"problem, [p1]\";x:2;1\n");
}

TEST_CASE("the wrong cell of a rejected row of a workbook says why") {
  std::ostringstream out;
  const auto writer = RejectsWriter::make({ListFormat::xlsx}, out);
  writer->headings({1, {{"_problem"}, {"_row"}, {"Tên"}, {"Số tiền"}}});
  writer->row({2, {{"old"}, {"x:9"}, {"Quỹ"}, {"2o"}}}, "not an amount [p]", "x:2", 3);
  writer->row({3, {{"old"}, {"x:9"}, {"Quỹ"}}}, "no amount [p]", "x:3", 3);
  writer->row({4, {{"old"}, {"x:9"}, {"Quỹ"}}}, "the row as a whole [p]", "x:4");
  writer->finish();
  const NewWorkbook workbook = read_workbook_json(out.str()).value();
  const auto& rows = workbook.sheets.at(0).rows;
  REQUIRE(rows.size() == 4);
  CHECK(rows[1][3] == SheetCell{.text = "2o", .comment = "not an amount [p]"});
  CHECK(rows[1][2].comment.empty());
  CHECK(rows[2].at(3) == SheetCell{.comment = "no amount [p]"});
  for (const SheetCell& cell : rows[3]) CHECK(cell.comment.empty());
}

TEST_CASE("rejected rows of a workbook are read back with their numbers and dates") {
  if (!has_workbooks()) return;
  const std::string bytes = rejects_of(given, {ListFormat::xlsx});
  CHECK(style_of(bytes).format == ListFormat::xlsx);
  std::vector<Texts> with_line_breaks = read_back;
  with_line_breaks[2][2] = "a;b|c\td\ne";
  CHECK(rows_of(bytes) == with_line_breaks);
  const auto reader = open_list(bytes, "x.xlsx");
  table::ListRow row;
  REQUIRE(reader.value()->next(row).value());
  REQUIRE(reader.value()->next(row).value());
  CHECK(row.cells[3].kind == Kind::number);
  CHECK(row.cells[4].kind == Kind::date);
}

TEST_CASE("rejected rows of JSON Lines are read back with their numbers") {
  const std::string text = rejects_of(given, {ListFormat::jsonl});
  CHECK(text.substr(0, text.find('\n')) ==
        R"({"_problem":"problem, [p1]","_row":"x:2","Tên":" Quỹ, \"Hòa bình\"","Số tiền":12.5,"Ngày":"2021-11-06"})");
  CHECK(style_of(text).format == ListFormat::jsonl);
  CHECK(rows_of(text).size() == 4);
  CHECK(rows_of(text)[2] == Texts{"problem, [p2]", "x:3", "a;b|c\td\r\ne", "'@a", "=1+1"});
}

TEST_CASE("a row that could not be taken apart is written as it stood, with one problem") {
  const auto written = [](const ListStyle& style, const Row& headings, std::string_view raw) {
    std::ostringstream out;
    const auto writer = RejectsWriter::make(style, out);
    writer->headings({1, headings});
    const std::size_t before = out.str().size();
    writer->row({2, {}, raw}, "one, [p]", "x:2");
    return out.str().substr(before);
  };
  const ListStyle csv{ListFormat::csv, ';'};
  CHECK(written(csv, {{"a"}, {"b"}}, "X \"Y\";2") == "\"one, [p]\";x:2;X \"Y\";2\n");
  CHECK(written(csv, {{"_problem"}, {"a"}}, "old;X \"Y\"") == "\"one, [p]\";x:2;X \"Y\"\n");
  CHECK(written(csv, {{"_problem"}, {"a"}}, "\"old;\"\"x\"\"\";X \"Y\"") == "\"one, [p]\";x:2;X \"Y\"\n");
  CHECK(written(csv, {{"_problem"}, {"_row"}, {"a"}}, "old;x:9;X \"Y\"") == "\"one, [p]\";x:2;X \"Y\"\n");
  CHECK(written(csv, {{"_problem"}, {"a"}}, "X \"Y\"") == "\"one, [p]\";x:2;X \"Y\"\n");
  const ListStyle json{ListFormat::jsonl};
  CHECK(written(json, {{"a"}}, R"({"a": })") == R"({"_problem":"one, [p]","_row":"x:2","a": })"
                                                "\n");
  CHECK(written(json, {{"a"}}, R"({"_problem":"\"old\"","a": })") == R"({"_problem":"one, [p]","_row":"x:2","a": })"
                                                                     "\n");
  CHECK(written(json, {{"a"}}, R"({"_problem":"old","_row":"x:9","a": })") ==
        R"({"_problem":"one, [p]","_row":"x:2","a": })"
        "\n");
  CHECK(written(json, {{"a"}}, "[1]") == R"({"_problem":"one, [p]","_row":"x:2"} [1])"
                                         "\n");
}

TEST_CASE("a row that could not be taken apart has no cell that a spreadsheet takes for a formula") {
  const auto written = [](char delimiter, std::string_view raw) {
    std::ostringstream out;
    const auto writer = RejectsWriter::make({ListFormat::csv, delimiter}, out);
    writer->headings({1, {{"a"}}});
    const std::size_t before = out.str().size();
    writer->row({2, {}, raw}, "p", "x:2");
    const std::string line = out.str().substr(before);
    return line.substr(6, line.size() - 7);  // Without "p,x:2," and the line end.
  };
  struct Case {
    char delimiter;
    std::string_view raw;
    std::string_view written;
  };
  const Case cases[] = {
      {',', "a,x\"y,=1+1", "a,x\"y,'=1+1"},
      {',', "=1+1,x\"y", "'=1+1,x\"y"},
      {';', "x\"y;@a;+b;-c;\t=d", "x\"y;'@a;'+b;'-c;\"'\t=d\""},
      {',', "x\"y,-5,+3.5,–", "x\"y,-5,+3.5,–"},                    // Figures are none.
      {',', "x\"y,\"=1\"", "x\"y,\"'=1\""},                         // The mark stands within the quotes.
      {',', "x\"y,\"a \"\"b\"\",=c\"", "x\"y,\"a \"\"b\"\",=c\""},  // A field that is quoted as it should be is one.
      {',', "\"A \"B\",=C", "\"A \"B\",'=C"},                       // A mark where none may stand: it ends.
      {',', "=\"x\"y", "'=\"x\"y"},
      {';', "x\"y;a,=b", "x\"y;\"a,=b\""},  // Another program may part it at the comma.
      {',', "x\"y,'=1", "x\"y,'=1"},        // It has its mark.
      {',', "x\"y,''=1", "x\"y,''=1"},
      {',', "x\"y,=1\n=2,b", "x\"y,'=1\n'=2,b"},
      {',', "x\"y,", "x\"y,"},
      {',', "x\"y,\"=1", "x\"y,\"'=1"},  // Never closed.
  };
  for (const Case& c : cases) {
    CAPTURE(c.raw);
    const std::string once = written(c.delimiter, c.raw);
    CHECK(once == c.written);
    CHECK(written(c.delimiter, once) == once);  // Rejected again it is as it was.
  }
}

TEST_CASE("a shown number of a workbook is read back with what its format shows, again and again") {
  const Row shown{{.text = "$1200.5", .kind = Kind::shown, .format = "\"$\"#,##0.00", .number = "1200.5"},
                  {.text = "hơn 619 triệu", .kind = Kind::shown, .format = "\"hơn \"0\" triệu\"", .number = "619"},
                  {.text = "20%", .kind = Kind::shown, .format = "0%", .number = "0.2"},
                  {.text = "$7.5", .kind = Kind::shown, .format = "\"$\"#,##0.00", .number = "7.5"},
                  {.text = "2.5 triệu",
                   .kind = Kind::shown,
                   .format = "0.0,,\" triệu\"",
                   .stored = "2500000",
                   .number = "2500000"}};
  if (!has_workbooks()) return;
  std::string bytes = rejects_of({{{"a"}, {"b"}, {"c"}, {"d"}, {"e"}}, shown}, {ListFormat::xlsx});
  for (int round = 0; round < 2; ++round) {
    const auto reader = open_list(bytes, "x.xlsx");
    table::ListRow headings;
    REQUIRE(reader.value()->next(headings).value());
    const std::size_t first = headings.cells.size() - shown.size();
    std::vector<Row> rows{headings.cells};
    table::ListRow row;
    REQUIRE(reader.value()->next(row).value());
    REQUIRE(row.cells.size() == headings.cells.size());
    for (std::size_t i = 0; i < shown.size(); ++i) {
      const table::ListCell& cell = row.cells[first + i];
      CAPTURE(i);
      CHECK(cell.text == shown[i].text);
      CHECK(cell.kind == Kind::shown);
      CHECK(cell.format == shown[i].format);
      CHECK(cell.stored == shown[i].stored);
      CHECK(cell.number == shown[i].number);
    }
    rows.push_back(row.cells);
    rows[0] = {{"_problem"}, {"_row"}, {"a"}, {"b"}, {"c"}, {"d"}, {"e"}};
    bytes = rejects_of(rows, {ListFormat::xlsx});
  }
}

TEST_CASE("rows that are rejected again have one problem, the last") {
  const std::vector<Row> again{{{"_problem"}, {"_row"}, {"a"}}, {{"old"}, {"x:9"}, {"1"}}};
  for (const ListFormat format : {ListFormat::csv, ListFormat::xlsx, ListFormat::jsonl}) {
    if (format == ListFormat::xlsx && !has_workbooks()) continue;
    CHECK(rows_of(rejects_of(again, {format, ','})) ==
          std::vector<Texts>{{"_problem", "_row", "a"}, {"problem, [p1]", "x:2", "1"}});
  }
}

}  // namespace aid::rejects_test
