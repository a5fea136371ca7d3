// What a cell of a workbook comes to whose number format shows something beside its number: it is read as if its text
// said it.

#include "../../../lib/formats/lists/number_format.hpp"
#include "../../../lib/importing/cells.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace aid::importing::number_formats_test {
namespace {

struct Case {
  std::string_view format;
  std::string_view number;
  std::string_view right;  ///< "at-least 619000000 VND", or "! " and the name of the refusal.
  std::int64_t unit = 1;
  std::string_view currency = "VND";
  domain::NumberStyle numbers = domain::NumberStyle::undecided;
};

std::string outcome(const Case& tried) {
  const formats::NumberFormat format(tried.format);
  table::ListCell cell{.text = tried.number, .kind = table::ListCell::Kind::number};
  const auto shown = format.show(tried.number);
  if (!shown) return "! number-not-shown";
  if (!shown->is_alone) {
    cell.text = shown->text;
    cell.kind = table::ListCell::Kind::shown;
    cell.format = tried.format;
    if (shown->is_divided) cell.stored = tried.number;
  }
  if (says_nothing(cell.text)) return "nothing";
  const auto read = read_amount_cell(
      cell,
      {.currency = domain::Currency::parse(tried.currency).value(), .unit = tried.unit, .numbers = tried.numbers});
  if (!read) {
    const bool is_quoted = shown->is_alone ||
                           read.problem().hint_text(Language::en).find(tried.format) != std::string::npos ||
                           read.problem().text(Language::en).find(tried.format) != std::string::npos;
    return (is_quoted ? "! " : "without its format ") + std::string(read.problem().name());
  }
  const domain::Amount& amount = read.value();
  std::string text = to_string(amount.money) + " " + std::string(amount.money.currency().code());
  if (amount.qualifier != domain::Qualifier::exact) text = std::string(to_string(amount.qualifier)) + " " + text;
  return text;
}

}  // namespace

