#include "aid/records/equivalents.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace aid::equivalents_test {

namespace {

using namespace aid::domain;
using aid::Language;

Amount vnd(std::int64_t amount) { return {Money::from_minor(amount, Currency::vnd())}; }
Amount usd(std::int64_t cents) { return {Money::from_minor(cents, Currency::usd())}; }

Equivalent said(const Amount& amount, std::string source = {}) {
  Equivalent one;
  one.amount = amount;
  one.source = std::move(source);
  return one;
}

}  // namespace

TEST_CASE("an equivalent is far from the rate when it differs by more than a tenth of the smaller figure") {
  const RateBook rates({{.currency = Currency::usd(),
                         .kind = RateKind::interbank,
                         .on = Date::from_ymd(2021, 1, 1),
                         .vnd_per_unit = Decimal(20'000, 0),
                         .source = "SBV"}});
  const auto in_2021 = DateInterval::of_years(2021, 2021);
  struct Case {
    Amount amount;
    Amount stated;
    bool is_far;
  };
  // 100 USD are 2 000 000 VND: a tenth of them is 200 000, of 1 818 182 it is 181 818.
  const Case cases[] = {
      {usd(100'00), vnd(2'000'000), false}, {usd(100'00), vnd(2'200'000), false}, {usd(100'00), vnd(2'200'001), true},
      {usd(100'00), vnd(1'818'182), false}, {usd(100'00), vnd(1'818'181), true},  {vnd(2'000'000), usd(110'00), false},
      {vnd(2'000'000), usd(110'01), true},  {usd(100'00), vnd(0), false},         {usd(100'00), usd(900'00), false}};
  for (const Case& one : cases) {
    CAPTURE(one.stated.money.minor());
    CHECK(aid::records::far_from_rate(rates, one.amount, one.stated, in_2021).has_value() == one.is_far);
  }
  CHECK_FALSE(aid::records::far_from_rate(rates, usd(100'00), vnd(1), DateInterval::of_years(2020, 2020)));
}

TEST_CASE("an equivalent contradicts an earlier one of its currency from which it differs by more than a tenth") {
  const std::vector<Equivalent> earlier{said(vnd(100), "báo A"), said(usd(50), "báo B"), said(vnd(130), "báo C")};
  CHECK_FALSE(aid::records::contradicts(said(vnd(110)), std::vector{earlier.front()}));
  CHECK(aid::records::contradicts(said(vnd(111)), std::vector{earlier.front()}));
  CHECK_FALSE(aid::records::contradicts(said(usd(54)), earlier));
  const auto problem = aid::records::contradicts(said(vnd(90), "báo D"), earlier);  // 100 - 90 is more than 9.
  REQUIRE(problem);
  CHECK(problem->text(Language::en) ==
        "the equivalents 90 VND (báo D) and 100 VND (báo A) differ by more than a tenth");
  CHECK(problem->text(Language::vi) == "hai số quy đổi 90 VND (báo D) và 100 VND (báo A) lệch nhau quá một phần mười");
}

TEST_CASE("an equivalent is shown with who says so and when") {
  Equivalent one = said(vnd(1'000), "báo A");
  CHECK(aid::records::show(said(vnd(1'000)), Language::en) == "1,000 VND");
  CHECK(aid::records::show(one, Language::en) == "1,000 VND (báo A)");
  one.date = DateInterval::of_month(2021, 8);
  CHECK(aid::records::show(one, Language::vi) == "1.000 VND (báo A, 08/2021)");
  one.source.clear();
  CHECK(aid::records::show(one, Language::en) == "1,000 VND (2021-08)");
}

}  // namespace aid::equivalents_test
