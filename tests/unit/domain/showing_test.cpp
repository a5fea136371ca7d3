#include "aid/domain/reading.hpp"

#include "generators.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <optional>

namespace aid::showing_test {

using aid::Language;
using aid::domain::Amount;
using aid::domain::Count;
using aid::domain::Currency;
using aid::domain::Decimal;
using aid::domain::Money;
using aid::domain::NumberStyle;
using aid::domain::Qualifier;
using aid::domain::Quantity;
using aid::domain::read_amount;
using aid::domain::read_count;
using aid::domain::show;

TEST_CASE("currencies whose minor units nobody uses are shown whole where the amount is whole") {
  struct Case {
    std::int64_t minor;
    const char *currency, *vi, *en;
  };
  for (const auto& [minor, code, vi, en] : {
           Case{26'400'000, "LAK", "264.000 LAK", "264,000 LAK"},
           Case{26'400'050, "LAK", "264.000,50 LAK", "264,000.50 LAK"},
           Case{-100, "KHR", "-1 KHR", "-1 KHR"},
           Case{0, "IDR", "0 IDR", "0 IDR"},
           Case{26'400'000, "USD", "264.000,00 USD", "264,000.00 USD"},
           Case{264'000, "VND", "264.000 VND", "264,000 VND"},
       }) {
    const Money money = Money::from_minor(minor, Currency::parse(code).value());
    CHECK(show(money, Language::vi) == vi);
    CHECK(show(money, Language::en) == en);
  }
  CHECK(to_string(Money::from_minor(26'400'000, Currency::parse("LAK").value())) == "264000.00");
}

TEST_CASE("figures are shown with the marks of the language") {
  struct Case {
    Decimal number;
    const char *vi, *en;
  };
  const Case cases[] = {
      {Decimal(0, 0), "0", "0"},
      {Decimal(999, 0), "999", "999"},
      {Decimal(1000, 0), "1.000", "1,000"},
      {Decimal(-1000, 0), "-1.000", "-1,000"},
      {Decimal(-100, 0), "-100", "-100"},
      {Decimal(125000050, 2), "1.250.000,50", "1,250,000.50"},
      {Decimal(5, 3), "0,005", "0.005"},
      {Decimal(1234567, 4), "123,4567", "123.4567"},
      {Decimal(std::numeric_limits<std::int64_t>::min(), 0), "-9.223.372.036.854.775.808",
       "-9,223,372,036,854,775,808"},
  };
  for (const Case& tried : cases) {
    CHECK(show(tried.number, Language::vi) == tried.vi);
    CHECK(show(tried.number, Language::en) == tried.en);
  }
}

TEST_CASE("money is shown with its currency and as it was qualified") {
  const auto dong = Money::from_minor(196'000'000, Currency::vnd());
  const auto dollars = Money::from_minor(-125050, Currency::usd());
  CHECK(show(dong, Language::vi) == "196.000.000 VND");
  CHECK(show(dollars, Language::vi) == "-1.250,50 USD");
  CHECK(show(dollars, Language::en) == "-1,250.50 USD");
  CHECK(show(Amount{dong}, Language::en) == "196,000,000 VND");
  CHECK(show(Amount{dong, Qualifier::at_least}, Language::vi) == "hơn 196.000.000 VND");
  CHECK(show(Amount{dong, Qualifier::nearly}, Language::en) == "nearly 196,000,000 VND");
}

TEST_CASE("what is not known is shown as unknown and not as zero") {
  CHECK(show(Count{3000, Qualifier::at_least}, Language::vi) == "hơn 3.000");
  CHECK(show(Count{100, Qualifier::about}, Language::en) == "about 100");
  CHECK(show(Count{0}, Language::vi) == "0");
  CHECK(show(Count{std::nullopt, Qualifier::about}, Language::vi) == "không rõ");
  CHECK(show(Count{std::nullopt}, Language::en) == "unknown");
  CHECK(show(Quantity{Decimal(355, 1), Qualifier::nearly}, Language::vi) == "gần 35,5");
  CHECK(show(Quantity{Decimal(5000, 0)}, Language::en) == "5,000");
  CHECK(show(Quantity{std::nullopt}, Language::vi) == "không rõ");
  CHECK(show(Quantity{std::nullopt}, Language::en) == "unknown");
}

TEST_CASE("what is shown is read back by those who know the marks of its language") {
  CHECK(rc::check([](const Amount& drawn, Language language) {
    const Amount amount{within_limit(drawn.money), drawn.qualifier};
    const auto numbers = language == Language::vi ? NumberStyle::vi : NumberStyle::en;
    const auto read = read_amount(show(amount, language), {Currency::vnd(), numbers});
    RC_ASSERT(read.value() == amount);
  }));
  CHECK(rc::check([](Qualifier qualifier, Language language) {
    const Count count{*rc::gen::inRange<std::int64_t>(0, 10'000'000), qualifier};
    RC_ASSERT(read_count(show(count, language)).value() == count);
  }));
  for (const auto language : {Language::en, Language::vi}) {
    CHECK(read_count(show(Count{std::nullopt}, language)).value().is_unknown());
  }
}

}  // namespace aid::showing_test
