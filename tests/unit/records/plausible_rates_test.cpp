#include "aid/records/plausible_rates.hpp"

#include "aid/domain/data.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>

namespace aid::plausible_rates_test {

namespace {

using aid::domain::Currency;
using aid::domain::Date;
using aid::domain::Decimal;
using aid::domain::RateKind;
using aid::storage::RateRecord;

RateRecord rate(const char* currency, const char* value) {
  return {.id = 1,
          .rate = {.currency = Currency::parse(currency).value(),
                   .kind = RateKind::interbank,
                   .on = Date::parse("2021-11-01").value(),
                   .vnd_per_unit = Decimal::parse(value).value(),
                   .source = "NHNN"},
          .aid = {}};
}

/// Empty: nothing is doubtful.
std::string doubt(const RateRecord& of, const RateRecord* before = nullptr) {
  const auto found = aid::records::doubt_of_rate(of, before, nullptr);
  return found ? std::string(found->name()) : std::string();
}

}  // namespace

TEST_CASE("a rate alone is doubtful where its currency has never been worth so much or so little") {
  struct Case {
    const char* currency;
    const char* value;
    const char* doubt;
  };
  const Case cases[] = {
      {"USD", "11000", ""},  // 1995
      {"USD", "23125.5", ""},
      {"USD", "26300", ""},
      {"USD", "25.4", "rate-out-of-span"},
      {"USD", "25400000", "rate-out-of-span"},
      {"USD", "0.00003929", "rate-looks-inverted"},
      {"EUR", "14000", ""},  // 2002
      {"EUR", "27.5", "rate-out-of-span"},
      {"JPY", "203", ""},
      {"JPY", "203000", "rate-out-of-span"},
      {"JPY", "0.203", "rate-out-of-span"},
      {"KRW", "19.5", ""},
      {"KRW", "19500", "rate-out-of-span"},
      {"LAK", "1.2", ""},
      {"LAK", "1200", "rate-out-of-span"},
      {"IDR", "1.6", ""},
      {"KWD", "77000", ""},
      {"IRR", "0.55", ""},  // It has no usual rate.
      {"IRR", "550", ""},
  };
  for (const Case& one : cases) {
    CAPTURE(one.currency);
    CAPTURE(one.value);
    CHECK(doubt(rate(one.currency, one.value)) == one.doubt);
  }
}

TEST_CASE("beside another rate a far one is told by it, and a series that is wrong as a whole by its currency") {
  const RateRecord right = rate("USD", "23125");
  const RateRecord wrong = rate("USD", "23.125");
  CHECK(doubt(wrong, &right) == "rate-far-from-others");
  CHECK(doubt(wrong, &wrong) == "rate-out-of-span");
  CHECK(doubt(right, &right).empty());
}

TEST_CASE("a factor of a thousand leaves the span of every currency that has one") {
  for (const auto& row : aid::domain::data_rows("usual-rates.csv")) {
    CAPTURE(row[0]);
    const Decimal least = Decimal::parse(row[1]).value();
    const Decimal most = Decimal::parse(row[2]).value();
    CHECK(Currency::parse(row[0]));
    CHECK(least < most);
    CHECK(most < least * Decimal(1000, 0));
  }
}

}  // namespace aid::plausible_rates_test
