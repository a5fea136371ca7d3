#include "samples.hpp"

#include <doctest/doctest.h>

namespace aid::csv_test {

using namespace aid::formats;
using namespace aid::formats::samples;

namespace {

table::Table cells(std::vector<std::string> texts) {
  table::Table table = empty_table();
  table.as_of = {};
  table.columns = {{"name", {"Name", "Tên"}, table::ColumnType::text}};
  for (std::string& text : texts) table.rows.push_back({table::RowKind::item, {name(std::move(text))}});
  return table;
}

}  // namespace

TEST_CASE("CSV has a line a row, the total last, and marks which rows the total adds up") {
  const std::string text = rendered(by_donor(), "csv");
  CHECK(text == R"(kind,in_total,donor,aids,aids_qualifier,committed,committed_currency,committed_qualifier
item,yes,Kisarazu,1,exact,196000000,VND,exact
item,yes,Vân Nam,1,exact,,,not-valued
item,yes,Kawasaki,,unknown,,,
shared,no,"Ấn Độ, Lào",1,exact,36000000,VND,exact
not-itemised,yes,not itemised,61,exact,125804000000,VND,about
total,no,,64,exact,126000000000,VND,at-least
)");
  const Style other{.language = Language::vi, .terminal = true, .width = 40, .colour = true};
  CHECK(rendered(by_donor(), "csv", other) == text);
}

TEST_CASE("a row with two currencies is two lines; what a sum would count twice stands on the first") {
  CHECK(
      rendered(goods_list(), "csv") ==
      R"(kind,in_total,group,id,date,goods,quantity,quantity_qualifier,received,received_currency,received_qualifier,entries
item,yes,In,DN-2021-0001,2021-11-06,"4 máy thở; 20 máy tạo oxy",24.5,exact,1250.50,USD,exact,2
item,yes,In,DN-2021-0001,2021-11-06,"4 máy thở; 20 máy tạo oxy",,,1000000,VND,exact,
item,yes,Out,DN-2021-0002,2021,khẩu trang,,unknown,,,not-valued,1200
item,yes,In,DN-2021-0003,2021-11-06,,,,-0.05,USD,exact,1
)");
}

TEST_CASE("a line holds one currency, in every column of amounts") {
  table::Table table = empty_table();
  table.columns = {{"committed", {"Committed", "Cam kết"}, table::ColumnType::amounts},
                   {"received", {"Received", "Đã nhận"}, table::ColumnType::amounts}};
  table.rows = {{table::RowKind::item, {amounts({vnd(5), usd(100)}), amounts({vnd(3)})}},
                {table::RowKind::item, {amounts({vnd(5)}), not_valued()}}};
  CHECK(rendered(table, "csv") ==
        "kind,in_total,committed,committed_currency,committed_qualifier,received,received_currency,received_qualifier\n"
        "item,yes,1.00,USD,exact,,,\n"
        "item,yes,5,VND,exact,3,VND,exact\n"
        "item,yes,5,VND,exact,,,not-valued\n");
}

TEST_CASE("fields are quoted where a reader would take them apart") {
  CHECK(rendered(cells({"a,b", "say \"x\"", "a;b", " edge", "plain", ""}), "csv") ==
        "kind,in_total,name\nitem,yes,\"a,b\"\nitem,yes,\"say \"\"x\"\"\"\nitem,yes,\"a;b\"\nitem,yes,\" edge\"\n"
        "item,yes,plain\nitem,yes,\n");
}

TEST_CASE("control characters come out visible") {
  CHECK(rendered(cells({"a\nb", "\x1b[31mred", "\u202Eevil"}), "csv") ==
        "kind,in_total,name\nitem,yes,a\\x0Ab\nitem,yes,\\x1B[31mred\nitem,yes,\\u{202E}evil\n");
}

TEST_CASE("for a spreadsheet the list says at its end of which state of the ledger it is; for machines never") {
  table::Table table = cells({"a"});
  table.as_of = {.block = 12, .at = "2026-11-22T09:36:37Z", .hash = "0123456789abcdef"};
  CHECK(rendered(table, "csv", {.for_spreadsheet = true})
            .ends_with("item,yes,a\nFigures as of 22/11/2026 16:36 (record no. 12) · check code 0123456789abcdef,,\n"));
  CHECK(rendered(table, "csv", {.language = Language::vi, .for_spreadsheet = true})
            .ends_with("mục;có;a\nSố liệu tính đến 16 giờ 36 phút ngày 22/11/2026 (lần ghi số 12) · mã kiểm "
                       "0123456789abcdef;;\n"));
  CHECK(rendered(table, "csv") == "kind,in_total,name\nitem,yes,a\n");
}

TEST_CASE("for a spreadsheet the list has the words, the marks and the dates of its language") {
  // 1250,50 USD: no marks of thousands; the other currency of the row is a line of its own.
  table::Table goods = goods_list();
  goods.as_of = {};
  const std::string vi = rendered(goods, "csv", {.language = Language::vi, .for_spreadsheet = true});
  CHECK(vi.starts_with("\xEF\xBB\xBFLoại dòng;Tính vào tổng;Nhóm;"));
  CHECK(vi.find(": loại tiền;") != std::string::npos);
  CHECK(vi.find(";06/11/2021;\"4 máy thở; 20 máy tạo oxy\";24,5;chính xác;1250,50;USD;chính xác;2\n") !=
        std::string::npos);
  CHECK(vi.find(";1000000;VND;chính xác;\n") != std::string::npos);
  CHECK(vi.find(";2021;khẩu trang;;không rõ;;;chưa định giá;1200\n") != std::string::npos);
  const std::string en = rendered(goods, "csv", {.for_spreadsheet = true});
  CHECK(en.starts_with("\xEF\xBB\xBFKind of row,In the total,Group,"));
  CHECK(en.find(",2021-11-06,\"4 máy thở; 20 máy tạo oxy\",24.5,exact,1250.50,USD,exact,2\n") != std::string::npos);

  table::Table donors = by_donor();
  donors.as_of = {};
  CHECK(rendered(donors, "csv", {.language = Language::vi, .for_spreadsheet = true}) ==
        "\xEF\xBB\xBFLoại dòng;Tính vào tổng;Bên tài trợ;Số khoản;Số khoản: mức độ chính xác;Cam kết;"
        "Cam kết: loại tiền;Cam kết: mức độ chính xác\n"
        "mục;có;Kisarazu;1;chính xác;196000000;VND;chính xác\n"
        "mục;có;Vân Nam;1;chính xác;;;chưa định giá\n"
        "mục;có;Kawasaki;;không rõ;;;\n"
        "chung;không;\"Ấn Độ, Lào\";1;chính xác;36000000;VND;chính xác\n"
        "chưa tách riêng;có;chưa chi tiết;61;chính xác;125804000000;VND;khoảng\n"
        "tổng cộng;không;;64;chính xác;126000000000;VND;hơn\n");
}

TEST_CASE("for a spreadsheet, texts cannot be formulas and figures stay figures") {
  const Style style{.for_spreadsheet = true};
  for (const std::string start : {"=", "+", "-", "@", "＝", "＋", "－", "＠", " =", "  @"}) {
    CAPTURE(start);
    const std::string text = rendered(cells({start + "1+1"}), "csv", style);
    const std::string line = text.substr(text.find('\n') + 1);
    CHECK((line == "item,yes,'" + start + "1+1\n"));
    CHECK(rendered(cells({start + "1+1"}), "csv").find('\'') == std::string::npos);
  }
  for (const std::string start : {"\t", "\r"}) {
    CHECK(rendered(cells({start + "=1"}), "csv", style).find("yes,'\\x") != std::string::npos);
  }
  CHECK(rendered(goods_list(), "csv", style).find(",-0.05,USD,") != std::string::npos);
  CHECK(rendered(cells({"Đà Nẵng = đẹp"}), "csv", style).ends_with("yes,Đà Nẵng = đẹp\n"));
  CHECK(rendered(cells({}), "csv", style) == "\xEF\xBB\xBFKind of row,In the total,Name\n");
}

}  // namespace aid::csv_test
