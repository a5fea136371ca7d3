#include "number_format.hpp"

#include <doctest/doctest.h>
#include <string>
#include <string_view>
#include <vector>

namespace aid::number_format_test {

using aid::formats::NumberFormat;

namespace {

/// What the cell says, with "=" before a figure that stands alone, and " /" behind one that is divided.
std::string shown(std::string_view code, std::string_view plain) {
  const auto shown = NumberFormat(code).show(plain);
  if (!shown) return "not shown";
  return shown->is_alone ? "=" + std::string(plain) : shown->text + (shown->is_divided ? " /" : "");
}

struct Case {
  std::string_view code;
  std::string_view plain;
  std::string_view says;
};

}  // namespace

TEST_CASE("formats that only decorate change nothing") {
  for (const std::string_view code : {"",
                                      "General",
                                      "0",
                                      "0.00",
                                      "#,##0",
                                      "#,##0.00",
                                      "#,##0;[Red]-#,##0",
                                      "#,##0_);(#,##0)",
                                      "#,##0.00_);[Red](#,##0.00)",
                                      "0.00E+00",
                                      "##0.0E+0",
                                      "# ?/?",
                                      "# ?\?/?\?",
                                      "# ?/100",
                                      "@",
                                      "[Blue]#,##0",
                                      "[Color 10]0.0",
                                      "[$-42A]#,##0",
                                      "[$-1010000]#,##0",
                                      "_(* #,##0_);_(* (#,##0)",
                                      "_-* #,##0_-;-* #,##0_-",
                                      "[>1000]#,##0;0.00",
                                      "[Red][<0]-0;0",
                                      "0_ ;-0 ",
                                      "\\ #,##0\\ ",
                                      "#,##0_₫",
                                      "*-#,##0",
                                      "?,??0.0?",
                                      "General_)"}) {
    CAPTURE(code);
    CHECK(NumberFormat(code).only_decorates());
  }
  for (const std::size_t id : {0U, 1U, 2U, 3U, 4U, 11U, 12U, 13U, 37U, 38U, 39U, 40U, 48U, 49U}) {
    CAPTURE(id);
    CHECK(NumberFormat::builtin(id).only_decorates());
  }
}

TEST_CASE("what a number format shows is what the cell says") {
  for (const Case& c : std::vector<Case>{
           // Currencies.
           {"\"$\"#,##0", "1200", "$1200"},
           {"\"$\"#,##0.00", "1200.5", "$1200.5"},
           {"[$$-409]#,##0.00", "1200.5", "USD 1200.5"},
           {"[$$-en-US]#,##0.00", "1200", "USD 1200"},
           {"[$$-C09]#,##0", "1200", "AUD 1200"},
           {"[$$-1009]#,##0", "1200", "CAD 1200"},
           {"[$$-80A]#,##0", "1200", "$?1200"},
           {"[$$]#,##0", "1200", "$1200"},
           {"[$¥-411]#,##0", "1200", "JPY 1200"},
           {"[$¥-804]#,##0", "1200", "CNY 1200"},
           {"[$€-2] #,##0", "1200", "€ 1200"},
           {"#,##0 [$€-407]", "1200", "1200 €"},
           {"[$£-809]#,##0", "1200", "£1200"},
           {"#,##0\\ [$₫-42A]", "5000000", "5000000 ₫"},
           {"_-* #,##0\\ [$₫-42A]_-;\\-* #,##0\\ [$₫-42A]_-;_-* \"-\"\\ [$₫-42A]_-;_-@_-", "5000000", "5000000 ₫"},
           {"_-* #,##0\\ [$₫-42A]_-;\\-* #,##0\\ [$₫-42A]_-;_-* \"-\"\\ [$₫-42A]_-;_-@_-", "-5000000", "-5000000 ₫"},
           {"_-* #,##0\\ [$₫-42A]_-;\\-* #,##0\\ [$₫-42A]_-;_-* \"-\"\\ [$₫-42A]_-;_-@_-", "0", "- ₫"},
           {"[$USD] #,##0", "1200", "USD 1200"},
           {"#,##0 \"USD\"", "1200", "1200 USD"},
           {"#,##0\" đồng\"", "5", "5 đồng"},
           {"#,##0đ", "5000", "5000đ"},
           {"[Red]\"$\"#,##0;[Blue](\"$\"#,##0)", "-7", "-$7"},
           // Scales, qualifiers, units.
           {"#,##0 \"triệu\"", "619", "619 triệu"},
           {"#,##0\\ \"tỷ đồng\"", "1.5", "1.5 tỷ đồng"},
           {"0.000 \"triệu\"", "1.234", "1.2340 triệu"},
           {"\"hơn \"0", "619", "hơn 619"},
           {"\"~\"0", "619", "~619"},
           {"~0", "619", "~619"},
           {">#,##0", "619", ">619"},
           {"\"khoảng \"#,##0\" triệu\"", "619", "khoảng 619 triệu"},
           {"General\" người\"", "64", "64 người"},
           {"0 \"cái\"", "4", "4 cái"},
           {"@\" thùng\"", "4", "4 thùng"},
           {"\"DN-\"000", "7", "DN-007"},
           // Per cent.
           {"0%", "0.2", "20%"},
           {"0.0%", "0.125", "12.5%"},
           {"0%", "1", "100%"},
           {"0%", "0.00125", "0.1250%"},
           {"0\"%\"", "20", "20%"},
           // Thousands that are not shown.
           {"#,##0,", "619000", "619 /"},
           {"#,##0,,", "619000000", "619 /"},
           {"#,##0.0,,", "619500000", "619.5 /"},
           {"0.0,", "1", "0.0010 /"},
           {"#,##0,,\" triệu\"", "619000000", "619 triệu /"},
           {"#,##0,.00", "1500", "1.5 /"},
           {"#,##0,%", "5", "0.5% /"},
           // Sections and conditions.
           {"[>=1000000]#,##0.0,,\" tr\";#,##0", "2500000", "2.5 tr /"},
           {"[>=1000000]#,##0.0,,\" tr\";#,##0", "999999", "=999999"},
           {"[>=1000000]0,,\" tr\";[>=1000]0,\" k\";0", "5000", "5 k /"},
           {"[>=1000000]0,,\" tr\";[>=1000]0,\" k\";0", "999", "=999"},
           {"[=1]\"có\";[=0]\"không\";0", "1", "có"},
           {"[<>5]0;\"năm\"", "5", "năm"},
           {"#,##0;-#,##0;\"-\"", "0", "-"},
           {"#,##0;-#,##0;\"-\"", "12", "=12"},
           {"_(* #,##0_);_(* (#,##0);_(* \"-\"??_);_(@_)", "0", "-"},
           {"_(* #,##0_);_(* (#,##0);_(* \"-\"??_);_(@_)", "-12", "=-12"},
           {"#,##0;-#,##0;", "0", ""},
           {"#,##0;;;", "0", ""},
           {"(0)", "5", "(5)"},
           {"-0", "5", "-5"},
           {"0\" thu\";0\" chi\"", "-5", "-5 chi"},
           // Between the digits.
           {"00\"/\"00\"/\"0000", "6112021", "06/11/2021"},
           {"0000-000-000", "905123456", "0905-123-456"},
           {"#\\.###\\.##0", "1234567", "1.234.567"},
           {"#\\.##0", "1234567", "1234.567"},
           // What cannot be told.
           {";;;", "5", "not shown"},
           {"#,##0;;", "-5", "not shown"},
           {"#,##0;\"-\"", "-5", "not shown"},
           {"00\"/\"00", "1.5", "not shown"},
           {"0\" tr \"00.0", "5", "not shown"},
           {"[>5]0\" a\";0\" b\";0\" c\"", "1", "not shown"},
           {"[>x]0;0\"a\"", "1", "not shown"},
           // What is cut off.
           {"#,##0 \"triệu", "5", "5 triệu"},
           {"0\\", "5", "=5"},
           {"0[", "5", "=5"},
           {"0_", "5", "=5"}}) {
    CAPTURE(c.code);
    CAPTURE(c.plain);
    CHECK(shown(c.code, c.plain) == c.says);
  }
}

TEST_CASE("a built-in format of money shows a currency that only the computer knows") {
  CHECK(NumberFormat::builtin(5).show("5").value().text == "¤5");
  CHECK(NumberFormat::builtin(44).show("5").value().text == "¤5");
  CHECK(NumberFormat::builtin(44).show("0").value().text == "¤-");
  CHECK(NumberFormat::builtin(9).show("0.2").value().text == "20%");
  CHECK(NumberFormat::builtin(43).show("0").value().text == "-");
  CHECK(NumberFormat::builtin(43).show("5").value().is_alone);
}

}  // namespace aid::number_format_test
