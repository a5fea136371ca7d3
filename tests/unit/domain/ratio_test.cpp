#include "aid/domain/ratio.hpp"

#include <doctest/doctest.h>

namespace aid::domain::ratio_test {
namespace {

TEST_CASE("a per cent keeps its word true when it is rounded") {
  using enum Qualifier;
  struct Case {
    std::int64_t part, whole;
    Qualifier given;
    const char* value;
    Qualifier shown;
  };
  for (const Case& one : {
           Case{1, 8, exact, "12.5", exact},
           Case{1, 3, exact, "33.3", about},        // 33.33…
           Case{2, 3, exact, "66.7", about},        // 66.66…
           Case{2, 3, at_least, "66.6", at_least},  // More than 66.6, not more than 66.7.
           Case{1, 3, nearly, "33.4", nearly},      // Less than 33.4, not less than 33.3.
           Case{100, 20, at_least, "500", at_least},
           Case{-50, 100, exact, "-50", exact},
           Case{-50, 100, at_least, "-50", about},
       }) {
    CAPTURE(one.part);
    CAPTURE(one.whole);
    const auto found = per_cent(one.part, one.whole, one.given);
    REQUIRE(found);
    CHECK(to_string(*found->value) == one.value);
    CHECK(found->qualifier == one.shown);
  }
}

TEST_CASE("nothing is measured by nothing, nor by less") {
  CHECK_FALSE(per_cent(5, 0, Qualifier::exact));
  CHECK_FALSE(per_cent(5, -1, Qualifier::exact));
  CHECK_FALSE(times(5, 0, Qualifier::exact));
}

TEST_CASE("120 is 6 times 20, and 5 is half of 10") {
  CHECK(to_string(*times(120, 20, Qualifier::exact)->value) == "6");
  CHECK(to_string(*times(5, 10, Qualifier::exact)->value) == "0.5");
  CHECK(times(7, 3, Qualifier::exact)->qualifier == Qualifier::about);  // 2.33…
}

TEST_CASE("what an inexact fall comes to is about") {
  using enum Qualifier;
  CHECK(of_signed_difference(at_least, exact, false) == at_least);
  CHECK(of_signed_difference(at_least, exact, true) == about);
  CHECK(of_signed_difference(exact, at_least, false) == about);
  CHECK(of_signed_difference(exact, exact, true) == exact);
  // Of 126 + 24 the part has 84 %; if it is more than 126, more than 84 %; if the rest is more than 24, less.
  CHECK(of_share(exact, exact) == exact);
  CHECK(of_share(at_least, exact) == at_least);
  CHECK(of_share(exact, at_least) == nearly);
  CHECK(of_share(exact, nearly) == at_least);
  CHECK(of_share(at_least, at_least) == about);
  CHECK(of_quotient(nearly, exact) == nearly);
  CHECK(of_quotient(exact, nearly) == about);
}

}  // namespace
}  // namespace aid::domain::ratio_test
