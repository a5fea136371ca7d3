#include "../../../lib/reports/matters/anniversaries.hpp"

#include "aid/domain/data.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>

namespace aid::anniversaries_test {

using namespace aid;  // NOLINT: a test of this namespace.

TEST_CASE("an anniversary comes on the same day, month or year, and of 29 February on the 28th") {
  struct Case {
    std::string_view first;
    int year;
    std::string_view comes;
  };
  const Case cases[] = {
      {"1972-01-07", 2022, "2022-01-07"}, {"1977-05-23", 2022, "2022-05-23"}, {"1982", 2022, "2022"},
      {"2007-05", 2022, "2022-05"},       {"1984-02-29", 2022, "2022-02-28"}, {"1984-02-29", 2024, "2024-02-29"},
      {"1984-02", 2024, "2024-02"},       {"1949-10-01", 2049, "2049-10-01"}, {"1979-02", 2024, "2024-02"},
      {"1984-02", 2023, "2023-02"},       {"2000-12", 2021, "2021-12"},       {"1976", 2023, "2023"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.first);
    CAPTURE(one.year);
    CHECK(to_string(reports::in_year(domain::read_date(one.first).value(), one.year)) == one.comes);
  }
}

TEST_CASE("an anniversary is kept each so many years, and not before its first time") {
  reports::Anniversary day{.code = "x",
                           .uid = "x",
                           .type = "founding",
                           .countries = {},
                           .partners = {},
                           .first = domain::read_date("1982").value(),
                           .every = 1,
                           .title = {}};
  CHECK(reports::years_in(day, 2022) == 40);
  CHECK(reports::years_in(day, 1983) == 1);
  CHECK_FALSE(reports::years_in(day, 1982));
  CHECK_FALSE(reports::years_in(day, 1981));
  day.every = 5;
  CHECK(reports::years_in(day, 2022) == 40);
  CHECK_FALSE(reports::years_in(day, 2023));
}

TEST_CASE(
    "the shipped anniversaries have codes of their own, known types and countries, and titles in both languages") {
  auto ledger = storage::Ledger::in_memory();
  vocabulary::Registry registry(ledger);
  std::set<std::string> countries;
  for (const auto& row : domain::data_rows("countries.csv")) countries.insert(row.front());
  std::set<std::string> codes;
  const auto all = reports::all_anniversaries(registry);
  CHECK(all.size() > 10);
  for (const reports::Anniversary& one : all) {
    CAPTURE(one.code);
    CHECK(codes.insert(one.code).second);
    CHECK(registry.item("anniversary-type", one.type));
    for (const std::string& country : one.countries) CHECK(countries.contains(country));
    CHECK_FALSE(one.title.en.empty());
    CHECK_FALSE(one.title.vi.empty());
    CHECK(one.every == 1);
  }
}

}  // namespace aid::anniversaries_test
