#include "aid/base/text.hpp"
#include "samples.hpp"

#include <doctest/doctest.h>

namespace aid::text_test {

using namespace aid::formats;
using namespace aid::formats::samples;

namespace {

constexpr Style english{};
constexpr Style vietnamese{.language = Language::vi};

Style terminal(int width, Language language = Language::en) {
  return {.language = language, .terminal = true, .width = width};
}

/// The lines of `text` between the first empty one and the next.
std::string second_paragraph(const std::string& text) {
  const std::size_t start = text.find("\n\n") + 2;
  const std::size_t end = text.find("\n\n", start);
  return end == std::string::npos ? text.substr(start) : text.substr(start, end + 1 - start);
}

table::Table one_column(table::Words label, std::vector<std::string> cells) {
  table::Table table = empty_table();
  table.columns = {{"name", std::move(label), table::ColumnType::text}};
  for (std::string& cell : cells) table.rows.push_back({table::RowKind::item, {name(std::move(cell))}});
  return table;
}

}  // namespace

TEST_CASE("a report in English says whose it is, of when, and what is in no total") {
  CHECK(rendered(by_donor(), "text", english) == R"(Aid by donor
Liên hiệp các tổ chức hữu nghị TP Đà Nẵng
Period: 2021-01-01 to 2021-12-31
Figures as of 2026-11-22 16:36 (record no. 12)
Direction: in

Donor              Aids           Committed (VND)
--------------  -------  ------------------------
Kisarazu              1               196,000,000
Vân Nam               1                not valued
Kawasaki        unknown                         –
  not itemised       61     about 125,804,000,000
--------------  -------  ------------------------
Total                64  at least 126,000,000,000

Outside the total:
  Ấn Độ, Lào          1                36,000,000

Notes:
- 1 aid is not valued.
    DN-2021-0003
! 2 entries have no rate.

record no. 12 · check code 0123456789abcdef
)");
}

TEST_CASE("a report in Vietnamese has Vietnamese dates, separators and words") {
  CHECK(rendered(by_donor(), "text", vietnamese) == R"(Viện trợ theo bên tài trợ
Liên hiệp các tổ chức hữu nghị TP Đà Nẵng
Kỳ báo cáo: từ 01/01/2021 đến 31/12/2021
Số liệu tính đến 16 giờ 36 phút ngày 22/11/2026 (lần ghi số 12)
Chiều: vào

Bên tài trợ      Số khoản           Cam kết (VND)
---------------  --------  ----------------------
Kisarazu                1             196.000.000
Vân Nam                 1           chưa định giá
Kawasaki         không rõ                       –
  chưa chi tiết        61  khoảng 125.804.000.000
---------------  --------  ----------------------
Tổng cộng              64     hơn 126.000.000.000

Ngoài tổng số:
  Ấn Độ, Lào            1              36.000.000

Ghi chú:
- 1 khoản chưa định giá.
    DN-2021-0003
! 2 bút toán không có tỷ giá.

lần ghi số 12 · mã kiểm 0123456789abcdef
)");
}

TEST_CASE("amounts of several currencies stand one below the other, each with its currency") {
  CHECK(rendered(goods_list(), "text", english) == R"(List of aid
Liên hiệp các tổ chức hữu nghị TP Đà Nẵng
Period: all dates
Figures as of 2026-11-22 16:36 (record no. 12)

Number          Date        Goods           Quantity       Received  Entries
--------------  ----------  --------------  --------  -------------  -------
In
  DN-2021-0001  2021-11-06  4 máy thở           24.5   1,250.50 USD        2
                            20 máy tạo oxy            1,000,000 VND
  DN-2021-0003  2021-11-06                                -0.05 USD        1
Out
  DN-2021-0002  2021        khẩu trang       unknown     not valued    1,200

Rates used
Currency  Entries
--------  -------
USD             3

record no. 12 · check code 0123456789abcdef
)");
}

TEST_CASE("a terminal gets drawn rules, and the widest text column wrapped to its width") {
  const std::string text = second_paragraph(rendered(by_donor(), "text", terminal(46, Language::vi)));
  CHECK(text == R"(Bên tài trợ   Số khoản           Cam kết (VND)
──────────────────────────────────────────────
Kisarazu             1             196.000.000
Vân Nam              1           chưa định giá
Kawasaki      không rõ                       –
  chưa chi          61  khoảng 125.804.000.000
  tiết
──────────────────────────────────────────────
Tổng cộng           64     hơn 126.000.000.000
)");
}

TEST_CASE("a terminal too narrow for the columns gets a block a row") {
  const std::string text = rendered(goods_list(), "text", terminal(28));
  CHECK(text.substr(text.find("\n\n") + 2) == R"(In
Number:   DN-2021-0001
Date:     2021-11-06
Goods:    4 máy thở
          20 máy tạo oxy
Quantity: 24.5
Received: 1,250.50 USD
          1,000,000 VND
Entries:  2

Number:   DN-2021-0003
Date:     2021-11-06
Received: -0.05 USD
Entries:  1

Out
Number:   DN-2021-0002
Date:     2021
Goods:    khẩu trang
Quantity: unknown
Received: not valued
Entries:  1,200

Rates used
Currency  Entries
─────────────────
USD             3

record no. 12 · check code 0123456789abcdef
)");
}

TEST_CASE("in blocks, the rows outside the total come last and values are wrapped, not cut") {
  const std::string text = rendered(by_donor(), "text", terminal(30));
  const std::size_t end = text.find("\nNotes:");
  CHECK(text.substr(text.find("Donor:           not"), end - text.find("Donor:           not")) ==
        R"(Donor:           not itemised
Aids:            61
Committed (VND): about
                 125,804,000,000

Donor:           Total
Aids:            64
Committed (VND): at least
                 126,000,000,000

Outside the total:
Donor:           Ấn Độ, Lào
Aids:            1
Committed (VND): 36,000,000
)");
}

TEST_CASE("colour adds bold headings and totals and italic residual rows, and only colour adds escapes") {
  Style style = terminal(80);
  CHECK(rendered(by_donor(), "text", style).find('\x1b') == std::string::npos);
  style.colour = true;
  const std::string text = rendered(by_donor(), "text", style);
  CHECK(text.starts_with("\x1b[1mAid by donor\x1b[0m\n"));
  CHECK(text.find("\n\x1b[1mDonor              Aids           Committed (VND)\x1b[0m\n") != std::string::npos);
  CHECK(text.find("\n\x1b[3m  not itemised       61     about 125,804,000,000\x1b[0m\n") != std::string::npos);
  CHECK(text.find("\n\x1b[1mTotal                64  at least 126,000,000,000\x1b[0m\n") != std::string::npos);
  CHECK(text.find("\n\x1b[1m! 2 entries have no rate.\x1b[0m\n") != std::string::npos);
}

TEST_CASE("nothing is ever cut, whatever the width") {
  const std::string long_name(300, 'x');
  const table::Table table = one_column({"Name", "Tên"}, {long_name});
  CHECK(rendered(table, "text", {.width = 40}).find(long_name) != std::string::npos);
  CHECK(rendered(table, "text", terminal(0)).find(long_name) != std::string::npos);
  CHECK(rendered(table, "text", terminal(40)).find(long_name) != std::string::npos);
}

TEST_CASE("columns are as wide as they look: marks take no column, East Asian characters two") {
  for (const std::string cell : {"Đà Nẵng", "Đa\u0300 Na\u0306\u0303ng", "木更津市", "의왕시", "‘x’ – “y”…"}) {
    CAPTURE(cell);
    std::string wide;
    for (int i = 0; i < 3; ++i) wide += cell;
    const std::string text = second_paragraph(rendered(one_column({"N", "T"}, {wide}), "text"));
    const auto width = static_cast<std::size_t>(display_width(wide));
    CHECK(text == "N\n" + std::string(width, '-') + "\n" + wide + "\n");
  }
}

TEST_CASE("every character that the fast path takes is harmless and one column wide") {
  for (char32_t c = 0x20; c < 0x2200; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    if (c < 0x80) {
      text = {static_cast<char>(c)};
    } else if (c < 0x800) {
      text = {static_cast<char>(0xC0 | c >> 6), static_cast<char>(0x80 | (c & 0x3F))};
    } else {
      text = {static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 0x3F)),
              static_cast<char>(0x80 | (c & 0x3F))};
    }
    std::string twenty = "a";
    for (int i = 0; i < 20; ++i) twenty += text;
    const std::string shown = visible(twenty + "a");
    CAPTURE(static_cast<std::uint32_t>(c));
    const auto width = static_cast<std::size_t>(display_width(shown));
    REQUIRE(second_paragraph(rendered(one_column({"N", "T"}, {twenty + "a"}), "text")) ==
            "N\n" + std::string(width, '-') + "\n" + shown + "\n");
  }
}

