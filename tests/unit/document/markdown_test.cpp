#include "aid/base/text.hpp"
#include "rendered.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "unit/formats/enemy.hpp"

namespace aid::document::markdown_test {
namespace {

using namespace formats::samples;
using reading::written;

/// Pipes that are marks.
std::ptrdiff_t bars(std::string_view line) {
  std::ptrdiff_t count = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\\') {
      ++i;
    } else if (line[i] == '|') {
      ++count;
    }
  }
  return count;
}

TEST_CASE("a report as Markdown") {
  CHECK(written(from_table(by_donor(), Language::vi), "markdown") == R"(**Liên hiệp các tổ chức hữu nghị TP Đà Nẵng**

# Viện trợ theo bên tài trợ

Kỳ báo cáo: từ 01/01/2021 đến 31/12/2021<br>
Chiều: vào

*Số liệu tính đến 16 giờ 36 phút ngày 22/11/2026 (lần ghi số 12)*

| Bên tài trợ | Số khoản | Cam kết (VND) |
| --- | ---: | ---: |
| Kisarazu | 1 | 196.000.000 |
| Vân Nam | 1 | chưa định giá |
| Kawasaki | không rõ | – |
| *chưa chi tiết* | *61* | *khoảng 125.804.000.000* |
| **Tổng cộng** | **64** | **hơn 126.000.000.000** |
| **Ngoài tổng số:** | | |
| *Ấn Độ, Lào* | *1* | *36.000.000* |

**Ghi chú:**

- 1 khoản chưa định giá.

  - DN-2021-0003

- **2 bút toán không có tỷ giá.**

mã kiểm 0123456789abcdef
)");
}

TEST_CASE("a mark of Markdown in a text is only that mark") {
  struct Case {
    std::string_view text;
    std::string_view escaped;
  };
  const Case cases[] = {
      {"a|b", "a\\|b"},
      {"<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"},
      {"*đậm* _nghiêng_ `mã`", "\\*đậm\\* \\_nghiêng\\_ \\`mã\\`"},
      {"[x](javascript:1)", "\\[x\\](javascript:1)"},
      {"\\|", "\\\\\\|"},
      {"a & b &lt;", "a \\& b \\&lt;"},
      {"~~$x$~~", "\\~\\~\\$x\\$\\~\\~"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.text);
    table::Table table = by_donor();
    table.rows[0].cells[0] = name(std::string(one.text));
    const std::string made = written(from_table(table, Language::en), "markdown");
    CHECK(made.find("\n| " + std::string(one.escaped) + " | 1 | 196,000,000 |\n") != std::string::npos);
  }
  Document document;
  for (const char* text : {"# x", "1. x", "12) x", "= x", "+x", "-x"}) {
    document.blocks.emplace_back(Paragraph{.runs = {{.text = text}}});
  }
  CHECK(written(document, "markdown") == "\\# x\n\n1\\. x\n\n12\\) x\n\n\\= x\n\n\\+x\n\n\\-x\n");
}

TEST_CASE("every row of a table has all of its columns, whatever stands in its cells") {
  Enemy enemy;
  for (int run = 0; run < 300; ++run) {
    CAPTURE(run);
    const table::Table table = enemy.table();
    const Document document = from_table(table, Language::en);
    const std::string made = written(document, "markdown");
    REQUIRE_FALSE(has_harmful_bytes(made));
    REQUIRE(find_invalid_utf8(made) == std::string::npos);
    REQUIRE(made == written(document, "markdown"));
    const auto columns = std::ssize(std::get<Table>(document.blocks.at(0)).columns);
    std::istringstream lines(made);
    for (std::string line; std::getline(lines, line);) {
      if (line.starts_with("| ")) REQUIRE(bars(line) == columns + 1);
    }
  }
}

}  // namespace
}  // namespace aid::document::markdown_test
