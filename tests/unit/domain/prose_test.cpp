#include "aid/domain/prose.hpp"

#include "aid/domain/reading.hpp"
#include "generators.hpp"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include <cstdint>
#include <limits>
#include <string>

namespace aid::prose_test {

using aid::Language;
using aid::domain::Amount;
using aid::domain::Currency;
using aid::domain::in_prose;
using aid::domain::in_words;
using aid::domain::Money;
using aid::domain::NumberStyle;
using aid::domain::Qualifier;
using aid::domain::read_amount;

namespace {

Amount amount(std::int64_t minor, const char* currency, Qualifier qualifier = Qualifier::exact) {
  return {Money::from_minor(minor, Currency::parse(currency).value()), qualifier};
}

}  // namespace

TEST_CASE("numbers are written as they are read out") {
  struct Case {
    std::int64_t number;
    const char *vi, *en;
  };
  for (const auto& [number, vi, en] : {
           Case{0, "không", "zero"},
           Case{1, "một", "one"},
           Case{4, "bốn", "four"},
           Case{5, "năm", "five"},
           Case{10, "mười", "ten"},
           Case{11, "mười một", "eleven"},
           Case{14, "mười bốn", "fourteen"},
           Case{15, "mười lăm", "fifteen"},
           Case{20, "hai mươi", "twenty"},
           Case{21, "hai mươi mốt", "twenty-one"},
           Case{24, "hai mươi tư", "twenty-four"},
           Case{25, "hai mươi lăm", "twenty-five"},
           Case{91, "chín mươi mốt", "ninety-one"},
           Case{100, "một trăm", "one hundred"},
           Case{101, "một trăm linh một", "one hundred and one"},
           Case{104, "một trăm linh bốn", "one hundred and four"},
           Case{105, "một trăm linh năm", "one hundred and five"},
           Case{110, "một trăm mười", "one hundred and ten"},
           Case{115, "một trăm mười lăm", "one hundred and fifteen"},
           Case{555, "năm trăm năm mươi lăm", "five hundred and fifty-five"},
           Case{1'000, "một nghìn", "one thousand"},
           Case{1'001, "một nghìn không trăm linh một", "one thousand and one"},
           Case{1'010, "một nghìn không trăm mười", "one thousand and ten"},
           Case{1'100, "một nghìn một trăm", "one thousand one hundred"},
           Case{10'000, "mười nghìn", "ten thousand"},
           Case{21'021, "hai mươi mốt nghìn không trăm hai mươi mốt", "twenty-one thousand and twenty-one"},
           Case{100'000, "một trăm nghìn", "one hundred thousand"},
           Case{196'000'000, "một trăm chín mươi sáu triệu", "one hundred and ninety-six million"},
           Case{1'000'005, "một triệu không trăm linh năm", "one million and five"},
           Case{1'005'000, "một triệu không trăm linh năm nghìn", "one million five thousand"},
           Case{126'000'000'000, "một trăm hai mươi sáu tỷ", "one hundred and twenty-six billion"},
           Case{1'000'000'001, "một tỷ không trăm linh một", "one billion and one"},
           Case{1'596'000'000, "một tỷ năm trăm chín mươi sáu triệu",
                "one billion five hundred and ninety-six million"},
           Case{1'000'000'000'000, "một nghìn tỷ", "one trillion"},
           Case{2'105'000'040'000, "hai nghìn một trăm linh năm tỷ không trăm bốn mươi nghìn",
                "two trillion one hundred and five billion forty thousand"},
           Case{1'000'000'000'000'000, "một triệu tỷ", "one quadrillion"},
           Case{-3, "âm ba", "minus three"},
       }) {
    const auto& captured = number;
    CAPTURE(captured);
    CHECK(in_words(number, Language::vi) == vi);
    CHECK(in_words(number, Language::en) == en);
  }
  CHECK(
      in_words(std::numeric_limits<std::int64_t>::min(), Language::vi).starts_with("âm chín tỷ hai trăm hai mươi ba"));
  CHECK(in_words(std::numeric_limits<std::int64_t>::max(), Language::en).starts_with("nine quintillion two hundred"));
}

TEST_CASE("amounts are read out with their currency and their qualifier") {
  struct Case {
    Amount amount;
    const char *vi, *en;
  };
  for (const auto& [given, vi, en] : {
           Case{amount(126'000'000'000, "VND", Qualifier::at_least), "hơn một trăm hai mươi sáu tỷ đồng",
                "at least one hundred and twenty-six billion dong"},
           Case{amount(0, "VND"), "không đồng", "zero dong"},
           Case{amount(950'000'000, "USD"), "chín triệu năm trăm nghìn đô la Mỹ",
                "nine million five hundred thousand US dollars"},
           Case{amount(100, "USD"), "một đô la Mỹ", "one US dollar"},
           Case{amount(21'325'993, "USD"), "hai trăm mười ba nghìn hai trăm năm mươi chín phẩy chín mươi ba đô la Mỹ",
                "two hundred and thirteen thousand two hundred and fifty-nine and 93/100 US dollars"},
           Case{amount(105, "EUR"), "một phẩy không năm euro", "one and 5/100 Euros"},
           Case{amount(27'500'000, "KRW", Qualifier::about), "khoảng hai mươi bảy triệu năm trăm nghìn won Hàn Quốc",
                "about twenty-seven million five hundred thousand South Korean won"},
       }) {
    CHECK(in_words(given, Language::vi) == vi);
    CHECK(in_words(given, Language::en) == en);
  }
}

TEST_CASE("running text has the largest unit in which an amount is exact") {
  struct Case {
    Amount amount;
    const char *vi, *en;
  };
  for (const auto& [given, vi, en] : {
           Case{amount(126'000'000'000, "VND", Qualifier::at_least), "hơn 126 tỷ đồng", "at least 126 billion VND"},
           Case{amount(19'000'000'000, "VND", Qualifier::nearly), "gần 19 tỷ đồng", "nearly 19 billion VND"},
           Case{amount(150'600'000'000, "VND"), "150,6 tỷ đồng", "150.6 billion VND"},
           Case{amount(1'596'000'000, "VND"), "1,596 tỷ đồng", "1.596 billion VND"},
           Case{amount(1'596'400'000, "VND"), "1.596,4 triệu đồng", "1,596.4 million VND"},
           Case{amount(36'000'000, "VND"), "36 triệu đồng", "36 million VND"},
           Case{amount(1'200'000'000'000, "VND"), "1,2 nghìn tỷ đồng", "1.2 trillion VND"},
           Case{amount(1'234'567'891, "VND"), "1.234.567.891 đồng", "1,234,567,891 VND"},
           Case{amount(999'000, "VND"), "999.000 đồng", "999,000 VND"},
           Case{amount(-2'000'000, "VND"), "-2 triệu đồng", "-2 million VND"},
           Case{amount(0, "VND"), "0 đồng", "0 VND"},
           Case{amount(950'000'000, "USD"), "9.500.000 USD", "9,500,000 USD"},
           Case{amount(21'325'993, "USD"), "213.259,93 USD", "213,259.93 USD"},
       }) {
    CHECK(in_prose(given, Language::vi) == vi);
    CHECK(in_prose(given, Language::en) == en);
  }
}

TEST_CASE("what running text says is read back as the same amount") {
  CHECK(rc::check([](Money money, Qualifier qualifier, std::int64_t divided) {
    const Amount given{aid::domain::within_limit(money), qualifier};
    // Round numbers take the units, others the whole figure.
    const std::int64_t round = given.money.minor() / 1'000'000 * 1'000'000;
    for (const Amount& one :
         {given, Amount{Money::from_minor(round, given.money.currency()), qualifier},
          Amount{Money::from_minor(std::abs(divided % 100'000) * 100'000'000, Currency::vnd()), qualifier}}) {
      for (const auto& [language, style] :
           {std::pair(Language::vi, NumberStyle::vi), {Language::en, NumberStyle::en}}) {
        const std::string text = in_prose(one, language);
        const auto read = read_amount(text, {.currency = Currency::vnd(), .numbers = style});
        if (!read) RC_FAIL(text + ": " + read.problem().text(Language::en));
        RC_ASSERT(read.value() == one);
      }
    }
  }));
}

TEST_CASE("numbers in Vietnamese words are read back as they were") {
  CHECK(rc::check([](std::int64_t any) {
    const std::int64_t number = std::abs(any % 1'000'000'000'000'000);
    const std::string text = fmt::format("{} VND ({} đồng)", number, in_words(number, Language::vi));
    const auto read = read_amount(text, {.currency = Currency::vnd(), .numbers = NumberStyle::vi});
    if (!read && read.problem().name() != "amount-overflow") RC_FAIL(text + ": " + read.problem().text(Language::en));
  }));
}

}  // namespace aid::prose_test
