#include "aid/base/text.hpp"
#include "samples.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

namespace aid::json_test {

using namespace aid::formats;
using namespace aid::formats::samples;
using nlohmann::json;

namespace {

json parsed(const table::Table& table) { return json::parse(rendered(table, "json")); }

}  // namespace

TEST_CASE("a report in JSON has one row a line, and the same bytes in every language") {
  const std::string text = rendered(by_donor(), "json");
  CHECK(text == R"({
  "format_version": 1,
  "report": "by",
  "ledger": "Liên hiệp các tổ chức hữu nghị TP Đà Nẵng",
  "as_of": {"block": 12, "at": "2026-11-22T09:36:37Z", "hash": "0123456789abcdef"},
  "period": {"from": "2021-01-01", "until": "2021-12-31"},
  "columns": [
    {"key": "donor", "label": "Donor", "label_vi": "Bên tài trợ", "type": "text", "unit": null},
    {"key": "aids", "label": "Aids", "label_vi": "Số khoản", "type": "count", "unit": null},
    {"key": "committed", "label": "Committed", "label_vi": "Cam kết", "type": "amounts", "unit": "VND"}
  ],
  "rows": [
    {"kind": "item", "donor": "Kisarazu", "aids": {"count": 1, "qualifier": "exact"}, "committed": [{"amount": "196000000", "currency": "VND", "qualifier": "exact"}]},
    {"kind": "item", "donor": "Vân Nam", "aids": {"count": 1, "qualifier": "exact"}, "committed": null},
    {"kind": "item", "donor": "Kawasaki", "aids": {"count": null, "qualifier": "exact"}, "committed": []},
    {"kind": "shared", "in_total": false, "donor": "Ấn Độ, Lào", "aids": {"count": 1, "qualifier": "exact"}, "committed": [{"amount": "36000000", "currency": "VND", "qualifier": "exact"}]},
    {"kind": "not-itemised", "donor": "not itemised", "donor_vi": "chưa chi tiết", "aids": {"count": 61, "qualifier": "exact"}, "committed": [{"amount": "125804000000", "currency": "VND", "qualifier": "about"}]}
  ],
  "totals": {"donor": null, "aids": {"count": 64, "qualifier": "exact"}, "committed": [{"amount": "126000000000", "currency": "VND", "qualifier": "at-least"}]},
  "notes": [
    {"code": "not-valued", "count": 1, "text": "1 aid is not valued.", "text_vi": "1 khoản chưa định giá.", "details": ["DN-2021-0003"], "details_vi": ["DN-2021-0003"]},
    {"code": "no-rate", "count": 2, "text": "2 entries have no rate.", "text_vi": "2 bút toán không có tỷ giá.", "problem": true}
  ]
}
)");
  const Style other{.language = Language::vi, .terminal = true, .width = 40, .colour = true, .for_spreadsheet = true};
  CHECK(rendered(by_donor(), "json", other) == text);
}

TEST_CASE("cells of every type") {
  const json report = parsed(goods_list());
  const json& row = report["rows"][0];
  CHECK(row["group"] == "In");
  CHECK(row["group_vi"] == "Vào");
  CHECK(row["date"] == "2021-11-06");
  CHECK(row["goods"] == json::array({"4 máy thở", "20 máy tạo oxy"}));
  CHECK(row["quantity"] == json{{"quantity", "24.5"}, {"qualifier", "exact"}});
  CHECK(row["received"] == json::array({{{"amount", "1250.50"}, {"currency", "USD"}, {"qualifier", "exact"}},
                                        {{"amount", "1000000"}, {"currency", "VND"}, {"qualifier", "exact"}}}));
  CHECK(row["entries"] == 2);
  CHECK(report["rows"][1]["date"] == "2021");
  CHECK(report["rows"][1]["quantity"] == json{{"quantity", nullptr}, {"qualifier", "exact"}});
  CHECK(report["rows"][1]["received"].is_null());
  CHECK(report["rows"][2]["goods"].is_null());
  CHECK(report["rows"][2]["received"][0]["amount"] == "-0.05");
}

TEST_CASE(
    "a report without period, rows, total and notes keeps its keys; explanations appear only when there are any") {
  table::Table table = empty_table();
  table.period = std::nullopt;
  const json empty = parsed(table);
  CHECK(empty["period"].is_null());
  CHECK(empty["rows"] == json::array());
  CHECK(empty["totals"].is_null());
  CHECK(empty["notes"] == json::array());
  CHECK_FALSE(empty.contains("explanations"));

  const json explanation = parsed(goods_list())["explanations"][0];
  CHECK(explanation["code"] == "rates");
  CHECK(explanation["heading"] == "Rates used");
  CHECK(explanation["heading_vi"] == "Tỷ giá đã dùng");
  CHECK(explanation["columns"][1]["key"] == "entries");
  CHECK(explanation["rows"][0] == json{{"kind", "item"}, {"currency", "USD"}, {"entries", 3}});
}