TEST_CASE("a number format that says a currency, a scale or a qualifier is read with its number") {
  constexpr auto vi = domain::NumberStyle::vi;
  constexpr auto en = domain::NumberStyle::en;
  for (const Case& tried : std::vector<Case>{
           // It only decorates.
           {"General", "5000000", "5000000 VND"},
           {"#,##0", "5000000", "5000000 VND"},
           {"#,##0.00", "5000000", "5000000 VND"},
           {"0", "1234.56", "1234.56 USD", 1, "USD"},
           {"[Red]#,##0;[Blue]-#,##0", "5000000", "5000000 VND"},
           {"_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"??_);_(@_)", "5000000", "5000000 VND"},
           {"_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"??_);_(@_)", "0", "nothing"},
           {"0.00E+00", "5000000", "5000000 VND"},
           {"# ?/?", "2.5", "2.50 USD", 1, "USD"},
           {"#,##0", "619", "619000000 VND", 1'000'000},
           {"#,##0.0", "1.25", "1250000 VND", 1'000'000},
           // A currency.
           {"\"$\"#,##0", "1200", "1200.00 USD"},
           {"\"$\"#,##0.00", "1200.5", "1200.50 USD"},
           {"[$$-409]#,##0.00", "1200", "1200.00 USD"},
           {"[$$-C09]#,##0.00", "1200", "1200.00 AUD"},
           {"[$$-80A]#,##0", "1200", "! not-an-amount"},
           {"[$¥-411]#,##0", "1200", "1200 JPY"},
           {"[$¥-804]#,##0", "1200", "1200.00 CNY"},
           {"\"¥\"#,##0", "1200", "! ambiguous-amount"},
           {"[$€-2] #,##0.00", "1200", "1200.00 EUR"},
           {"[$£-809]#,##0", "1200", "1200.00 GBP"},
           {"#,##0 \"USD\"", "1200", "1200.00 USD"},
           {"[$USD] #,##0", "1200", "1200.00 USD"},
           {"#,##0\\ [$₫-42A]", "5000000", "5000000 VND"},
           {"_-* #,##0\\ [$₫-42A]_-;\\-* #,##0\\ [$₫-42A]_-;_-* \"-\"\\ [$₫-42A]_-;_-@_-", "5000000", "5000000 VND"},
           {"#,##0\" đồng\"", "5000000", "5000000 VND"},
           {"#,##0\" đồng\"", "5000000", "5000000 VND", 1, "USD"},
           {"#,##0\" đồng\"", "619", "! unit-contradicts", 1'000'000},
           {"[$¤]#,##0", "1200", "! not-an-amount"},
           {"#,##0\" XYZ\"", "1200", "! unknown-currency"},
           {"\"$\"#,##0 \"EUR\"", "1200", "! not-an-amount"},
           // A scale, which is one of the text.
           {"#,##0 \"triệu\"", "619", "619000000 VND"},
           {"#,##0\\ \"tỷ đồng\"", "1.5", "1500000000 VND"},
           {"0.000 \"triệu\"", "1.234", "1234000 VND"},
           {"0.000 \"triệu\"", "1.234", "1234000 VND", 1, "VND", vi},
           {"0.000 \"triệu\"", "1.234", "1234000 VND", 1, "VND", en},
           {"#,##0 \"million USD\"", "2.5", "2500000.00 USD"},
           {"\"$\"#,##0.0\"M\"", "2.5", "2500000.00 USD"},
           {"#,##0 \"triệu\"", "619", "619000000 VND", 1'000'000},
           {"0.0\"tr.đ\"", "45.5", "45500000 VND"},
           // A qualifier.
           {"\"hơn \"0", "619", "at-least 619 VND"},
           {"\"hơn \"0", "619", "at-least 619000000 VND", 1'000'000},
           {"\"~\"#,##0", "619", "about 619 VND"},
           {"\"gần \"#,##0 \"tỷ\"", "19", "nearly 19000000000 VND"},
           {">#,##0", "619", "at-least 619 VND"},
           {"\"dưới \"0", "619", "! not-an-amount"},
           {"\"khoảng hơn \"0", "619", "! not-an-amount"},
           // Thousands that are not shown.
           {"#,##0,", "619000", "! divided-figure"},
           {"#,##0,,", "619000000", "! divided-figure"},
           {"#,##0,,", "619000000", "619000000 VND", 1'000'000},
           {"#,##0.0,,", "619499999", "619499999 VND", 1'000'000},
           {"#,##0,", "619000000", "! divided-figure", 1'000'000},
           {"#,##0,,\" triệu\"", "619000000", "619000000 VND"},
           {"#,##0,\" triệu\"", "619000", "! divided-figure"},
           {"[>=1000000]#,##0.0,,\" tr\";#,##0", "2500000", "2500000 VND"},
           {"[>=1000000]#,##0.0,,\" tr\";#,##0", "900000", "900000 VND"},
           // No amount of money.
           {"0%", "0.2", "! not-an-amount"},
           {"0.00%", "1", "! not-an-amount"},
           {"0 \"cái\"", "4", "! unknown-currency"},
           {"0 \"người\"", "64", "! unknown-currency"},
           {"\"đợt \"0", "1", "! unknown-currency"},
           {"[=1]\"có\";[=0]\"không\"", "1", "! not-an-amount"},
           {"(0)", "5", "! negative-amount"},
           {"#,##0;(#,##0)", "-5", "! negative-amount"},
           {"\"$\"#,##0_);(\"$\"#,##0)", "-5", "! negative-amount"},
           {";;;", "5", "! number-not-shown"},
           {"#,##0;#,##0;", "0", "nothing"},
           // A mask.
           {"#\\.###\\.##0", "1234567", "1234567 VND"},
           {"#\\.##0", "1234567", "! too-many-decimals", 1, "USD"},
           {"00\"/\"00\"/\"0000", "6112021", "! not-an-amount"}}) {
    CAPTURE(tried.format);
    CAPTURE(tried.number);
    CHECK(outcome(tried) == tried.right);
  }
}

TEST_CASE("a percentage that a number format shows is a share") {
  const auto shown = formats::NumberFormat("0.0%").show("0.125");
  REQUIRE(shown);
  CHECK(domain::read_decimal(shown->text, domain::NumberStyle::undecided).value() == domain::Decimal(125, 1));
}

}  // namespace aid::importing::number_formats_test
