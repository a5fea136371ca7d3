#include "../../support/filled_ledger.hpp"
#include "aid/reports/checks.hpp"
#include "aid/storage/rates.hpp"

#include <doctest/doctest.h>

namespace aid::doubtful_rates_test {

namespace {

using aid::domain::Date;
using aid::domain::Decimal;

struct Given {
  std::string_view day;
  std::string_view value;
};

/// The rates of USD that `check` finds, as "USD interbank 2021-11-02".
std::vector<std::string> doubtful(const std::vector<Given>& rates) {
  auto ledger = aid::testing::filled_ledger();
  aid::storage::Writer writer(ledger, aid::testing::author());
  for (const Given& given : rates) {
    aid::storage::Rates(ledger).add(writer, {.id = 0,
                                             .rate = {.currency = aid::domain::Currency::usd(),
                                                      .kind = aid::domain::RateKind::interbank,
                                                      .on = Date::parse(given.day).value(),
                                                      .vnd_per_unit = Decimal::parse(given.value).value(),
                                                      .source = "NHNN"},
                                             .aid = {}});
  }
  writer.commit();
  std::vector<std::string> found;
  for (const auto& row : aid::reports::check_ledger(ledger, Date::parse("2022-02-19").value()).rows) {
    REQUIRE(std::get<aid::table::Words>(row.cells[0]).en == "doubtful-rate");
    found.push_back(std::get<aid::table::Lines>(row.cells[1]).at(0).en);
  }
  return found;
}

TEST_CASE("a rate that is far from its neighbours is found, and the right ones beside it are not") {
  using Found = std::vector<std::string>;
  struct Case {
    std::string_view why;
    std::vector<Given> rates;
    Found found;
  };
  const std::vector<Case> cases{
      {"all are near", {{"2021-11-01", "23125"}, {"2021-11-02", "23131"}, {"2021-11-03", "23140"}}, {}},
      {"five times is not yet far", {{"2021-11-01", "8000"}, {"2021-11-02", "40000"}}, {}},
      {"the middle one",
       {{"2021-11-01", "23125"}, {"2021-11-02", "231.31"}, {"2021-11-03", "23140"}},
       {"USD interbank 2021-11-02"}},
      {"the first one",
       {{"2021-11-01", "231.25"}, {"2021-11-02", "23131"}, {"2021-11-03", "23140"}},
       {"USD interbank 2021-11-01"}},
      {"the last one",
       {{"2021-11-01", "23125"}, {"2021-11-02", "23131"}, {"2021-11-03", "2314000"}},
       {"USD interbank 2021-11-03"}},
      {"of two the later one", {{"2021-11-01", "23125"}, {"2021-11-02", "2313100"}}, {"USD interbank 2021-11-02"}},
      {"a new value for good is no mistake",
       {{"2021-11-01", "7100"}, {"2021-11-02", "7200"}, {"2021-11-03", "59000"}, {"2021-11-04", "59100"}},
       {}},
      {"inverted, all of them",
       {{"2021-11-01", "0.00004324"}, {"2021-11-02", "0.00004323"}},
       {"USD interbank 2021-11-01", "USD interbank 2021-11-02"}},
  };
  for (const Case& it : cases) {
    CAPTURE(it.why);
    CHECK(doubtful(it.rates) == it.found);
  }
}

}  // namespace

}  // namespace aid::doubtful_rates_test
