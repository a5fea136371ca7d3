#include "workbook.hpp"
#include "aid/formats/zip_writer.hpp"
#include "list_rows.hpp"

#include <functional>
#include <map>

namespace aid::workbook_test {

using namespace aid::formats;
using namespace aid::formats::samples;
using Kind = table::ListCell::Kind;

namespace {

using Parts = std::map<std::string, std::string>;

/// The parts of a small workbook with one sheet, as Excel lays them out.
Parts parts_with(const std::string& rows) {
  return {
      {"_rels/.rels",
       R"(<Relationships><Relationship Id="rId1" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>)"},
      {"xl/workbook.xml",
       R"(<workbook xmlns:r="r"><sheets><sheet name="Ẩn" r:id="rId9" state="hidden"/><sheet name="Danh sách" r:id="rId1"/>)"
       R"(<sheet name="1" r:id="rId2"/></sheets></workbook>)"},
      {"xl/_rels/workbook.xml.rels",
       R"(<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>)"
       R"(<Relationship Id="rId2" Type="x/worksheet" Target="/xl/worksheets/sheet2.xml"/>)"
       R"(<Relationship Id="rId9" Type="x/worksheet" Target="../xl/worksheets/hidden.xml"/>)"
       R"(<Relationship Id="rId3" Type="x/styles" Target="styles.xml"/>)"
       R"(<Relationship Id="rId4" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>)"},
      {"xl/styles.xml",
       R"(<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-42A]dd/mm/yyyy;@"/>)"
       R"(<numFmt numFmtId="165" formatCode="mm/yyyy"/><numFmt numFmtId="166" formatCode="#,##0&quot; đồng&quot;"/>)"
       R"(</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>)"
       R"(<xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="20"/><xf numFmtId="17"/></cellXfs>)"
       R"(</styleSheet>)"},
      {"xl/sharedStrings.xml",
       R"(<sst><si><t>Nhà tài trợ</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">Quỹ </t></r><r><t>Hòa bình</t></r>)"
       R"(<rPh sb="0" eb="1"><t>aloud</t></rPh></si><si><t>a_x000D_b _x005F_x0041_ _x _xZZZZ_</t></si><si/></sst>)"},
      {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"},
      {"xl/worksheets/sheet2.xml", "<worksheet><sheetData><row><c><v>2</v></c></row></sheetData></worksheet>"},
      {"xl/worksheets/hidden.xml", "<worksheet><sheetData><row><c><v>0</v></c></row></sheetData></worksheet>"}};
}

std::string zipped(const Parts& parts) {
  ZipWriter zip;
  for (const auto& [name, data] : parts) zip.add(name, data);
  return zip.finish();
}

std::string book(const std::string& rows) { return zipped(parts_with(rows)); }

std::string book_changed(const std::function<void(Parts&)>& change) {
  Parts parts = parts_with("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
  change(parts);
  return zipped(parts);
}

struct Cell {
  std::string text;
  Kind kind;
  bool is_computed = false;
};

/// The only cell of a book with one row.
Cell cell_of(const std::string& cell) {
  const std::string bytes = book("<row>" + cell + "</row>");
  const auto reader = open_list(bytes, "x.xlsx");
  REQUIRE(reader);
  table::ListRow row;
  REQUIRE(reader.value()->next(row).value());
  return {std::string(row.cells.at(0).text), row.cells[0].kind, row.cells[0].is_computed};
}

}  // namespace

TEST_CASE("cells of every kind are read") {
  struct Case {
    std::string xml;
    Cell cell;
  };
  for (const Case& c : std::vector<Case>{
           {R"(<c t="s"><v>0</v></c>)", {"Nhà tài trợ", Kind::text}},
           {R"(<c t="s"><v>1</v></c>)", {"Quỹ Hòa bình", Kind::text}},
           {R"(<c t="s"><v>2</v></c>)", {"a\nb _x0041_ _x _xZZZZ_", Kind::text}},
           {R"(<c t="inlineStr"><is><t> a&amp;b </t></is></c>)", {" a&b ", Kind::text}},
           {"<c t=\"inlineStr\"><is><t><![CDATA[a&amp;\r\nb\rc]]></t></is></c>", {"a&amp;\nb\nc", Kind::text}},
           {R"(<c t="inlineStr"><is><r><t>a</t></r><r><t>_x0041_</t></r></is></c>)", {"aA", Kind::text}},
           {"<c t=\"inlineStr\"><is><t>a_x000D_\nb_x000D__x000A_c_x000A_d</t></is></c>", {"a\nb\nc\nd", Kind::text}},
           {R"(<c t="str"><f>A1&amp;"x"</f><v>kết quả</v></c>)", {"kết quả", Kind::text, true}},
           {R"(<c t="b"><v>1</v></c>)", {"true", Kind::text}},
           {R"(<c t="b"><v>0</v></c>)", {"false", Kind::text}},
           {R"(<c><v>196000000</v></c>)", {"196000000", Kind::number}},
           {R"(<c t="n"><f>1+1</f><v>2</v></c>)", {"2", Kind::number, true}},
           {R"(<c><v>1.23E+11</v></c>)", {"123000000000", Kind::number}},
           {R"(<c><v>0.10000000000000001</v></c>)", {"0.1", Kind::number}},
           {R"(<c><v>213259.92999999999</v></c>)", {"213259.93", Kind::number}},
           {R"(<c><v>999999999999.99999</v></c>)", {"1000000000000", Kind::number}},
           {R"(<c><v>-1.4999999999999999E-2</v></c>)", {"-0.015", Kind::number}},
           {R"(<c><v>12345678901234500</v></c>)", {"12345678901234500", Kind::number}},
           {R"(<c s="4"><v>5</v></c>)", {"5 đồng", Kind::shown}},
           {R"(<c s="99"><v>5</v></c>)", {"5", Kind::number}},
           {R"(<c s="1"><v>44506</v></c>)", {"2021-11-06", Kind::date}},
           {R"(<c s="2"><v>44506.999988425923</v></c>)", {"2021-11-06", Kind::date}},
           {R"(<c s="5"><v>44506.5</v></c>)", {"2021-11-06", Kind::date}},
           {R"(<c s="3"><v>44501</v></c>)", {"2021-11", Kind::text}},
           {R"(<c s="6"><v>44501</v></c>)", {"2021-11", Kind::text}},
           {R"(<c s="1"><v>1</v></c>)", {"1900-01-01", Kind::date}},
           {R"(<c s="1"><v>59</v></c>)", {"1900-02-28", Kind::date}},
           {R"(<c s="1"><v>61</v></c>)", {"1900-03-01", Kind::date}},
           {R"(<c s="1"><v>2958465</v></c>)", {"9999-12-31", Kind::date}},
           {R"(<c t="d"><v>2021-11-06T00:00:00</v></c>)", {"2021-11-06", Kind::date}},
           {R"(<x:c xmlns:x="x" t="str"><x:v>prefixed</x:v></x:c>)", {"prefixed", Kind::text}}}) {
    CAPTURE(c.xml);
    const Cell cell = cell_of(c.xml);
    CHECK(cell.text == c.cell.text);
    CHECK(cell.kind == c.cell.kind);
    CHECK(cell.is_computed == c.cell.is_computed);
  }
}

TEST_CASE("workbooks that count days from 1904 are known") {
  const std::string bytes = book_changed([](Parts& parts) {
    parts["xl/workbook.xml"].replace(std::string("<workbook xmlns:r=\"r\">").size(), 0, "<workbookPr date1904=\"1\"/>");
    parts["xl/worksheets/sheet1.xml"] =
        R"(<worksheet><sheetData><row><c s="1"><v>0</v></c><c s="1"><v>43044</v></c></row></sheetData></worksheet>)";
  });
  CHECK(rows_of(bytes) == std::vector<Texts>{{"1904-01-01", "2021-11-06"}});
}

TEST_CASE("rows and cells stand where their references say; empty rows are left out") {
  const std::string bytes =
      book(R"(<row r="2"><c r="A2" s="1"/><c r="C2" t="s"><v>0</v></c></row><row r="3"/>)"
           R"(<row r="5"><c r="B5"><v>1</v></c><c><v>2</v></c></row><row><c t="s"><v>3</v></c></row>)");
  CHECK(rows_of(bytes) == std::vector<Texts>{{"", "", "Nhà tài trợ"}, {"", "1", "2"}});
  const auto reader = open_list(bytes, "gifts.xlsx");
  table::ListRow row;
  REQUIRE(reader.value()->next(row).value());
  REQUIRE(reader.value()->next(row).value());
  CHECK(row.line == 5);
  CHECK(reader.value()->locate(1).file == "gifts.xlsx:Danh sách!B5");
  CHECK(reader.value()->locate(27).file == "gifts.xlsx:Danh sách!AB5");
  CHECK_FALSE(reader.value()->next(row).value());
  CHECK(reader.value()->read_so_far() == reader.value()->size());
}

TEST_CASE("of merged cells the first has the value, and what else a sheet has is no row") {
  const std::string bytes = book_changed([](Parts& parts) {
    parts["xl/worksheets/sheet1.xml"] =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet><dimension ref=\"A1:C2\"/><cols><col min=\"1\" "
        "max=\"3\"/>"
        "</cols><sheetData><row r=\"1\" spans=\"1:3\" ht=\"30\"><c r=\"A1\" t=\"str\"><v>Danh sách</v></c><c r=\"B1\"/>"
        "<c r=\"C1\"/></row><row r=\"2\"><c r=\"A2\"><v>1</v></c></row></sheetData><mergeCells count=\"1\"><mergeCell "
        "ref=\"A1:C1\"/></mergeCells><headerFooter><oddFooter>Trang &amp;P</oddFooter></headerFooter></worksheet>";
  });
  CHECK(rows_of(bytes) == std::vector<Texts>{{"Danh sách"}, {"1"}});
}

TEST_CASE("a sheet is chosen by its name, else by its number, else it is the first that is not hidden") {
  const std::string bytes = book(R"(<row><c><v>1</v></c></row>)");
  CHECK(rows_of(bytes) == std::vector<Texts>{{"1"}});
  CHECK(rows_of(bytes, {.sheet = "Danh sách"}) == std::vector<Texts>{{"1"}});
  CHECK(rows_of(bytes, {.sheet = "1"}) == std::vector<Texts>{{"2"}});
  CHECK(rows_of(bytes, {.sheet = "2"}) == std::vector<Texts>{{"1"}});
  CHECK(rows_of(bytes, {.sheet = "Ẩn"}) == std::vector<Texts>{{"0"}});
  const Problem problem = problem_of(bytes, {.sheet = "Sheet1"});
  CHECK(problem.name() == "unknown-sheet");
  CHECK(problem.hint_text(Language::en) == "its sheets: Ẩn, Danh sách, 1");
}

TEST_CASE("a cell that cannot be taken is a problem of its row, and the rows after it are read") {
  struct Case {
    std::string cell;
    std::string_view name;
    std::string text;
  };
  for (const Case& c :
       std::vector<Case>{{R"(<c r="B2" t="e"><v>#N/A</v></c>)", "error-cell", "#N/A"},
                         {R"(<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>)", "error-cell", "#DIV/0!"},
                         {R"(<c r="B2"><f>SUM(A1)</f></c>)", "no-stored-value", ""},
                         {R"(<c r="B2"><f>SUM(A1)</f><v></v></c>)", "no-stored-value", ""},
                         {R"(<c r="B2"><f>SUM(A1)</f><v/></c>)", "no-stored-value", ""},
                         {R"(<c r="B2" t="str"><f>A1</f></c>)", "no-stored-value", ""},
                         {R"(<c r="B2" s="1"><v>60</v></c>)", "no-such-day", "60"},
                         {R"(<c r="B2" s="1"><v>0</v></c>)", "no-such-day", "0"},
                         {R"(<c r="B2" s="1"><v>-1</v></c>)", "no-such-day", "-1"},
                         {R"(<c r="B2" s="1"><v>2958466</v></c>)", "no-such-day", "2958466"},
                         {R"(<c r="B2" s="5"><v>0.5</v></c>)", "no-such-day", "0.5"},
                         {R"(<c r="B2" t="d"><v>2021-02-31</v></c>)", "no-such-day", "2021-02-31"},
                         {R"(<c r="B2"><v>1234567890123456789</v></c>)", "number-out-of-range", "1234567890123456789"},
                         {R"(<c r="B2"><v>1E+300</v></c>)", "number-out-of-range", "1E+300"},
                         {R"(<c r="B2"><v>NaN</v></c>)", "number-out-of-range", "NaN"},
                         {"<c r=\"B2\" t=\"str\"><v>" + std::string(5000, 'x') + "</v></c>", "field-too-long",
                          std::string(5000, 'x')}}) {
    CAPTURE(c.cell);
    const std::string bytes = book(R"(<row r="1"><c><v>1</v></c></row><row r="2"><c><v>7</v></c>)" + c.cell +
                                   R"(</row><row r="3"><c><v>3</v></c></row>)");
    const auto reader = open_list(bytes, "x.xlsx");
    table::ListRow row;
    REQUIRE(reader.value()->next(row).value());
    const Result<bool> bad = reader.value()->next(row);
    REQUIRE_FALSE(bad);
    CHECK(bad.problem().name() == c.name);
    CHECK(bad.problem().where()->file == "x.xlsx:Danh sách!B2");
    CHECK(row.line == 2);
    CHECK(row.cells.at(0).text == "7");
    CHECK((row.cells.size() > 1 ? row.cells[1].text : "") == c.text);
    REQUIRE(reader.value()->next(row).value());
    CHECK(row.cells[0].text == "3");
  }
}

TEST_CASE("a formula without a result because it gave an empty text is no problem") {
  CHECK(rows_of(book(R"(<row><c t="str"><f>""</f><v></v></c><c><v>1</v></c></row>)")) == std::vector<Texts>{{"", "1"}});
}

TEST_CASE("hostile workbooks are refused by name") {
  struct Case {
    std::string bytes;
    std::string_view name;
  };
  const std::string sheet = "xl/worksheets/sheet1.xml";
  const auto with_sheet = [&](const std::string& xml) {
    return book_changed([&](Parts& parts) { parts[sheet] = xml; });
  };
  const std::string good = book("<row><c><v>1</v></c></row>");
  std::string cut = good;
  cut.resize(cut.size() / 2);
  std::string encrypted = good;
  encrypted[encrypted.find("PK\x01\x02") + 8] = 1;
  std::string wide;
  for (const char c : std::string("EncryptedPackage")) (wide += c) += '\0';
  const std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  std::string deep;
  for (int i = 0; i < 1000; ++i) deep += "<a>";
  for (const Case& c : std::vector<Case>{
           {ole + std::string(1000, '\0') + wide, "encrypted-workbook"},
           {ole + std::string(1000, '\0'), "old-workbook"},
           {encrypted, "encrypted-workbook"},
           {cut, "damaged-workbook"},
           {"PK\x03\x04 and nothing else", "damaged-workbook"},
           {zipped({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}}), "damaged-workbook"},
           {book_changed([&](Parts& parts) { parts.erase(sheet); }), "damaged-workbook"},
           {book_changed([&](Parts& parts) { parts.erase("xl/_rels/workbook.xml.rels"); }), "damaged-workbook"},
           {with_sheet("<worksheet><sheetData>"), "damaged-workbook"},
           {with_sheet("<worksheet><sheetData><row r='2'/><row r='1'/></sheetData></worksheet>"), "damaged-workbook"},
           {with_sheet("<worksheet><sheetData><row r='1048577'/></sheetData></worksheet>"), "damaged-workbook"},
           {with_sheet("<worksheet><sheetData><row r='99999999999999999999'/></sheetData></worksheet>"),
            "damaged-workbook"},
           {with_sheet("<worksheet><sheetData><row><c r='B1'/><c r='A1'/></row></sheetData></worksheet>"),
            "damaged-workbook"},
           {with_sheet("<worksheet><sheetData><row><c r='ZZZZZZ1'/></row></sheetData></worksheet>"),
            "damaged-workbook"},
           {with_sheet("<worksheet><sheetData><row><c r='1'/></row></sheetData></worksheet>"), "damaged-workbook"},
           {with_sheet("<worksheet><sheetData><row><c t='s'><v>4</v></c></row></sheetData></worksheet>"),
            "damaged-workbook"},
           {with_sheet("<worksheet><sheetData><row><c t='s'><v>-1</v></c></row></sheetData></worksheet>"),
            "damaged-workbook"},
           {with_sheet("<worksheet>" + deep), "damaged-workbook"},
           {with_sheet("<worksheet x='" + std::string(4U << 20U, ' ') + "'/>"), "damaged-workbook"},
           {with_sheet("<!DOCTYPE a [<!ENTITY b 'c'>]><worksheet>&b;</worksheet>"), "document-type"},
           {with_sheet("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><worksheet/>"), "document-type"},
           {with_sheet("<worksheet>\xFF</worksheet>"), "damaged-workbook"},
           {with_sheet("<worksheet>" + std::string(80U << 20U, ' ') + "</worksheet>"), "inflates-too-much"}}) {
    const Problem problem = problem_of(c.bytes);
    CAPTURE(problem.text(Language::en));
    CHECK(problem.name() == c.name);
  }
}

