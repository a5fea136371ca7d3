#include "aid/records/plausible.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace aid::plausible_test {

namespace {

using namespace aid::records;
using aid::domain::Currency;
using aid::domain::Date;
using aid::domain::DateInterval;
using aid::domain::Money;

Money vnd(std::int64_t amount) { return Money::from_minor(amount, Currency::vnd()); }
Money usd(std::int64_t cents) { return Money::from_minor(cents, Currency::usd()); }

UsualAmounts amounts(const std::vector<std::int64_t>& in_vnd) {
  UsualAmounts usual;
  for (const std::int64_t amount : in_vnd) usual.add(vnd(amount));
  return usual;
}

}  // namespace

TEST_CASE("the usual amount is the median of at least ten, the lower one of the middle, and zeros are none") {
  struct Case {
    std::vector<std::int64_t> amounts;
    std::optional<std::int64_t> usual;
  };
  for (const Case& it : {Case{{}, {}}, Case{{1, 2, 3, 4, 5, 6, 7, 8, 9}, {}}, Case{{1, 2, 3, 4, 5, 6, 7, 8, 9, 0}, {}},
                         Case{{10, 9, 8, 7, 6, 5, 4, 3, 2, 1}, 5}, Case{{1, 1, 1, 1, 1, 1, 1, 1, 1, 900}, 1},
                         Case{{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, 6}}) {
    UsualAmounts usual = amounts(it.amounts);
    const auto found = usual.usual(Currency::vnd());
    CHECK((found ? std::optional(found->minor()) : std::nullopt) == it.usual);
    CHECK_FALSE(usual.usual(Currency::usd()));
  }
}

TEST_CASE("what is usual changes with each amount") {
  UsualAmounts usual = amounts({1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
  CHECK(usual.usual(Currency::vnd()) == vnd(5));
  for (const std::int64_t amount : {20, 21, 22}) usual.add(vnd(amount));
  CHECK(usual.usual(Currency::vnd()) == vnd(7));
}

TEST_CASE("an amount is doubtful from a thousand times the usual one on") {
  CHECK(is_doubtful(vnd(5'000), vnd(5)));
  CHECK(is_doubtful(vnd(INT64_MAX), vnd(1)));
  CHECK_FALSE(is_doubtful(vnd(4'999), vnd(5)));
  CHECK_FALSE(is_doubtful(vnd(1), vnd(INT64_MAX)));
}

TEST_CASE("a figure below a unit is taken for one in full where it would make thousands of billions") {
  struct Case {
    Money amount;
    std::int64_t unit;
    bool is_full;
  };
  const Case cases[] = {
      {vnd(196'000'000), 1, false},
      {vnd(196'000'000 * 1'000'000LL), 1'000'000, true},
      {vnd(1'000'000 * 1'000'000LL), 1'000'000, true},
      {vnd(999'999 * 1'000'000LL), 1'000'000, false},
      {vnd(126'000 * 1'000'000LL), 1'000'000, false},
      {vnd(1'000'000 * 1'000LL), 1'000, false},
      {vnd(999'999'999 * 1'000LL), 1'000, false},
      {vnd(1'000'000'000 * 1'000LL), 1'000, true},
      {usd(50'000'00 * 1'000LL), 1'000, false},
      {usd(1'000'000'000'00 * 1'000LL), 1'000, true},
  };
  for (const Case& it : cases) {
    CAPTURE(it.amount.minor());
    CAPTURE(it.unit);
    CHECK(is_full_figure(it.amount, it.unit) == it.is_full);
  }
}

TEST_CASE("dates before 1950 are told, and intervals that reach into it are not") {
  struct Case {
    DateInterval date;
    bool is_told;
  };
  for (const Case& it : {Case{DateInterval::of_day(Date::from_ymd(1905, 7, 13)), true},
                         Case{DateInterval::of_day(Date::from_ymd(1949, 12, 31)), true},
                         Case{DateInterval::of_day(Date::from_ymd(1950, 1, 1)), false},
                         Case{DateInterval::of_years(1945, 1949), true}, Case{DateInterval::of_years(1945, 1950), false},
                         Case{DateInterval::of_years(2021, 2021), false}}) {
    CAPTURE(to_string(it.date));
    const auto problem = long_ago(it.date);
    CHECK(problem.has_value() == it.is_told);
    if (problem) CHECK(problem->name() == "date-long-ago");
  }
}

TEST_CASE("an entry is given twice where stage, date and amount agree; entries without an amount are not compared") {
  aid::domain::Entry one;
  one.kind = aid::domain::EntryKind::receipt;
  one.date = DateInterval::of_years(2021, 2021);
  one.amount = aid::domain::Amount{vnd(5)};
  aid::domain::Entry other = one;
  other.note = "đợt 2";
  CHECK(is_given_twice(one, other));
  other.amount = aid::domain::Amount{vnd(6)};
  CHECK_FALSE(is_given_twice(one, other));
  other = one;
  other.kind = aid::domain::EntryKind::use;
  CHECK_FALSE(is_given_twice(one, other));
  other = one;
  other.date = DateInterval::of_years(2022, 2022);
  CHECK_FALSE(is_given_twice(one, other));
  one.amount.reset();
  other = one;
  CHECK_FALSE(is_given_twice(one, other));
}

}  // namespace aid::plausible_test
