#include "aid/document/docx.hpp"
#include "docx_parts.hpp"
#include "support/sample_documents.hpp"

#include <doctest/doctest.h>

namespace aid::document::docx_test {
namespace {

using samples::contains;
using samples::count_of;
using samples::part_of;

std::string body_of(const Document& document) { return part_of(write_docx(document), "word/document.xml"); }

Document with_text(std::string text) {
  return {.language = "vi", .blocks = {samples::paragraph(Paragraph::Style::body, std::move(text))}};
}

TEST_CASE("the same document gives the same bytes") {
  CHECK(write_docx(samples::official_report()) == write_docx(samples::official_report()));
}

TEST_CASE("every part of a Word document is well-formed") {
  const std::string bytes = write_docx(samples::official_report());
  for (const char* part :
       {"[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels", "word/styles.xml",
        "word/settings.xml", "word/page-number.xml", "word/no-number.xml", "word/foot.xml", "docProps/core.xml"}) {
    CAPTURE(part);
    CHECK(samples::is_well_formed(bytes, part));
  }
}

TEST_CASE("its properties name the office and the title, and no time") {
  const std::string core = part_of(write_docx(samples::official_report()), "docProps/core.xml");
  CHECK(contains(core, "<dc:creator>Liên hiệp các tổ chức hữu nghị thành phố Đà Nẵng</dc:creator>"));
  CHECK(contains(core, "<dc:title>Kết quả vận động viện trợ phi chính phủ nước ngoài năm 2025</dc:title>"));
  CHECK_FALSE(contains(core, "dcterms"));
}

TEST_CASE("hostile texts are harmless and readable") {
  struct Case {
    const char* text;
    const char* written;
  };
  constexpr Case cases[] = {{"<script>&\"</w:t>", "<w:t>&lt;script&gt;&amp;&quot;&lt;/w:t&gt;</w:t>"},
                            {"a\nb", "<w:t>a</w:t><w:br/><w:t>b</w:t>"},
                            {" a  b", "<w:t xml:space=\"preserve\"> a  b</w:t>"},
                            {"a\u202Eb", "<w:t>a\\u{202E}b</w:t>"},
                            {"a\x01\xFF", "<w:t>a\\x01\\xFF</w:t>"},
                            {"Hu\u00EA\u0301", "<w:t>Huế</w:t>"},
                            {"=HYPERLINK(\"x\")", "<w:t>=HYPERLINK(&quot;x&quot;)</w:t>"}};
  for (const Case& example : cases) {
    CAPTURE(example.text);
    const std::string body = body_of(with_text(example.text));
    CHECK_MESSAGE(contains(body, example.written), body);
  }
}

TEST_CASE("paragraphs have styles, and what is bold or italic in them is") {
  const std::string body = body_of(samples::official_report());
  CHECK(contains(body, "<w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>I. TÌNH HÌNH TIẾP NHẬN VIỆN TRỢ</w:t>"));
  CHECK(contains(body, "<w:pStyle w:val=\"Heading2\"/></w:pPr><w:r><w:t>1. Theo lĩnh vực</w:t>"));
  CHECK(contains(body, "<w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t>hơn 126 tỷ đồng</w:t></w:r>"));
  CHECK(contains(body, "<w:t>- Y tế: 20 khoản;</w:t>"));
  CHECK(contains(body, "<w:t>Trên đây là báo cáo kết quả vận động viện trợ năm 2025./.</w:t>"));
}

TEST_CASE("the heading stands in two columns without padding, the state's wide enough for its name") {
  const std::string body = body_of(samples::official_report());
  CHECK(contains(body, "<w:gridCol w:w=\"3856\"/><w:gridCol w:w=\"5499\"/>"));  // 68 and 97 mm.
  CHECK(contains(body, "<w:pStyle w:val=\"AidState\"/></w:pPr><w:r><w:t>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</w:t>"));
  // The line under the motto is as long as that: 60.4 of 97 mm.
  CHECK(contains(body, "w:space=\"1\" w:color=\"000000\"/></w:pBdr><w:ind w:left=\"1035\" w:right=\"1036\""));
  CHECK(contains(body, "<w:jc w:val=\"center\"/></w:pPr><w:r><w:t>Kính gửi: Ủy ban nhân dân thành phố Đà Nẵng</w:t>"));
}

TEST_CASE("several addressees have a line each, with marks at their ends") {
  Document report = samples::official_report();
  report.heading.addressees = {"Thành ủy Đà Nẵng", "Ủy ban nhân dân thành phố Đà Nẵng"};
  const std::string body = body_of(report);
  CHECK(contains(body, "<w:t>Kính gửi:</w:t>"));
  CHECK(contains(body, "<w:t>- Thành ủy Đà Nẵng;</w:t>"));
  CHECK(contains(body, "<w:t>- Ủy ban nhân dân thành phố Đà Nẵng.</w:t>"));
}

TEST_CASE("a document without an office's heading has only its title") {
  const std::string body = body_of(samples::plain_report());
  CHECK_FALSE(contains(body, "AidState"));
  CHECK_FALSE(contains(body, "w:pBdr"));
  CHECK(contains(body, "<w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>Aid by sector</w:t>"));
}

TEST_CASE("tables repeat their head, keep their rows whole and set figures right") {
  Document report{.language = "vi", .blocks = {samples::sums_table("by-sector", 3)}};
  const std::string body = body_of(report);
  CHECK(count_of(body, "<w:tr>") == 6);
  CHECK(count_of(body, "<w:cantSplit/>") == 6);
  CHECK(count_of(body, "<w:tblHeader/>") == 1);
  CHECK(contains(body, "<w:tblCaption w:val=\"Viện trợ theo lĩnh vực\"/>"));
  CHECK(contains(body, "<w:pStyle w:val=\"AidUnit\"/></w:pPr><w:r><w:t>Đơn vị tính: đồng</w:t>"));
  CHECK(contains(body, "<w:pStyle w:val=\"AidFigure\"/></w:pPr><w:r><w:t>2.469.134</w:t>"));
  CHECK(contains(body, "<w:rPr><w:i/><w:iCs/></w:rPr><w:t>trong đó: y tế cơ sở</w:t>"));
  CHECK(contains(body, "<w:rPr><w:b/><w:bCs/></w:rPr><w:t>7.407.402</w:t>"));
}

TEST_CASE("the heading of a group goes over all columns, and an empty table says so") {
  Table table = samples::sums_table("by-sector", 1);
  table.rows.insert(table.rows.begin(), {.kind = Row::Kind::group, .cells = {samples::text_cell("I. Tiếp nhận")}});
  const std::string grouped = body_of({.language = "vi", .blocks = {table}});
  CHECK(contains(grouped, "<w:gridSpan w:val=\"4\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"AidText\"/><w:keepNext/>"));
  CHECK(contains(grouped, "<w:rPr><w:b/><w:bCs/></w:rPr><w:t>I. Tiếp nhận</w:t>"));

  Table empty = samples::wide_table();
  empty.rows.clear();
  const std::string without = body_of({.language = "vi", .blocks = {empty}});
  CHECK(contains(without, "<w:gridSpan w:val=\"8\"/>"));
  CHECK(contains(without, "<w:t>Chưa có dữ liệu</w:t>"));
}

TEST_CASE("two tables that follow each other stay two") {
  const std::string body = body_of(
      {.language = "vi", .blocks = {Table{.columns = {{.heading = "a"}}}, Table{.columns = {{.heading = "b"}}}}});
  CHECK_FALSE(contains(body, "</w:tbl><w:tbl>"));
  CHECK_FALSE(contains(body, "</w:tbl><w:sectPr>"));
}

TEST_CASE("what is wide lies across with its heading and its notes, and what follows does not") {
  const std::string body = body_of(samples::official_report());
  CHECK(count_of(body, "<w:sectPr>") == 5);
  const std::size_t heading = body.find("2. Theo năm");
  const std::size_t note = body.find("Ghi chú của bảng ngang");
  const std::size_t next = body.find("II. PHƯƠNG HƯỚNG");
  const std::size_t upright = body.rfind("<w:sectPr>", heading);
  const std::size_t across = body.find("w:orient=\"landscape\"");
  CHECK(body.find("w:orient", upright) == across);
  CHECK((heading < note && note < across && across < next));
}

TEST_CASE("the first page of the document and of each annex has no number, and annexes count by themselves") {
  const std::string body = body_of(samples::official_report());
  CHECK(count_of(body, "<w:titlePg/>") == 3);
  CHECK(count_of(body, "<w:pgNumType w:start=\"1\"/>") == 3);
  CHECK(contains(body, "w:header=\"567\""));
  const std::string bytes = write_docx(samples::official_report());
  CHECK(contains(part_of(bytes, "word/page-number.xml"), " PAGE "));
  CHECK_FALSE(contains(part_of(bytes, "word/no-number.xml"), "PAGE"));
  CHECK(contains(part_of(bytes, "word/foot.xml"), "(lần ghi số 13) · mã kiểm 659a0c1d2e3f4a5b</w:t>"));
}

TEST_CASE("a document that begins with a wide table lies across from its heading on") {
  Document report = samples::official_report();
  report.blocks = {samples::wide_table()};
  report.annexes.clear();
  const std::string body = body_of(report);
  CHECK(count_of(body, "<w:sectPr>") == 1);
  CHECK(contains(body, "w:orient=\"landscape\""));
}

TEST_CASE("page breaks begin pages that lie as they say") {
  const Document report{.language = "vi",
                        .blocks = {samples::paragraph(Paragraph::Style::body, "a"), PageBreak{.is_landscape = true},
                                   samples::paragraph(Paragraph::Style::body, "b"), PageBreak{},
                                   samples::paragraph(Paragraph::Style::body, "c"), PageBreak{},
                                   samples::paragraph(Paragraph::Style::body, "d")}};
  const std::string body = body_of(report);
  CHECK(count_of(body, "<w:sectPr>") == 4);
  CHECK(count_of(body, "w:orient=\"landscape\"") == 1);
}

TEST_CASE("a long table is written piece by piece and whole") {
  Document report{.language = "vi", .blocks = {samples::sums_table("by-sector", 3000)}};
  const std::string body = body_of(report);
  CHECK(count_of(body, "<w:tr>") == 3003);
  CHECK(contains(body, samples::with_dots(std::int64_t{1'234'567} * 1500)));
}

TEST_CASE("a chart is drawn by the word processor of the rows that are in the total") {
  Table table = samples::sums_table("by-sector", 2);
  table.rows[0].cells[3].text = "hơn 1,2";
  table.rows[1].cells[3].figures.clear();
  const Document report{.language = "vi",
                        .blocks = {table, Chart{.title = "Theo <lĩnh vực>",
                                                .table = "by-sector",
                                                .categories = "sector",
                                                .series = {"committed"},
                                                .currency = "VND",
                                                .beside = {"Chưa định giá: 1 khoản"}}}};
  const std::string bytes = write_docx(report);
  CHECK(samples::is_well_formed(bytes, "word/charts/chart1.xml"));
  const std::string chart = part_of(bytes, "word/charts/chart1.xml");
  CHECK(contains(chart, "<c:v>Lĩnh vực số 1: y tế, giáo dục</c:v></c:pt>"));
  CHECK(contains(chart, "<c:ptCount val=\"2\"/><c:pt idx=\"0\"><c:v>1234567</c:v></c:pt></c:numLit>"));
  CHECK(contains(chart, "<a:t>hơn 1,2</a:t>"));
  CHECK_FALSE(contains(chart, "trong đó"));
  const std::string body = part_of(bytes, "word/document.xml");
  CHECK(contains(body, "descr=\"Theo &lt;lĩnh vực&gt;. "));
  CHECK(contains(body, "<w:t>Chưa định giá: 1 khoản</w:t>"));
  CHECK(contains(part_of(bytes, "[Content_Types].xml"), "PartName=\"/word/charts/chart1.xml\""));
}

TEST_CASE("a chart of nothing is left out") {
  const std::string bytes = write_docx(
      {.language = "vi",
       .blocks = {Chart{.title = "Theo lĩnh vực", .table = "no-such-table", .beside = {"Chưa định giá: 3 khoản"}}}});
  CHECK(part_of(bytes, "word/charts/chart1.xml").empty());
  const std::string body = part_of(bytes, "word/document.xml");
  CHECK_FALSE(contains(body, "Theo lĩnh vực"));
  CHECK_FALSE(contains(body, "Chưa định giá: 3 khoản"));
}

}  // namespace
}  // namespace aid::document::docx_test
