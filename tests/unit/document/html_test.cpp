#include "../../support/sample_documents.hpp"
#include "aid/base/text.hpp"
#include "html_reader.hpp"
#include "rendered.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "unit/formats/enemy.hpp"

namespace aid::document::html_test {
namespace {

using namespace formats::samples;
using reading::Element;
using reading::Page;
using reading::read_page;
using reading::written;

Page page_of(const Document& document) {
  Page page = read_page(written(document, "html"));
  REQUIRE(page.is_well_formed);
  return page;
}

std::vector<std::string> texts(const std::vector<const Element*>& elements) {
  std::vector<std::string> all;
  for (const Element* element : elements) all.push_back(element->text);
  return all;
}

bool has(const Page& page, std::string_view of_class, std::string_view text) {
  return std::ranges::any_of(
      page.elements, [&](const Element& element) { return element.of_class == of_class && element.text == text; });
}

TEST_CASE("a report as a page: its language, head, table with a caption and scopes, total, notes and foot") {
  const Page page = page_of(from_table(by_donor(), Language::vi));
  CHECK(page.lang == "vi");
  CHECK(texts(page.named("h1")) == std::vector<std::string>{"Viện trợ theo bên tài trợ"});
  CHECK(texts(page.named("title")) == std::vector<std::string>{"Viện trợ theo bên tài trợ"});
  CHECK(texts(page.named("caption")) == std::vector<std::string>{"Viện trợ theo bên tài trợ"});
  CHECK(has(page, "as-of", "Số liệu tính đến 16 giờ 36 phút ngày 22/11/2026 (lần ghi số 12)"));
  CHECK(texts(page.named("footer")) == std::vector<std::string>{"mã kiểm 0123456789abcdef"});
  CHECK(has(page, "total", "Tổng cộng64hơn 126.000.000.000"));
  CHECK(has(page, "outside", "Ấn Độ, Lào136.000.000"));
  CHECK(has(page, "warning", "- 2 bút toán không có tỷ giá."));
  for (const Element* heading : page.named("th")) {
    CHECK((heading->scope == "col" || heading->scope == "row" || heading->scope == "rowgroup"));
  }
  const auto place_of = [&](std::string_view of_class) {
    return std::ranges::find(page.elements, of_class, &Element::of_class) - page.elements.begin();
  };
  CHECK(place_of("residual") < place_of("total"));
  CHECK(place_of("total") < place_of("group"));
  CHECK(place_of("group") < place_of("outside"));
}

TEST_CASE("lines of a cell stand below each other, and no rows are said") {
  const Page goods = page_of(from_table(goods_list(), Language::en));
  const auto cells = texts(goods.named("td"));
  CHECK(std::ranges::find(cells, "4 máy thở\n20 máy tạo oxy") != cells.end());
  CHECK(texts(goods.named("caption")) == std::vector<std::string>{"List of aid", "Rates used"});
  CHECK(has(page_of(from_table(empty_table(), Language::vi)), "nothing", "Không có số liệu."));
}

TEST_CASE("an official document has its heading, signature, receivers, annexes and pages that lie across") {
  Document document{.language = "vi", .title = "Kết quả viện trợ năm 2021"};
  document.heading = {.superior = {"ỦY BAN MTTQ VIỆT NAM"},
                      .office = {"LIÊN HIỆP", "CÁC TỔ CHỨC HỮU NGHỊ"},
                      .state = {"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"},
                      .number = "Số: 05/BC-LHHN",
                      .place_and_date = "Đà Nẵng, ngày 05 tháng 7 năm 2026",
                      .kind = "BÁO CÁO",
                      .addressees = {"Ủy ban nhân dân thành phố"}};
  document.blocks = {Paragraph{.style = Paragraph::Style::section, .runs = {{.text = "I. TÌNH HÌNH"}}},
                     Paragraph{.runs = {{.text = "Năm 2021, "}, {.text = "64 khoản", .is_bold = true}}},
                     PageBreak{.is_landscape = true},
                     Table{.key = "t", .title = "Bảng 1", .unit = "Đơn vị tính: triệu đồng", .columns = {}, .rows = {}},
                     Chart{.title = "Theo lĩnh vực", .table = "t"}};
  document.signature = Signature{
      .signer = {"TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"}, .name = "Nguyễn Văn A", .receivers = {"- Như trên;", "- Lưu: VT."}};
  document.annexes = {{.name = "Phụ lục I", .title = "DANH SÁCH", .of = "(Kèm theo …)", .is_landscape = true}};
  const Page page = page_of(document);
  CHECK(has(page, "country", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
  CHECK(has(page, "motto", "Độc lập - Tự do - Hạnh phúc"));
  CHECK(has(page, "office", "LIÊN HIỆP"));
  CHECK(has(page, "office office-end", "CÁC TỔ CHỨC HỮU NGHỊ"));
  CHECK(has(page, "to", "Kính gửi:"));
  CHECK(has(page, "body", "Năm 2021, 64 khoản"));
  CHECK(texts(page.named("b")) == std::vector<std::string>{"64 khoản"});
  CHECK(has(page, "unit", "Đơn vị tính: triệu đồng"));
  CHECK(texts(page.named("caption")).at(0).starts_with("Bảng 1"));
  CHECK(has(page, "signer", "CHỦ TỊCH"));
  CHECK(has(page, "receivers-title", "Nơi nhận:"));
  CHECK(has(page, "receiver", "- Lưu: VT."));
  CHECK(has(page, "annex-title", "DANH SÁCH"));
  const auto sections = page.named("section");
  REQUIRE(sections.size() == 3);
  CHECK(sections[0]->of_class == "upright");
  CHECK(sections[1]->of_class == "across");
  CHECK(sections[2]->of_class == "annex across");
}

TEST_CASE("a wide table stands in a section that lies across, in smaller letters where it must") {
  const auto text = [] { return Paragraph{.runs = {{.text = "x"}}}; };
  const Paragraph note{.style = Paragraph::Style::note, .runs = {{.text = "- x"}}};
  Table wide = samples::wide_table();
  Document document{.language = "vi", .blocks = {text(), wide, note, text()}};
  std::vector<std::string> sections;
  const Page page = page_of(document);
  for (const Element* section : page.named("section")) sections.push_back(section->of_class);
  CHECK(sections == std::vector<std::string>{"upright", "across", "upright"});
  CHECK(written(document, "html").find("font-size: 12pt\"") == std::string::npos);

  const std::vector<Column> columns(wide.columns.begin() + 1, wide.columns.begin() + 4);
  wide.columns.insert(wide.columns.end(), columns.begin(), columns.end());
  for (Row& row : wide.rows) {
    const std::vector<Cell> more(row.cells.begin() + 1, row.cells.begin() + 4);
    row.cells.insert(row.cells.end(), more.begin(), more.end());
  }
  document.blocks = {wide};
  CHECK(written(document, "html").find("<table style=\"font-size: ") != std::string::npos);
}

TEST_CASE("the page is laid out as the decree says, and needs nothing from elsewhere") {
  const std::string html = written(from_table(by_donor(), Language::en), "html");
  for (const char* rule : {"size: A4; margin: 20mm 15mm 20mm 30mm;", "@page :first { @top-center { content: none; } }",
                           "size: A4 landscape", "prefers-color-scheme: dark", "table-header-group"}) {
    CAPTURE(rule);
    CHECK(html.find(rule) != std::string::npos);
  }
  for (const char* foreign : {"http:", "https:", "<script", "url(", "@import", "<link", "<img"}) {
    CAPTURE(foreign);
    CHECK(html.find(foreign) == std::string::npos);
  }
}

TEST_CASE("no text becomes a mark of HTML: hostile reports are well-formed and have the elements of others") {
  Enemy enemy;
  for (int run = 0; run < 300; ++run) {
    CAPTURE(run);
    const table::Table table = enemy.table();
    const Document document = from_table(table, run % 2 == 0 ? Language::en : Language::vi);
    const std::string html = written(document, "html");
    REQUIRE_FALSE(has_harmful_bytes(html));
    REQUIRE(find_invalid_utf8(html) == std::string::npos);
    REQUIRE(html == written(from_table(table, run % 2 == 0 ? Language::en : Language::vi), "html"));
    const Page page = read_page(html);
    REQUIRE(page.is_well_formed);
    REQUIRE(page.named("script").empty());
    const auto cells = [&](std::string_view text) {
      return std::ranges::count(page.elements, text, &Element::text) > 0;
    };
    for (const Block& block : document.blocks) {
      const auto* shown = std::get_if<Table>(&block);
      if (shown == nullptr) continue;
      for (const Row& row : shown->rows) REQUIRE(cells(row.cells.at(0).text));
    }
  }
}

}  // namespace
}  // namespace aid::document::html_test