TEST_CASE("long headings are wrapped and stand on the rule") {
  table::Table table = empty_table();
  table.columns = {{"donor", {"Donor", "Bên tài trợ"}, table::ColumnType::text},
                   {"goods", {"Goods without a list", "Hiện vật không có danh sách"}, table::ColumnType::number}};
  table.rows = {{table::RowKind::item, {name("Kisarazu"), std::int64_t{1}}}};
  CHECK(second_paragraph(rendered(table, "text")) == R"(              Goods
          without a
Donor          list
--------  ---------
Kisarazu          1
)");
}

TEST_CASE("a period's name is shown only where it says more than its bounds") {
  table::Table table = empty_table();
  const auto period_line = [&](std::string_view asked) {
    table.period_name = asked;
    const std::string text = rendered(table, "text");
    const std::size_t start = text.find("Period:");
    return text.substr(start, text.find('\n', start) - start);
  };
  CHECK(period_line("2021") == "Period: 2021-01-01 to 2021-12-31");
  CHECK(period_line("2021-01-01..2021-12-31") == "Period: 2021-01-01 to 2021-12-31");
  CHECK(period_line("nd58:2021") == "Period: 2021-01-01 to 2021-12-31 (nd58:2021)");
}

TEST_CASE("an empty report says so") {
  CHECK(second_paragraph(rendered(empty_table(), "text")) == "Nothing is recorded.\n");
  CHECK(second_paragraph(rendered(empty_table(), "text", vietnamese)) == "Không có số liệu.\n");
}

