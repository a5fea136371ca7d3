#include "aid/domain/money.hpp"

#include "generators.hpp"
#include "problem_name.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <compare>
#include <limits>
#include <vector>

namespace aid::money_test {

using aid::domain::Amount;
using aid::domain::Amounts;
using aid::domain::Currency;
using aid::domain::Decimal;
using aid::domain::Money;
using aid::domain::Qualifier;

namespace {

constexpr auto least = std::numeric_limits<std::int64_t>::min();
constexpr auto greatest = std::numeric_limits<std::int64_t>::max();

Currency currency(const char* code) { return Currency::parse(code).value(); }
Money vnd(std::int64_t minor) { return Money::from_minor(minor, Currency::vnd()); }
Money usd(std::int64_t minor) { return Money::from_minor(minor, Currency::usd()); }

/// `from` and the amounts, one after the other.
Amounts sum(const std::vector<Amount>& amounts, Amounts from = {}) {
  for (const Amount& amount : amounts) from.add(amount);
  return from;
}

}  // namespace

TEST_CASE("money is made from a decimal exactly or not at all") {
  CHECK(Money::from_decimal(Decimal(125050, 2), Currency::usd()).value() == usd(125050));
  CHECK(Money::from_decimal(Decimal(12505, 1), Currency::usd()).value() == usd(125050));
  CHECK(Money::from_decimal(Decimal(-7, 0), Currency::usd()).value() == usd(-700));
  CHECK(Money::from_decimal(Decimal(5, 0), currency("KWD")).value().minor() == 5000);
  CHECK(Money::from_decimal(Decimal(500, 2), Currency::vnd()).value() == vnd(5));
  CHECK(problem_of(Money::from_decimal(Decimal(505, 2), Currency::vnd())) == "too-many-decimals");
  CHECK(problem_of(Money::from_decimal(Decimal(5, 3), Currency::usd())) == "too-many-decimals");
  CHECK(problem_of(Money::from_decimal(Decimal(greatest, 0), Currency::usd())) == "amount-overflow");
  CHECK(problem_of(Money::from_decimal(Decimal(least, 1), Currency::usd())) == "amount-overflow");
  CHECK(Money::from_decimal(Decimal(least, 0), Currency::vnd()).value() == vnd(least));
}

TEST_CASE("money is read back from its text") {
  CHECK(to_string(usd(125050)) == "1250.50");
  CHECK(to_string(usd(-5)) == "-0.05");
  CHECK(to_string(vnd(196000000)) == "196000000");
  CHECK(rc::check([](Money money) {
    const auto read = Money::from_decimal(Decimal::parse(to_string(money)).value(), money.currency());
    RC_ASSERT(read.value() == money);
  }));
}

TEST_CASE("amounts of two currencies are neither added nor compared") {
  CHECK(error_of([] { return vnd(1) + usd(1); }) == "currency-mismatch");
  CHECK(error_of([] { return vnd(1) - usd(1); }) == "currency-mismatch");
  CHECK(vnd(1) != usd(1));
  CHECK((vnd(1) <=> usd(2)) == std::partial_ordering::unordered);
  CHECK(vnd(1) < vnd(2));
}

TEST_CASE("money that does not fit is an error and leaves what was there") {
  auto money = vnd(greatest);
  CHECK(error_of([&] { return money += vnd(1); }) == "amount-overflow");
  CHECK(money == vnd(greatest));
  money = vnd(least);
  CHECK(error_of([&] { return money -= vnd(1); }) == "amount-overflow");
  CHECK(money == vnd(least));
  CHECK(error_of([&] { return -money; }) == "amount-overflow");
  CHECK(-vnd(greatest) == vnd(least + 1));
}

TEST_CASE("money overflows exactly where 128-bit arithmetic leaves 64 bits") {
  CHECK(rc::check([] {
    const auto a = *rc::any_int64();
    const auto b = *rc::any_int64();
    const auto fits = [](aid::domain::Int128 n) { return n >= least && n <= greatest; };
    const auto sum_of_both = aid::domain::Int128{a} + b;
    const auto difference = aid::domain::Int128{a} - b;
    RC_ASSERT(error_of([&] { return vnd(a) + vnd(b); }).empty() == fits(sum_of_both));
    RC_ASSERT(error_of([&] { return vnd(a) - vnd(b); }).empty() == fits(difference));
    if (fits(sum_of_both)) RC_ASSERT((vnd(a) + vnd(b)).minor() == sum_of_both);
    if (fits(difference)) RC_ASSERT((vnd(a) - vnd(b)).minor() == difference);
  }));
}

TEST_CASE("amounts are summed by currency, in code order") {
  Amounts amounts{{vnd(100), Qualifier::at_least}, {usd(5)}, {vnd(1)}};
  REQUIRE(amounts.list().size() == 2);
  CHECK(amounts.list()[0] == Amount{usd(5)});
  CHECK(amounts.list()[1] == Amount{vnd(101), Qualifier::at_least});
  REQUIRE(amounts.in(Currency::vnd()) != nullptr);
  CHECK(amounts.in(Currency::vnd())->money == vnd(101));
  CHECK(amounts.in(currency("JPY")) == nullptr);
  CHECK(amounts.in(currency("ZAR")) == nullptr);
  CHECK(Amounts{}.empty());
  CHECK(Amounts{}.in(Currency::vnd()) == nullptr);
}

TEST_CASE("what is taken away of a currency that is not there becomes negative") {
  Amounts amounts{{vnd(100), Qualifier::at_least}};
  amounts.subtract({vnd(30)});
  amounts.subtract({usd(5)});
  amounts.subtract({Money::from_minor(7, currency("JPY")), Qualifier::nearly});
  CHECK(amounts ==
        Amounts{{vnd(70), Qualifier::at_least}, {usd(-5)}, {Money::from_minor(-7, currency("JPY")), Qualifier::about}});
}

TEST_CASE("a sum that overflows leaves the amounts as they were") {
  Amounts amounts{{vnd(greatest)}};
  CHECK(error_of([&] { return amounts.add(Amount{vnd(1), Qualifier::about}), 0; }) == "amount-overflow");
  CHECK(amounts == Amounts{{vnd(greatest)}});
  CHECK(error_of([&] { return amounts.subtract(Amount{usd(least)}), 0; }) == "amount-overflow");
  CHECK(amounts == Amounts{{vnd(greatest)}});
}

TEST_CASE("amounts doubled by themselves stay whole") {
  Amounts amounts{{vnd(100), Qualifier::nearly}, {usd(5)}};
  amounts.add(amounts);
  CHECK(amounts == Amounts{{vnd(200), Qualifier::nearly}, {usd(10)}});
}

TEST_CASE("a total depends neither on order nor on grouping") {
  CHECK(rc::check([](std::vector<Amount> amounts) {
    const auto total = sum(amounts);
    const auto cut = amounts.begin() + *rc::gen::inRange<std::ptrdiff_t>(0, std::ssize(amounts) + 1);
    auto grouped = sum({amounts.begin(), cut});
    grouped.add(sum({cut, amounts.end()}));
    RC_ASSERT(grouped == total);

    for (std::size_t left = amounts.size(); left > 1; --left) {
      std::swap(amounts[left - 1], amounts[*rc::gen::inRange<std::size_t>(0, left)]);
    }
    RC_ASSERT(sum(amounts) == total);
  }));
}

TEST_CASE("taking away exactly what was added gives the amounts back") {
  CHECK(rc::check([](const std::vector<Amount>& amounts, Money money) {
    RC_PRE(money.minor() > -1'000'000'000'000'000'000 && money.minor() < 1'000'000'000'000'000'000);
    auto total = sum(amounts, Amounts{{Money::from_minor(0, money.currency())}});
    const auto before = total;
    total.add({money});
    total.subtract({money});
    RC_ASSERT(total == before);
  }));
}

}  // namespace aid::money_test