TEST_CASE("a column of codes has the code in its key and the text beside it as a label") {
  using table::Codes;
  using table::Words;
  table::Table table = empty_table();
  table.columns = {{.key = "sector", .label = {}, .codes = Codes::beside},
                   {.key = "value", .label = {}, .codes = Codes::some},
                   {.key = "at", .label = {}, .type = table::ColumnType::moment}};
  const Words health = Words("Health", "Y tế").with_code("health");
  const Words given = Words("Given", "Đã cung cấp").with_code("given");
  table.rows = {{.cells = {health, health, table::Moment{"2021-11-05T23:30:00Z"}}, .group = given},
                {.cells = {Words("(not stated)", "(không ghi)"), Words("a", "b"), std::monostate()}},
                {.cells = {table::Lines{health, Words("other")}, table::Lines{Words("x")}, std::monostate()}},
                {.cells = {std::monostate(), table::Lines{health}, std::monostate()}}};
  const json rows = parsed(table)["rows"];
  CHECK(rows[0] == json{{"kind", "item"},
                        {"group", "given"},
                        {"group_label", "Given"},
                        {"group_label_vi", "Đã cung cấp"},
                        {"sector", "health"},
                        {"sector_label", "Health"},
                        {"sector_label_vi", "Y tế"},
                        {"value", "health"},
                        {"value_label", "Health"},
                        {"value_label_vi", "Y tế"},
                        {"at", "2021-11-05T23:30:00Z"}});
  CHECK(rows[1] == json{{"kind", "item"},
                        {"sector", nullptr},
                        {"sector_label", "(not stated)"},
                        {"sector_label_vi", "(không ghi)"},
                        {"value", "a"},
                        {"value_vi", "b"},
                        {"at", nullptr}});
  CHECK(rows[2]["sector"] == json::array({"health", nullptr}));
  CHECK(rows[2]["sector_label"] == json::array({"Health", "other"}));
  CHECK(rows[2]["sector_label_vi"] == json::array({"Y tế", "other"}));
  CHECK(rows[2]["value"] == json::array({"x"}));
  CHECK_FALSE(rows[2].contains("value_label"));
  CHECK(rows[3]["sector"].is_null());
  CHECK_FALSE(rows[3].contains("sector_label"));
  CHECK(rows[3]["value"] == json::array({"health"}));
  CHECK(parsed(table)["columns"][0]["coded"] == true);
  CHECK_FALSE(parsed(table)["columns"][2].contains("coded"));
}

TEST_CASE("the last day of a period is inside it") {
  table::Table table = empty_table();
  table.period = domain::DateInterval::of_day(domain::Date::from_ymd(2021, 2, 28));
  CHECK(parsed(table)["period"] == json{{"from", "2021-02-28"}, {"until", "2021-02-28"}});
}

TEST_CASE("strings are escaped") {
  struct Case {
    std::string_view text;
    std::string_view escaped;
  };
  for (const auto& [text, escaped] : {
           Case{"", R"("")"},
           Case{"Đà Nẵng 木 🎁", R"("Đà Nẵng 木 🎁")"},
           Case{R"(a "b" \c/)", R"("a \"b\" \\c/")"},
           Case{"line\nend\ttab\r", R"("line\nend\ttab\u000d")"},
           Case{"\x1b[31m\x7f", R"("\u001b[31m\u007f")"},
           Case{std::string_view("a\0b", 3), R"("a\u0000b")"},
           Case{"\u0085\u009b", R"("\u0085\u009b")"},
           Case{"\u202Eabc\u2069\u2028\uFEFF", R"("\u202eabc\u2069\u2028\ufeff")"},
           Case{"\U000E0041", R"("\udb40\udc41")"},
           Case{"a\xFF\xC3z\xC3", R"("a\ufffd\ufffdz\ufffd")"},
           Case{"\xED\xA0\x80", R"("\ufffd\ufffd\ufffd")"},
       }) {
    CHECK(json_string(text) == escaped);
  }
}

TEST_CASE("a JSON parser reads every valid string back as it was") {
  for (const std::string text :
       {"\u202E\u200B\U000E0041", "a\"\\/\b\f\n\r\t", "<script>&amp;", "Đa\u0300", "\U0010FFFD"}) {
    CHECK(json::parse(json_string(text)).get<std::string>() == text);
  }
}

TEST_CASE("several counts of one cell are an object by kind, each with its qualifier") {
  table::Table table = empty_table();
  table.columns = {{"counts", {"Counted", "Số liệu"}, table::ColumnType::counts}};
  table.rows = {{.cells = {table::CountsCell{
                     {"delegations", {"delegations", "đoàn"}, {2}},
                     {"people_reached", {"people reached", "người thụ hưởng"}, {3000, domain::Qualifier::at_least}},
                     {"letters", {"letters", "thư"}, {std::nullopt}}}}}};
  const json read = parsed(table);
  CHECK(read["columns"][0]["type"] == "counts");
  CHECK(read["rows"][0]["counts"] == json::parse(R"({"delegations": {"count": 2, "qualifier": "exact"},
                                                     "people_reached": {"count": 3000, "qualifier": "at-least"},
                                                     "letters": {"count": null, "qualifier": "exact"}})"));
  CHECK(rendered(table, "csv").ends_with("\"delegations: 2; people reached: at-least 3000; letters: unknown\"\n"));
  const std::string text = rendered(table, "text", {.language = Language::vi});
  CHECK(text.find("đoàn: 2\nngười thụ hưởng: hơn 3.000\n") != std::string::npos);
}

}  // namespace aid::json_test