TEST_CASE("a part is in the archive once, and has the size and the contents that the directory says") {
  const std::string good = book("<row><c><v>1</v></c></row>");
  const std::string name = "xl/worksheets/sheet1.xml";
  const std::size_t entry = good.rfind(name) - 46;
  REQUIRE(good.substr(entry, 4) == "PK\x01\x02");

  std::string lying = good;
  lying[entry + 24] = static_cast<char>(lying[entry + 24] + 1);
  CHECK(problem_of(lying).name() == "size-differs");
  lying[entry + 24] = 5;
  CHECK(problem_of(lying).name() == "size-differs");
  std::string huge = good;
  huge[entry + 27] = 0x7F;
  CHECK(problem_of(huge).name() == "inflates-too-much");
  std::string changed = good;
  changed[entry + 16] = static_cast<char>(changed[entry + 16] + 1);
  CHECK(problem_of(changed).name() == "damaged-workbook");
  std::string repeated = good;
  repeated.replace(repeated.rfind("xl/worksheets/sheet2.xml"), name.size(), "XL/worksheets/Sheet1.xml");
  CHECK(problem_of(repeated).name() == "repeated-part");
  std::string outside = good;
  outside[entry + 45] = 0x7F;
  CHECK(problem_of(outside).name() == "damaged-workbook");
}

