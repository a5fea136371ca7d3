#include "aid/domain/decimal.hpp"

#include "generators.hpp"
#include "problem_name.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <string>

namespace aid::decimal_test {

using aid::domain::Decimal;
using aid::domain::divide_half_even;
using aid::domain::Int128;

namespace {

constexpr auto least = std::numeric_limits<std::int64_t>::min();
constexpr auto greatest = std::numeric_limits<std::int64_t>::max();

Decimal decimal(std::string_view text) { return Decimal::parse(text).value(); }

}  // namespace

TEST_CASE("a decimal is read in the machine form") {
  struct Case {
    std::string_view text;
    std::int64_t mantissa;
    int scale;
  };
  const Case cases[] = {
      {"0", 0, 0},
      {"-0", 0, 0},
      {"007", 7, 0},
      {"12.50", 1250, 2},
      {"-12.50", -1250, 2},
      {"0.000000000001", 1, 12},
      {"9223372036854775807", greatest, 0},
      {"-9223372036854775808", least, 0},
      {"-9223372.036854775808", least, 12},
  };
  for (const Case& tried : cases) {
    CAPTURE(tried.text);
    const auto read = Decimal::parse(tried.text);
    REQUIRE(read);
    CHECK(read.value().mantissa() == tried.mantissa);
    CHECK(read.value().scale() == tried.scale);
  }
}

TEST_CASE("what is not in the machine form is no decimal") {
  for (const char* text : {"",    "-",  ".",  "5.",  ".5", "-.5",  "+5",  "1,5", "1.2.3", "1 000",
                           "1e3", " 1", "1 ", "--1", "٣",  "0x10", "inf", "nan", "1-",    "12a"}) {
    CAPTURE(text);
    CHECK(problem_of(Decimal::parse(text)) == "not-a-number");
  }
}

TEST_CASE("a decimal has at most twelve decimals and fits 64 bits") {
  CHECK(problem_of(Decimal::parse("0.0000000000001")) == "too-many-decimals");
  CHECK(problem_of(Decimal::parse("9223372036854775808")) == "amount-overflow");
  CHECK(problem_of(Decimal::parse("-9223372036854775809")) == "amount-overflow");
  CHECK(problem_of(Decimal::parse("9223372036854775807.0")) == "amount-overflow");
  CHECK(problem_of(Decimal::parse(std::string(100'000, '9'))) == "amount-overflow");
  CHECK(decimal(std::string(100'000, '0') + "1") == Decimal(1, 0));
}

TEST_CASE("a decimal is printed with all decimals of its scale") {
  CHECK(to_string(Decimal(0, 0)) == "0");
  CHECK(to_string(Decimal(0, 2)) == "0.00");
  CHECK(to_string(Decimal(5, 2)) == "0.05");
  CHECK(to_string(Decimal(-5, 1)) == "-0.5");
  CHECK(to_string(Decimal(1250, 2)) == "12.50");
  CHECK(to_string(Decimal(least, 12)) == "-9223372.036854775808");
}

TEST_CASE("every decimal is read back from its text with its scale") {
  CHECK(rc::check([](Decimal number) {
    const auto read = Decimal::parse(to_string(number)).value();
    RC_ASSERT(read.mantissa() == number.mantissa());
    RC_ASSERT(read.scale() == number.scale());
  }));
}

TEST_CASE("decimals are compared by value") {
  CHECK(decimal("1.50") == decimal("1.5"));
  CHECK(decimal("1.5") < decimal("1.51"));
  CHECK(decimal("-1.51") < decimal("-1.5"));
  CHECK(Decimal(least, 0) < Decimal(least, 12));
  CHECK(Decimal(greatest, 0) > Decimal(greatest, 12));
}

TEST_CASE("the normalised form is the same value with the smallest scale") {
  CHECK(decimal("1.500").normalised().scale() == 1);
  CHECK(decimal("100").normalised().mantissa() == 100);
  CHECK(decimal("0.000").normalised().scale() == 0);
  CHECK(rc::check([](Decimal number) {
    const auto shortest = number.normalised();
    RC_ASSERT(shortest == number);
    RC_ASSERT(shortest.scale() == 0 || shortest.mantissa() % 10 != 0);
  }));
}

TEST_CASE("sums and products are exact") {
  CHECK(to_string(decimal("0.1") + decimal("0.2")) == "0.3");
  CHECK(to_string(decimal("1.25") + decimal("0.5")) == "1.75");
  CHECK(to_string(decimal("1") - decimal("0.000000000001")) == "0.999999999999");
  CHECK(to_string(decimal("1.5") * decimal("-0.20")) == "-0.300");
  CHECK(to_string(decimal("0.0000001") * decimal("0.00001")) == "0.000000000001");
}

TEST_CASE("a result that fits without its trailing zeros is kept") {
  CHECK(Decimal(greatest, 0) + Decimal(0, 12) == Decimal(greatest, 0));
  CHECK(decimal("0.0000010") * decimal("0.0000010") == decimal("0.000000000001"));
  CHECK(decimal("1000000000000.000000") * decimal("1000000.000000") == decimal("1000000000000000000"));
}

TEST_CASE("what does not fit is an error and never wraps") {
  CHECK(error_of([] { return Decimal(greatest, 0) + Decimal(1, 0); }) == "amount-overflow");
  CHECK(error_of([] { return Decimal(least, 0) - Decimal(1, 0); }) == "amount-overflow");
  CHECK(error_of([] { return Decimal(greatest, 0) + Decimal(1, 12); }) == "amount-overflow");
  CHECK(error_of([] { return Decimal(greatest, 0) * Decimal(2, 0); }) == "amount-overflow");
  CHECK(error_of([] { return Decimal(least, 0) * Decimal(least, 0); }) == "amount-overflow");
  CHECK(error_of([] { return Decimal(1, 12) * Decimal(1, 1); }) == "too-many-decimals");
}

TEST_CASE("sums commute, and a difference undoes a sum") {
  CHECK(rc::check([](Decimal a, Decimal b) {
    const auto overflow = error_of([&] { return a + b; });
    RC_ASSERT(overflow == error_of([&] { return b + a; }));
    RC_PRE(overflow.empty());
    RC_ASSERT(a + b == b + a);
    RC_PRE(error_of([&] { return a + b - b; }).empty());
    RC_ASSERT(a + b - b == a);
  }));
}

TEST_CASE("division rounds once, half to even") {
  struct Case {
    std::int64_t numerator, denominator, quotient;
  };
  const Case cases[] = {
      {0, 7, 0},         {1, 2, 0},   {3, 2, 2},   {5, 2, 2},   {7, 2, 4},     {-1, 2, 0},    {-3, 2, -2},
      {-5, 2, -2},       {1, -2, 0},  {3, -2, -2}, {-3, -2, 2}, {1, 3, 0},     {2, 3, 1},     {-2, 3, -1},
      {24, 10, 2},       {25, 10, 2}, {26, 10, 3}, {35, 10, 4}, {-25, 10, -2}, {-35, 10, -4}, {greatest, 1, greatest},
      {least, 1, least},
  };
  for (const Case& tried : cases) {
    CAPTURE(tried.numerator);
    CAPTURE(tried.denominator);
    CHECK(divide_half_even(tried.numerator, tried.denominator) == tried.quotient);
  }
}

TEST_CASE("a quotient of 128-bit numbers is exact to its ends") {
  constexpr auto most = (Int128{1} << 126) - 1 + (Int128{1} << 126);
  CHECK(divide_half_even(most, most) == 1);
  CHECK(divide_half_even(-most - 1, most) == -1);
  CHECK(divide_half_even(most, -most - 1) == -1);
  CHECK(divide_half_even(most / 2, most) == 0);
  CHECK(divide_half_even(most / 2 + 1, most) == 1);
  CHECK(divide_half_even(Int128{least} * 2, 2) == least);
  CHECK(error_of([] { return divide_half_even(Int128{least} * 2, -2); }) == "amount-overflow");
  CHECK(error_of([] { return divide_half_even(Int128{greatest} * 2 + 1, 2); }) == "amount-overflow");
  CHECK(error_of([] { return divide_half_even(1, 0); }) == "amount-overflow");
}

TEST_CASE("the rounded quotient is the nearest whole number, the even one of two") {
  CHECK(rc::check([](std::int64_t small_numerator) {
    const auto numerator = Int128{small_numerator} * *rc::gen::inRange<std::int64_t>(1, 1'000);
    const auto denominator = *rc::gen::distinctFrom(rc::gen::inRange<std::int64_t>(-1'000'000, 1'000'000), 0);
    RC_PRE(error_of([&] { return divide_half_even(numerator, denominator); }).empty());
    const auto quotient = divide_half_even(numerator, denominator);
    // Twice the distance to the exact quotient, in units of 1 / denominator: at most the denominator.
    Int128 distance = 2 * (numerator - Int128{quotient} * denominator);
    if (distance < 0) distance = -distance;
    const Int128 width = denominator < 0 ? -Int128{denominator} : Int128{denominator};
    RC_ASSERT(distance <= width);
    if (distance == width) RC_ASSERT(quotient % 2 == 0);
  }));
}

}  // namespace aid::decimal_test
