#include "ods.hpp"
#include "aid/formats/zip_writer.hpp"
#include "list_rows.hpp"

#include <fmt/format.h>

namespace aid::ods_test {

using namespace aid::formats;
using namespace aid::formats::samples;
using Kind = table::ListCell::Kind;

namespace {

constexpr std::string_view type = "application/vnd.oasis.opendocument.spreadsheet";

constexpr std::string_view styles =
    R"(<number:date-style style:name="N1"><number:day number:style="long"/><number:text>/</number:text><number:month/>)"
    R"(<number:text>/</number:text><number:year number:style="long"/></number:date-style>)"
    R"(<number:date-style style:name="N2"><number:month/><number:text>/</number:text><number:year/></number:date-style>)"
    R"(<number:date-style style:name="N3"><number:text>năm </number:text><number:year/></number:date-style>)"
    R"(<style:style style:name="day" style:family="table-cell" style:data-style-name="N1"/>)"
    R"(<style:style style:name="month" style:family="table-cell" style:data-style-name="N2"/>)"
    R"(<style:style style:name="year" style:family="table-cell" style:data-style-name="N3"/>)"
    R"(<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>)"
    R"(<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>)";

std::string content(std::string_view tables) {
  return fmt::format(
      R"(<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="o" xmlns:table="t" )"
      R"(xmlns:text="x" xmlns:style="s" xmlns:number="n" xmlns:calcext="c"><office:scripts/><office:automatic-styles>)"
      R"({}</office:automatic-styles><office:body><office:spreadsheet><table:calculation-settings/>{})"
      R"(<table:named-expressions/></office:spreadsheet></office:body></office:document-content>)",
      styles, tables);
}

std::string packed(std::string_view content, std::string_view manifest = {}) {
  ZipWriter zip;
  zip.add("mimetype", type, ZipWriter::Packing::stored);
  zip.add(ods_part, content);
  if (!manifest.empty()) zip.add("META-INF/manifest.xml", manifest);
  return zip.finish();
}

/// A workbook of three sheets, the first of which is hidden and the second has these rows.
std::string book(std::string_view rows) {
  return packed(content(fmt::format(
      R"(<table:table table:name="Ẩn" table:style-name="ta2"><table:table-row><table:table-cell )"
      R"(office:value-type="float" office:value="0"/></table:table-row></table:table>)"
      R"(<table:table table:name="Danh sách" table:style-name="ta1"><office:forms/><table:table-column )"
      R"(table:number-columns-repeated="3" table:default-cell-style-name="Default"/><table:table-column )"
      R"(table:default-cell-style-name="month" table:number-columns-repeated="16381"/>{}</table:table>)"
      R"(<table:table table:name="1"><table:table-row><table:table-cell office:value-type="float" office:value="2"/>)"
      R"(</table:table-row></table:table>)",
      rows)));
}

std::string row(std::string_view cells, std::string_view attributes = "") {
  return fmt::format("<table:table-row {}>{}</table:table-row>", attributes, cells);
}

std::string cell(std::string_view type, std::string_view attributes, std::string_view text = "") {
  const std::string shown = text.empty() ? "" : fmt::format("<text:p>{}</text:p>", text);
  return fmt::format(R"(<table:table-cell office:value-type="{}" {}>{}</table:table-cell>)", type, attributes, shown);
}

std::string text_cell(std::string_view text, std::string_view attributes = "") {
  return cell("string", attributes, text);
}

struct Cell {
  std::string text;
  Kind kind = Kind::text;
  bool is_computed = false;
};

Cell cell_of(const std::string& xml) {
  const std::string bytes = book(row(xml));
  const auto reader = open_list(bytes, "x.ods");
  REQUIRE(reader);
  table::ListRow read;
  REQUIRE(reader.value()->next(read).value());
  return {std::string(read.cells.at(0).text), read.cells[0].kind, read.cells[0].is_computed};
}

}  // namespace

TEST_CASE("cells of every kind of value are read from OpenDocument") {
  struct Case {
    std::string xml;
    Cell cell;
  };
  for (const Case& c : std::vector<Case>{
           {text_cell("Quỹ &amp; Hội"), {"Quỹ & Hội"}},
           {text_cell("a<text:s text:c=\"2\"/>b  c\n d<text:tab/>e<text:line-break/>f"), {"a  b c d\te\nf"}},
           {text_cell("<text:span>Quỹ <text:a>Hòa</text:a></text:span> bình"), {"Quỹ Hòa bình"}},
           {text_cell("a</text:p><text:p>b</text:p><text:p/><text:p>c"), {"a\nb\n\nc"}},
           {"<table:table-cell office:value-type=\"string\"><office:annotation><text:p>ghi chú</text:p>"
            "</office:annotation><text:p>tên</text:p><draw:frame><draw:text-box><text:p>hình</text:p></draw:text-box>"
            "</draw:frame></table:table-cell>",
            {"tên"}},
           {text_cell("a<text:note><text:p>b</text:p></text:note>c"), {"ac"}},
           {cell("string", R"(office:string-value="00123")"), {"00123"}},
           {"<table:table-cell><text:p>không kiểu</text:p></table:table-cell>", {"không kiểu"}},
           {cell("float", R"(office:value="196000000")", "196.000.000"), {"196000000", Kind::number}},
           {cell("float", R"(office:value="1.23E+11")"), {"123000000000", Kind::number}},
           {cell("float", R"(office:value="0.10000000000000001")"), {"0.1", Kind::number}},
           {cell("float", R"(office:value="-5")"), {"-5", Kind::number}},
           {cell("float", R"(table:formula="of:=1+1" office:value="2")"), {"2", Kind::number, true}},
           {cell("percentage", R"(office:value="0.5")", "50%"), {"50%", Kind::shown}},
           {cell("percentage", R"(office:value="1")", "100%"), {"100%", Kind::shown}},
           {cell("percentage", R"(office:value="0.0725")", "7%"), {"7.25%", Kind::shown}},
           {cell("currency", R"(office:currency="USD" office:value="343.5")", "$343.50"), {"343.5 USD", Kind::shown}},
           {cell("currency", R"(office:currency="USD" office:value="1.125")"), {"1.1250 USD", Kind::shown}},
           {cell("currency", R"(office:value="343.5")"), {"343.5", Kind::number}},
           {cell("float", R"(office:value="5")", "5 triệu"), {"5 triệu", Kind::shown}},
           {cell("float", R"(office:value="500")", "$500"), {"$ 500", Kind::shown}},
           {cell("float", R"(office:value="1000")", "hơn 1.000"), {"hơn 1000", Kind::shown}},
           {cell("float", R"(office:value="50")", "50%"), {"50%", Kind::shown}},
           {cell("float", R"(office:value="23.125")", "23,1 nghìn"), {"23.1250 nghìn", Kind::shown}},
           {cell("currency", R"(office:currency="VND" office:value="5")", "5 triệu ₫"), {"5 triệu ₫", Kind::shown}},
           {cell("currency", R"(office:currency="VND" office:value="196000000")", "196.000.000 ₫"),
            {"196000000 VND", Kind::shown}},
           {cell("date", R"(office:date-value="2021-11-06")", "06/11/21"), {"2021-11-06", Kind::date}},
           {cell("date", R"(office:date-value="2021-11-06T08:30:00")"), {"2021-11-06", Kind::date}},
           {cell("date", R"(table:style-name="day" office:date-value="2021-11-06")"), {"2021-11-06", Kind::date}},
           {cell("date", R"(table:style-name="month" office:date-value="2021-11-01")", "11/21"), {"2021-11"}},
           {cell("date", R"(table:style-name="year" office:date-value="2021-01-01")", "năm 21"), {"2021", Kind::date}},
           {cell("time", R"(office:time-value="PT08H30M00S")", "08:30:00"), {"08:30:00"}},
           {cell("boolean", R"(office:boolean-value="true")", "ĐÚNG"), {"true"}},
       }) {
    CAPTURE(c.xml);
    const Cell read = cell_of(c.xml);
    CHECK(read.text == c.cell.text);
    CHECK(read.kind == c.cell.kind);
    CHECK(read.is_computed == c.cell.is_computed);
  }
}

TEST_CASE("a cell of OpenDocument has the format of its row or column where it names none") {
  const std::string date = cell("date", R"(office:date-value="2021-11-01")");
  CHECK(rows_of(book(row(date + date + date + date))) ==
        std::vector<Texts>{{"2021-11-01", "2021-11-01", "2021-11-01", "2021-11"}});
  CHECK(rows_of(book(row(date, R"(table:default-cell-style-name="year")"))) == std::vector<Texts>{{"2021"}});
}

TEST_CASE("repeated cells and rows of OpenDocument stand where a spreadsheet shows them") {
  const std::string bytes = book(
      row("<table:table-cell table:number-columns-repeated=\"16384\"/>", "table:number-rows-repeated=\"2\"") +
      row("<table:table-cell table:number-columns-repeated=\"2\"/>" +
          text_cell("a", "table:number-columns-repeated=\"3\"") +
          "<table:table-cell table:number-columns-repeated=\"16379\"/>") +
      row(text_cell("b"), "table:number-rows-repeated=\"2\"") + "<table:table-row-group><table:table-header-rows>" +
      row(text_cell("c")) + "</table:table-header-rows></table:table-row-group>" +
      row("<table:table-cell/>", "table:number-rows-repeated=\"1048570\""));
  CHECK(rows_of(bytes) == std::vector<Texts>{{"", "", "a", "a", "a"}, {"b"}, {"b"}, {"c"}});
  const auto reader = open_list(bytes, "x.ods");
  table::ListRow read;
  std::vector<std::size_t> lines;
  std::string place;
  while (reader.value()->next(read).value()) {
    lines.push_back(read.line);
    place = reader.value()->locate(1).file;
  }
  CHECK(lines == std::vector<std::size_t>{3, 4, 5, 6});
  CHECK(place == "x.ods:Danh sách!B6");
  CHECK(reader.value()->read_so_far() == reader.value()->size());
}

TEST_CASE("merged and hidden rows of OpenDocument are told") {
  const std::string bytes = book(
      row(text_cell("Quỹ", "table:number-rows-spanned=\"2\" table:number-columns-spanned=\"2\"") +
          "<table:covered-table-cell/>" + text_cell("1")) +
      row("<table:covered-table-cell table:number-columns-repeated=\"2\"/>" + text_cell("2")) +
      row(text_cell("ẩn"), "table:visibility=\"collapse\"") + row(text_cell("lọc"), "table:visibility=\"filter\"") +
      "<table:table-row-group table:display=\"false\"><table:table-row-group>" + row(text_cell("nhóm")) +
      "</table:table-row-group></table:table-row-group>" + row(text_cell("hiện")));
  const auto reader = open_list(bytes, "x.ods");
  table::ListRow read;
  REQUIRE(reader.value()->next(read).value());
  CHECK(read.cells[0].merged == table::ListCell::Merged::first);
  REQUIRE(reader.value()->next(read).value());
  CHECK(read.cells[0].text == "Quỹ");
  CHECK(read.cells[0].merged == table::ListCell::Merged::below);
  CHECK(read.cells[1].text.empty());
  CHECK(read.cells[2].text == "2");
  for (const bool is_hidden : {true, true, true, false}) {
    REQUIRE(reader.value()->next(read).value());
    CHECK(read.is_hidden == is_hidden);
  }
}

TEST_CASE("a sheet of OpenDocument is chosen as one of any workbook") {
  const std::string bytes = book(row(cell("float", "office:value=\"1\"")));
  CHECK(rows_of(bytes) == std::vector<Texts>{{"1"}});
  CHECK(rows_of(bytes, {.sheet = "1"}) == std::vector<Texts>{{"2"}});
  CHECK(rows_of(bytes, {.sheet = "2"}) == std::vector<Texts>{{"1"}});
  CHECK(rows_of(bytes, {.sheet = "Ẩn"}) == std::vector<Texts>{{"0"}});
  CHECK(open_list(bytes, "x", {.sheet = "Ẩn"}).value()->is_hidden());
  CHECK(problem_of(bytes, {.sheet = "Sheet9"}).hint_text(Language::en) == "its sheets: Ẩn, Danh sách, 1");
}

TEST_CASE("a bad cell of OpenDocument is a problem of its row, and the rows after it are read") {
  struct Case {
    std::string cell;
    std::string_view name;
  };
  for (const Case& c : std::vector<Case>{
           {cell("string", R"(calcext:value-type="error" office:string-value="")", "#N/A"), "error-cell"},
           {cell("float", R"(table:formula="of:=1/0" office:value="0")", "#DIV/0!"), "error-cell"},
           {cell("float", R"(table:formula="of:=X" office:value="0")", "Err:508"), "error-cell"},
           {"<table:table-cell table:formula=\"of:=SUM([.A1])\"/>", "no-stored-value"},
           {cell("date", R"(office:date-value="2021-02-31")"), "no-such-day"},
           {cell("float", R"(office:value="1234567890123456789")"), "number-out-of-range"},
           {cell("float", R"(office:value="NaN")"), "number-out-of-range"},
           {cell("percentage", R"(office:value="x")"), "number-out-of-range"},
           {text_cell(std::string(5000, 'x')), "field-too-long"},
           {text_cell("a", "table:number-columns-repeated=\"16000\""), "too-many-columns"},
           {text_cell(std::string(4000, 'x'), "table:number-columns-repeated=\"200\""), "record-too-long"}}) {
    CAPTURE(c.name);
    const std::string bytes = book(row(text_cell("7") + c.cell) + row(text_cell("8")));
    const auto reader = open_list(bytes, "x.ods");
    table::ListRow read;
    const Result<bool> bad = reader.value()->next(read);
    REQUIRE_FALSE(bad);
    CHECK(bad.problem().name() == c.name);
    CHECK(bad.problem().where()->file == "x.ods:Danh sách!B1");
    CHECK(read.cells.at(0).text == "7");
    REQUIRE(reader.value()->next(read).value());
    CHECK(read.cells[0].text == "8");
  }
}

TEST_CASE("a sheet of OpenDocument without any row is empty, and the largest one is read in a moment") {
  CHECK(rows_of(book("")).empty());
  CHECK(rows_of(book(row("<table:table-cell table:number-columns-repeated=\"16384\"/>",
                         "table:number-rows-repeated=\"1048576\"")))
            .empty());
  const std::string bytes =
      book(row(text_cell("x", "table:number-columns-repeated=\"100\""), "table:number-rows-repeated=\"1048576\""));
  const auto reader = open_list(bytes, "x.ods");
  table::ListRow read;
  std::size_t rows = 0;
  while (reader.value()->next(read).value()) ++rows;
  CHECK(rows == 1'048'576);
}

TEST_CASE("hostile workbooks of OpenDocument are refused by name") {
  struct Case {
    std::string bytes;
    std::string_view name;
  };
  const auto with = [](std::string_view rows) { return book(rows); };
  std::string deep;
  for (int i = 0; i < 1000; ++i) deep += "<a>";
  for (const Case& c : std::vector<Case>{
           {packed(content("")), "unknown-sheet"},
           {packed("<a"), "damaged-workbook"},
           {packed(""), "damaged-workbook"},
           {packed(content(deep)), "damaged-workbook"},
           {packed("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>"), "document-type"},
           {packed(content(std::string(80U << 20U, ' '))), "inflates-too-much"},
           {packed(content(""), R"(<m:manifest><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>)"),
            "encrypted-workbook"},
           {packed(content(""), "<m:manifest>"), "damaged-workbook"},
           {with(row("", "table:number-rows-repeated=\"1048577\"")), "damaged-workbook"},
           {with(row("", "table:number-rows-repeated=\"0\"")), "damaged-workbook"},
           {with(row("", "table:number-rows-repeated=\"-1\"")), "damaged-workbook"},
           {with(row("", "table:number-rows-repeated=\"1048576\"") + row("")), "damaged-workbook"},
           {with(row("<table:table-cell table:number-columns-repeated=\"16385\"/>")), "damaged-workbook"},
           {with(row("<table:table-cell table:number-columns-repeated=\"16384\"/><table:table-cell/>")),
            "damaged-workbook"},
           {with("<table:table-column table:number-columns-repeated=\"2\"/>"), "damaged-workbook"},
           {with(row(text_cell(std::string(4000, 'x')), "table:number-rows-repeated=\"1048576\"")),
            "inflates-too-much"}}) {
    const Problem problem = problem_of(c.bytes);
    CAPTURE(problem.text(Language::en));
    CHECK(problem.name() == c.name);
  }
}

}  // namespace aid::ods_test