TEST_CASE("formats show days, months, years, times or numbers") {
  struct Case {
    std::string_view code;
    CellStyle style;
  };
  for (const Case& c : std::vector<Case>{{"General", CellStyle::number},
                                         {"0.00E+00", CellStyle::number},
                                         {"#,##0\" d\\y\"", CellStyle::number},
                                         {"#,##0\\d_m*y", CellStyle::number},
                                         {"[Red][>100]0", CellStyle::number},
                                         {"0;[Red]\"dd\"", CellStyle::number},
                                         {"dd/mm/yyyy", CellStyle::day},
                                         {"[$-1010000]d/m/yyyy;@", CellStyle::day},
                                         {"\"ngày\" dd \"tháng\" mm \"năm\" yyyy", CellStyle::day},
                                         {"DD-MMM", CellStyle::day},
                                         {"dd/mm/yyyy h:mm AM/PM", CellStyle::day},
                                         {"mm/yyyy", CellStyle::month},
                                         {"mmm-yy", CellStyle::month},
                                         {"yyyy", CellStyle::year},
                                         {"h:mm AM/PM", CellStyle::time},
                                         {"[h]:mm:ss", CellStyle::time},
                                         {"[mm]:ss", CellStyle::time},
                                         {"\"", CellStyle::number},
                                         {"[", CellStyle::number},
                                         {"\\", CellStyle::number}}) {
    CAPTURE(c.code);
    CHECK(style_of_format(c.code) == c.style);
  }
  CHECK(style_of_builtin(0) == CellStyle::number);
  CHECK(style_of_builtin(14) == CellStyle::day);
  CHECK(style_of_builtin(22) == CellStyle::day);
  CHECK(style_of_builtin(47) == CellStyle::time);
  CHECK(style_of_builtin(49) == CellStyle::number);
}

}  // namespace aid::workbook_test