TEST_CASE("parts of a row stay below it, in the total or not") {
  table::Table table = by_donor();
  table.rows.insert(table.rows.begin() + 1,
                    {table::RowKind::of_which, {name("of which X"), count(1), amounts({vnd(1)})}, {}, false});
  const std::string text = rendered(table, "text");
  CHECK(text.find("196,000,000\n  of which X") != std::string::npos);
  CHECK(text.find("Outside the total:\n  Ấn Độ, Lào") != std::string::npos);
}

TEST_CASE("a currency that is not the column's stands beside its figure") {
  table::Table table = empty_table();
  table.rows = {{table::RowKind::item, {name("X"), count(1), amounts({usd(100), vnd(5)})}}};
  CHECK(second_paragraph(rendered(table, "text")) == R"(             Committed
Donor  Aids      (VND)
-----  ----  ---------
X         1   1.00 USD
                     5
)");
}

TEST_CASE("long notes are wrapped; many details are shown only with explanations") {
  table::Table table = by_donor();
  const std::string sentence = "2 entries dated only 2021 are not in the first half of the year.";
  table.notes = {{"not-placed", 2, {sentence + " " + sentence, "x"}, false, table::Lines(6, name("DN-2021-0001"))}};
  const auto notes = [&] {
    const std::string text = rendered(table, "text", terminal(60));
    return text.substr(text.find("Notes:"));
  };
  CHECK(notes() == R"(Notes:
- 2 entries dated only 2021 are not in the first half of the
  year. 2 entries dated only 2021 are not in the first half
  of the year.
)");
  table.explanations = goods_list().explanations;
  CHECK(notes().find("of the year.\n    DN-2021-0001\n    DN-2021-0001\n") != std::string::npos);
}

TEST_CASE("texts and headings are wrapped to the paper, each text of a cell apart from the next") {
  table::Table table = empty_table();
  table.columns = {{"donor", {"Donor", "Bên tài trợ"}, table::ColumnType::text},
                   {"goods", {"Goods", "Hiện vật"}, table::ColumnType::text},
                   {"lines", {"Lines without a value", "Số dòng"}, table::ColumnType::number}};
  table.rows = {
      {table::RowKind::item,
       {name("Hội hữu nghị Kisarazu"), table::Lines{name("20 máy tạo oxy"), name("4 máy thở")}, std::int64_t{2}}},
      {table::RowKind::not_stated, {name("không ghi bên nào"), table::Lines{}, std::int64_t{0}}}};
  CHECK(second_paragraph(rendered(table, "text", {.width = 34})) == R"(                             Lines
                           without
Donor        Goods         a value
-----------  ------------  -------
Hội hữu      20 máy tạo          2
nghị          oxy
Kisarazu     4 máy thở
  không ghi                      0
  bên nào
)");
}

TEST_CASE("a table whose words need more than the paper is wider, and one for wider paper than any is blocks") {
  table::Table table = empty_table();
  table.columns = {{"a", {"A", "A"}, table::ColumnType::text}, {"b", {"B", "B"}, table::ColumnType::text}};
  const auto as_table = [&](std::size_t length) {
    table.rows = {{table::RowKind::item, {name(std::string(length, 'a')), name(std::string(length, 'b'))}}};
    return second_paragraph(rendered(table, "text", {.width = 80})).starts_with("A  ");
  };
  CHECK(as_table(39));
  CHECK(as_table(59));
  CHECK_FALSE(as_table(60));
}

TEST_CASE("columns that every row leaves empty are left out, but for the first and those of amounts") {
  table::Table table = empty_table();
  table.columns = {{"donor", {"Donor", "Bên tài trợ"}, table::ColumnType::text},
                   {"title", {"Title", "Tên"}, table::ColumnType::text},
                   {"goods", {"Goods", "Hiện vật"}, table::ColumnType::text},
                   {"date", {"Date", "Ngày"}, table::ColumnType::date},
                   {"lines", {"Lines", "Số dòng"}, table::ColumnType::number},
                   {"used", {"Used", "Sử dụng"}, table::ColumnType::amounts}};
  const table::Row empty{table::RowKind::item, {{}, table::Words(), table::Lines{}, {}, std::int64_t{0}, amounts({})}};
  table.rows = {empty, empty};
  table.totals = empty;
  CHECK(second_paragraph(rendered(table, "text")) == R"(Donor  Lines  Used
-----  -----  ----
           0     –
           0     –
-----  -----  ----
Total      0     –
)");
}

}  // namespace aid::text_test
