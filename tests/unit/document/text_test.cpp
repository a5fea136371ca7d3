#include "aid/document/text.hpp"

#include "aid/base/text.hpp"

#include <doctest/doctest.h>

#include <sstream>

namespace aid::document::text_test {
namespace {

std::string text_of(const Document& document, int width = 80) {
  std::ostringstream out;
  write_text(document, width, out);
  return std::move(out).str();
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

Table donors() {
  Table table{.key = "by-donor", .title = "Theo bên cung cấp", .when_empty = "Không có số liệu."};
  table.columns = {{.key = "donor", .heading = "Bên cung cấp"},
                   {.key = "committed", .heading = "Cam kết", .kind = Column::Kind::figures, .is_money = true}};
  table.rows = {{.cells = {{.text = "Lãnh sự quán và tổ chức phi chính phủ nước ngoài tại Đà Nẵng"},
                           {.text = "hơn 1.100.000.000 VND"}}},
                {.kind = Row::Kind::residual, .cells = {{.text = "(chưa tách riêng)"}, {.text = "1 VND\n2 USD"}}}};
  table.total = Row{.kind = Row::Kind::subtotal, .cells = {{.text = "Tổng cộng"}, {.text = "hơn 126.000.000.000 VND"}}};
  return table;
}

TEST_CASE("a document on a screen has its heading, its body and its signature in order") {
  Document document{.language = "vi"};
  document.heading = {.office = {"LIÊN HIỆP", "CÁC TỔ CHỨC HỮU NGHỊ"},
                      .state = {"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"},
                      .number = "Số: 05/BC-LHHN",
                      .place_and_date = "Đà Nẵng, ngày 05 tháng 7 năm 2026",
                      .kind = "BÁO CÁO",
                      .addressees = {"Ủy ban nhân dân", "Sở Ngoại vụ"}};
  document.title = "Viện trợ năm 2021";
  document.blocks = {Paragraph{.style = Paragraph::Style::section, .runs = {{.text = "I. TIẾP NHẬN"}}},
                     Paragraph{.runs = {{.text = "Năm 2021, "}, {.text = "64 khoản."}}},
                     Paragraph{.style = Paragraph::Style::item, .runs = {{.text = "- một"}}},
                     Paragraph{.style = Paragraph::Style::warning, .runs = {{.text = "- thiếu tỷ giá"}}}};
  document.signature =
      Signature{.signer = {"CHỦ TỊCH"}, .name = "Nguyễn Văn A", .receivers = {"- Như trên;", "- Lưu: VT."}};
  document.as_of = "Số liệu tính đến 29/11/2026";
  CHECK(text_of(document) ==
        "             LIÊN HIỆP                   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "        CÁC TỔ CHỨC HỮU NGHỊ                Độc lập - Tự do - Hạnh phúc\n"
        "           Số: 05/BC-LHHN                Đà Nẵng, ngày 05 tháng 7 năm 2026\n"
        "\n"
        "                                    BÁO CÁO\n"
        "                               Viện trợ năm 2021\n"
        "\n"
        "Kính gửi:\n"
        "- Ủy ban nhân dân;\n"
        "- Sở Ngoại vụ.\n"
        "\n"
        "I. TIẾP NHẬN\n"
        "\n"
        "Năm 2021, 64 khoản.\n"
        "\n"
        "- một\n"
        "! thiếu tỷ giá\n"
        "\n"
        "Nơi nhận:                                               CHỦ TỊCH\n"
        "- Như trên;\n"
        "- Lưu: VT.\n"
        "\n"
        "                                                      Nguyễn Văn A\n"
        "\n"
        "Số liệu tính đến 29/11/2026\n");
}

TEST_CASE("a table wraps its cells between words so that it fits") {
  Document document{.language = "vi"};
  document.blocks = {donors()};
  CHECK(text_of(document, 50) ==
        "Theo bên cung cấp\n"
        "Bên cung cấp                               Cam kết\n"
        "-------------------------  -----------------------\n"
        "Lãnh sự quán và tổ chức      hơn 1.100.000.000 VND\n"
        "phi chính phủ nước ngoài\n"
        "tại Đà Nẵng\n"
        "  (chưa tách riêng)                          1 VND\n"
        "                                             2 USD\n"
        "-------------------------  -----------------------\n"
        "Tổng cộng                  hơn 126.000.000.000 VND\n");
}

TEST_CASE("a table without room for its longest words is blocks of lines") {
  Document document{.language = "vi"};
  document.blocks = {donors()};
  const std::string text = text_of(document, 24);
  CHECK(text.find("  Cam kết: 1 VND; 2\n      USD\n") != std::string::npos);
  CHECK(text.find("\n\nTổng cộng\nCam kết: hơn\n") != std::string::npos);
}

TEST_CASE("nothing is wider than asked for, whatever the width") {
  Document document{.language = "vi", .title = "Kết quả vận động, tiếp nhận và sử dụng viện trợ năm 2021"};
  document.blocks = {Paragraph{.runs = {{.text = "Năm 2021, toàn thành phố tiếp nhận 64 chương trình, dự án."}}},
                     donors()};
  for (int width = 20; width <= 100; ++width) {
    CAPTURE(width);
    for (const std::string& line : lines_of(text_of(document, width))) CHECK(display_width(line) <= width);
  }
}

TEST_CASE("a table without rows says so") {
  Document document{.language = "vi"};
  Table table = donors();
  table.rows.clear();
  table.total.reset();
  document.blocks = {table};
  CHECK(text_of(document) == "Theo bên cung cấp\nKhông có số liệu.\n");
}

}  // namespace
}  // namespace aid::document::text_test
