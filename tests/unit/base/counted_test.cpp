#include "aid/base/counted.hpp"

#include "aid/base/language.hpp"

#include <doctest/doctest.h>

namespace aid::counted_test {

namespace {

constexpr Message<Counted, Counted> left_out{"left-out", "{0:row is|rows are} left out of {1}",
                                             "bỏ {0} trong {1} dòng"};

}  // namespace

TEST_CASE("English says one thing otherwise than none or several, Vietnamese does not") {
  CHECK(left_out.in(Language::en, 0, 1) == "0 rows are left out of 1");
  CHECK(left_out.in(Language::en, 1, 2) == "1 row is left out of 2");
  CHECK(left_out.in(Language::en, 21, 1) == "21 rows are left out of 1");
  CHECK(left_out.in(Language::vi, 1, 2) == "bỏ 1 trong 2 dòng");
}

TEST_CASE("two words are needed, or none") {
  for (const char* pattern : {"{:row}", "{:row|rows|more}"}) {
    CAPTURE(pattern);
    CHECK_THROWS_AS(static_cast<void>(fmt::format(fmt::runtime(pattern), Counted(1))), fmt::format_error);
  }
}

}  // namespace aid::counted_test
