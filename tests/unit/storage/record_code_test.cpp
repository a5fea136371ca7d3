#include "record_code.hpp"

#include <doctest/doctest.h>

namespace aid::storage::record_code_test {
namespace {

TEST_CASE("a code is taken apart at its year and its number, whatever its prefix") {
  struct Case {
    std::string_view code;
    std::string_view mark;
    std::string_view prefix;
    int year;
    std::int64_t number;
  };
  const Case cases[] = {{"DN-2021-0042", "-", "DN", 2021, 42},
                        {"DN-2021-E0003", "-E", "DN", 2021, 3},
                        {"HUFO-HCM-2021-123456", "-", "HUFO-HCM", 2021, 123456},
                        {"DN-E-2021-E0003", "-E", "DN-E", 2021, 3}};
  for (const Case& one : cases) {
    CAPTURE(one.code);
    const auto parts = parse_code(one.code, one.mark);
    REQUIRE(parts);
    CHECK(parts->prefix == one.prefix);
    CHECK(parts->year == one.year);
    CHECK(parts->number == one.number);
  }
}

TEST_CASE("what is no code of its kind is not taken apart") {
  for (const std::string_view code : {"", "-", "0042", "2021-0042", "DN-2021-", "DN--0042", "DN-2021-E0003",
                                      "DN-2021-42x", "DN-99999999999-1", "DN-2021-99999999999999999999"}) {
    CAPTURE(code);
    CHECK_FALSE(parse_code(code, "-"));
  }
  for (const std::string_view code : {"", "-E", "E0003", "2021-E0003", "DN-2021-E", "DN--E0003", "DN-2021-0042"}) {
    CAPTURE(code);
    CHECK_FALSE(parse_code(code, "-E"));
  }
}

}  // namespace
}  // namespace aid::storage::record_code_test
