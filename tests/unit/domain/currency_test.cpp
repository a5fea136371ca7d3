#include "aid/domain/currency.hpp"

#include "problem_name.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace aid::currency_test {

using aid::Language;
using aid::domain::Currency;

TEST_CASE("currencies have the minor digits of ISO 4217") {
  struct Case {
    const char* code;
    int minor_digits;
  };
  for (const Case& tried : {Case{"VND", 0},
                            {"JPY", 0},
                            {"KRW", 0},
                            {"USD", 2},
                            {"EUR", 2},
                            {"LAK", 2},
                            {"CNY", 2},
                            {"KWD", 3},
                            {"CLF", 4}}) {
    CAPTURE(tried.code);
    const auto currency = Currency::parse(tried.code);
    REQUIRE(currency);
    CHECK(currency.value().code() == tried.code);
    CHECK(currency.value().minor_digits() == tried.minor_digits);
  }
}

TEST_CASE("a currency is named in both languages") {
  CHECK(Currency::usd().name(Language::en) == "US dollar");
  CHECK(Currency::usd().name(Language::vi) == "Đô la Mỹ");
  for (const Currency currency : Currency::all()) {
    CAPTURE(currency.code());
    CHECK_FALSE(currency.name(Language::en).empty());
    CHECK_FALSE(currency.name(Language::vi).empty());
  }
}

TEST_CASE("every currency is found by its code, and their order is that of the codes") {
  CHECK(Currency::all().size() > 100);
  CHECK(std::ranges::is_sorted(Currency::all()));
  CHECK(std::ranges::is_sorted(Currency::all(), {}, &Currency::code));
  for (const Currency currency : Currency::all()) {
    CAPTURE(currency.code());
    CHECK(Currency::parse(currency.code()).value() == currency);
    CHECK(currency.minor_digits() >= 0);
    CHECK(currency.minor_digits() <= 4);
  }
  CHECK(Currency::vnd().code() == "VND");
  CHECK(Currency::usd().code() == "USD");
  CHECK(Currency::usd() < Currency::vnd());
}

TEST_CASE("what is no code in capitals is an unknown currency") {
  for (const char* code : {"", "U", "US", "usd", "Usd", "USDD", "ZZZ", "AAA", "U D", "US$", "\xC4\x90VN", "VN\xC4"}) {
    CAPTURE(code);
    CHECK(problem_of(Currency::parse(code)) == "unknown-currency");
  }
}

TEST_CASE("an unknown currency is answered with the closest codes") {
  struct Case {
    const char *typed, *hint;
  };
  const char* const any_code = "give the three-letter code, for example VND, USD, EUR, JPY, KRW";
  for (const Case& tried : {Case{"usd", "did you mean USD?"},
                            {"USDD", "did you mean USD?"},
                            {"VNĐ", "did you mean VND?"},
                            {"EURO", "did you mean EUR?"},
                            {"QQQ", any_code},
                            {"", any_code},
                            {"a very long word", any_code}}) {
    CAPTURE(tried.typed);
    CHECK(Currency::parse(tried.typed).problem().hint_text(Language::en) == tried.hint);
  }
  CHECK(Currency::parse("USDD").problem().hint_text(Language::vi) == "có thể là USD?");
}

}  // namespace aid::currency_test
