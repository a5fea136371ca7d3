#include "aid/domain/rate.hpp"

#include "generators.hpp"
#include "problem_name.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <optional>
#include <vector>

namespace aid::rate_test {

using aid::domain::convert;
using aid::domain::Currency;
using aid::domain::Date;
using aid::domain::DateInterval;
using aid::domain::Decimal;
using aid::domain::Int128;
using aid::domain::Money;
using aid::domain::Rate;
using aid::domain::RateBook;
using aid::domain::RateKind;

namespace {

constexpr auto least = std::numeric_limits<std::int64_t>::min();
constexpr auto greatest = std::numeric_limits<std::int64_t>::max();
const Decimal unused(7, 3);  ///< In place of a rate that must not matter.

Currency currency(std::string_view code) { return Currency::parse(code).value(); }
Decimal decimal(std::string_view text) { return Decimal::parse(text).value(); }
Date date(std::string_view iso) { return Date::parse(iso).value(); }

Money money(std::string_view amount, std::string_view code) {
  return Money::from_decimal(decimal(amount), currency(code)).value();
}

Rate rate(std::string_view code, RateKind kind, std::string_view on, std::int64_t vnd, std::string source = "") {
  return {currency(code), kind, date(on), Decimal(vnd, 0), std::move(source)};
}

/// A whole number of any size as decimal digits, least first: slow, simple, and nothing like what it checks.
class Digits {
public:
  explicit Digits(std::int64_t number) {
    auto rest = number < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number);
    for (; rest != 0; rest /= 10) digits_.push_back(static_cast<int>(rest % 10));
  }

  Digits times_ten_to(int power) const {
    Digits result = *this;
    if (!digits_.empty()) result.digits_.insert(result.digits_.begin(), static_cast<std::size_t>(power), 0);
    return result;
  }

  Digits operator*(const Digits& other) const {
    Digits product(0);
    product.digits_.assign(digits_.size() + other.digits_.size() + 1, 0);
    for (std::size_t i = 0; i < digits_.size(); ++i) {
      int carry = 0;
      for (std::size_t j = 0; j < other.digits_.size() || carry != 0; ++j) {
        int& digit = product.digits_[i + j];
        digit += carry + (j < other.digits_.size() ? digits_[i] * other.digits_[j] : 0);
        carry = digit / 10;
        digit %= 10;
      }
    }
    product.trim();
    return product;
  }

  std::strong_ordering operator<=>(const Digits& other) const {
    if (digits_.size() != other.digits_.size()) return digits_.size() <=> other.digits_.size();
    return std::lexicographical_compare_three_way(digits_.rbegin(), digits_.rend(), other.digits_.rbegin(),
                                                  other.digits_.rend());
  }
  bool operator==(const Digits& other) const = default;

private:
  void trim() {
    while (!digits_.empty() && digits_.back() == 0) digits_.pop_back();
  }

  std::vector<int> digits_;
};

/// Whether |converted| is the whole number nearest to |minor × from / to|, all in minor units, the even one of two.
bool is_nearest(Money amount, Decimal from, Decimal to, Money converted) {
  // minor × from × 10^up / (to × 10^down), so compare 2 × that with (2 × converted ± 1) × divisor.
  const auto dividend = (Digits(amount.minor()) * Digits(from.mantissa()) * Digits(2))
                            .times_ten_to(to.scale() + converted.currency().minor_digits());
  const auto divisor = Digits(to.mantissa()).times_ten_to(from.scale() + amount.currency().minor_digits());
  const auto magnitude = converted.minor() < 0 ? -Int128{converted.minor()} : Int128{converted.minor()};
  if (magnitude >= greatest / 2) return true;  // Out of reach of the oracle's doubled factor.
  const auto doubled = static_cast<std::int64_t>(2 * magnitude);
  const auto above = Digits(doubled + 1) * divisor;
  if (dividend > above || (dividend == above && magnitude % 2 == 1)) return false;
  if (doubled == 0) return true;
  const auto below = Digits(doubled - 1) * divisor;
  return dividend > below || (dividend == below && magnitude % 2 == 0);
}

Decimal drawn_rate() {
  const auto mantissa =
      rc::gen::oneOf(rc::gen::inRange<std::int64_t>(1, 100'000), rc::gen::inRange<std::int64_t>(1, greatest),
                     rc::gen::element<std::int64_t>(1, 2, 5, 10, 25'000, greatest));
  return Decimal(*mantissa, *rc::gen::inRange(0, Decimal::max_scale + 1));
}

}  // namespace

TEST_CASE("money is converted once, half to even, to the target's minor unit") {
  struct Case {
    const char *amount, *code, *target, *from_rate, *to_rate, *converted;
  };
  const Case cases[] = {
      {"6000000", "USD", "VND", "23125", "1", "138750000000"},
      {"0.01", "USD", "VND", "23150", "1", "232"},    // 231.5
      {"0.01", "USD", "VND", "23250", "1", "232"},    // 232.5
      {"-0.01", "USD", "VND", "23150", "1", "-232"},  // −231.5
      {"-0.01", "USD", "VND", "23250", "1", "-232"},
      {"100", "JPY", "VND", "207.35", "1", "20735"},
      {"0.001", "KWD", "VND", "76500", "1", "76"},  // 76.5
      {"23125", "VND", "USD", "1", "23125", "1.00"},
      {"196000000", "VND", "USD", "1", "23125", "8475.68"},
      {"125", "VND", "USD", "1", "25000", "0.00"},  // 0.5 cents
      {"375", "VND", "USD", "1", "25000", "0.02"},  // 1.5 cents
      {"100", "EUR", "USD", "27000", "22500", "120.00"},
      {"1", "JPY", "KWD", "200", "76000", "0.003"},
      {"10", "EUR", "USD", "26999.995", "23000", "11.74"},
      {"0", "EUR", "USD", "27000", "23000", "0.00"},
  };
  for (const Case& tried : cases) {
    CAPTURE(tried.amount);
    CAPTURE(tried.code);
    CAPTURE(tried.target);
    const auto result = convert(money(tried.amount, tried.code), currency(tried.target), decimal(tried.from_rate),
                                decimal(tried.to_rate));
    CHECK(result.currency() == currency(tried.target));
    CHECK(to_string(result) == tried.converted);
  }
}

TEST_CASE("the rate of the dong is one whatever is given") {
  CHECK(convert(money("2", "USD"), Currency::vnd(), decimal("25000"), unused) == money("50000", "VND"));
  CHECK(convert(money("50000", "VND"), Currency::usd(), unused, decimal("25000")) == money("2", "USD"));
  CHECK(convert(money("5", "USD"), Currency::usd(), unused, unused) == money("5", "USD"));
}

TEST_CASE("going through the dong rounds once, not twice") {
  // One cent is 230.4 dong, and half a yen 230.2: rounded to 230 dong on the way, nothing would be left.
  CHECK(to_string(convert(money("0.01", "USD"), currency("JPY"), decimal("23040"), decimal("460.4"))) == "1");
  // One cent is 229.6 dong, and half a yen 229.8: rounded to 230 on the way, it would be a yen.
  CHECK(to_string(convert(money("0.01", "USD"), currency("JPY"), decimal("22960"), decimal("459.6"))) == "0");
}

TEST_CASE("only a result that does not fit is refused, however large the products on the way") {
  const auto most = Money::from_minor(greatest, Currency::vnd());
  const auto dollars = Money::from_minor(greatest, Currency::usd());
  const auto fine = Decimal(greatest, 12);
  CHECK(convert(dollars, currency("EUR"), fine, fine).minor() == greatest);
  CHECK(convert(dollars, currency("KWD"), Decimal(1, 12), Decimal(greatest, 0)).minor() == 0);
  CHECK(convert(Money::from_minor(least, Currency::usd()), currency("EUR"), fine, fine).minor() == least);
  CHECK(convert(Money::from_minor(1'000'000'000'000'000, Currency::vnd()), currency("KWD"), unused,
                Decimal(1'000'000'000'000'000, 12))
            .minor() == 1'000'000'000'000'000);
  CHECK(error_of([&] { return convert(most, Currency::usd(), unused, Decimal(1, 0)); }) == "amount-overflow");
  CHECK(error_of([&] { return convert(most, Currency::usd(), unused, Decimal(1, 12)); }) == "amount-overflow");
  CHECK(error_of([&] { return convert(dollars, Currency::vnd(), fine, unused); }) == "amount-overflow");
  CHECK(error_of([&] { return convert(dollars, currency("KWD"), Decimal(greatest, 0), Decimal(1, 12)); }) ==
        "amount-overflow");
  CHECK(error_of([&] { return convert(most, Currency::usd(), unused, Decimal(0, 0)); }) == "amount-overflow");
  CHECK(error_of([&] { return convert(most, Currency::usd(), unused, Decimal(0, 12)); }) == "amount-overflow");
}

TEST_CASE("every conversion is the nearest to the exact quotient, the even one of two") {
  CHECK(rc::check([](Money amount, Currency target) {
    RC_PRE(amount.currency() != target);
    const auto one = Decimal(1, 0);
    const auto from = amount.currency() == Currency::vnd() ? one : drawn_rate();
    const auto to = target == Currency::vnd() ? one : drawn_rate();
    RC_PRE(error_of([&] { return convert(amount, target, from, to); }).empty());
    const auto converted = convert(amount, target, from, to);
    RC_ASSERT(converted.currency() == target);
    RC_ASSERT(converted.minor() == 0 || (converted.minor() < 0) == (amount.minor() < 0));
    RC_ASSERT(is_nearest(amount, from, to, converted));
  }));
}

TEST_CASE("conversions that meet exact ties are rounded to even") {
  CHECK(rc::check([] {
    const auto half_units = 2 * *rc::gen::inRange<std::int64_t>(-1'000'000, 1'000'000) + 1;
    const auto rate = *rc::gen::inRange<std::int64_t>(1, 1'000'000);
    const auto to = *rc::gen::element("USD", "JPY", "KWD");
    // half_units × rate dong at 2 × rate dong for one minor unit.
    const auto digits = currency(to).minor_digits();
    std::int64_t per_unit = 2 * rate;
    for (int i = 0; i < digits; ++i) per_unit *= 10;
    const auto converted =
        convert(Money::from_minor(half_units * rate, Currency::vnd()), currency(to), unused, Decimal(per_unit, 0));
    RC_ASSERT(converted.minor() % 2 == 0);
    const auto twice = 2 * converted.minor();
    RC_ASSERT(twice - half_units == 1 || twice - half_units == -1);
  }));
}

TEST_CASE("a conversion of a reversed amount is the conversion, reversed") {
  CHECK(rc::check([] {
    const auto amount =
        Money::from_minor(*rc::gen::inRange<std::int64_t>(-1'000'000'000, 1'000'000'000), Currency::usd());
    const auto from = Decimal(*rc::gen::inRange<std::int64_t>(1, 100'000), *rc::gen::inRange(0, 4));
    const auto to = Decimal(*rc::gen::inRange<std::int64_t>(1, 100'000), *rc::gen::inRange(0, 4));
    RC_ASSERT(convert(-amount, currency("EUR"), from, to) == -convert(amount, currency("EUR"), from, to));
  }));
}

TEST_CASE("kinds of rates are stored as words") {
  using enum RateKind;
  for (const auto kind : {treasury_month, interbank, bank_buying, contract}) {
    CHECK(aid::domain::parse_rate_kind(to_string(kind)).value() == kind);
  }
  CHECK(to_string(treasury_month) == "treasury-month");
  CHECK(to_string(bank_buying) == "bank-buying");
  CHECK(problem_of(aid::domain::parse_rate_kind("treasury")) == "unknown-word");
}

TEST_CASE("the rate of a date is the last one dated within or before it") {
  using enum RateKind;
  const RateBook book({
      rate("USD", interbank, "2021-06-10", 3),
      rate("USD", interbank, "2021-03-10", 1),
      rate("USD", treasury_month, "2021-01-01", 9),
      rate("EUR", interbank, "2021-01-01", 8),
      rate("USD", interbank, "2021-06-09", 2),
      rate("USD", contract, "2021-06-09", 7),
  });
  const auto found = [&](std::string_view code, RateKind kind, const DateInterval& when) -> std::int64_t {
    const Rate* rate = book.find(currency(code), kind, when);
    return rate == nullptr ? 0 : rate->vnd_per_unit.mantissa();
  };
  const auto on = [](std::string_view iso) { return DateInterval::of_day(date(iso)); };

  CHECK(found("USD", interbank, on("2021-03-09")) == 0);
  CHECK(found("USD", interbank, on("2021-03-10")) == 1);
  CHECK(found("USD", interbank, on("2021-06-08")) == 1);
  CHECK(found("USD", interbank, on("2021-06-09")) == 2);
  CHECK(found("USD", interbank, on("2021-06-10")) == 3);
  CHECK(found("USD", interbank, on("2030-01-01")) == 3);
  CHECK(found("USD", interbank, DateInterval::of_years(2021, 2021)) == 3);
  CHECK(found("USD", interbank, DateInterval::of_month(2021, 3)) == 1);
  CHECK(found("USD", interbank, DateInterval{date("2021-06-09"), date("2021-06-10")}) == 2);
  CHECK(found("USD", treasury_month, on("2020-12-31")) == 0);
  CHECK(found("USD", treasury_month, on("2021-12-31")) == 9);
  CHECK(found("USD", bank_buying, on("2021-12-31")) == 0);
  CHECK(found("USD", contract, on("2021-12-31")) == 7);
  CHECK(found("EUR", interbank, on("2021-12-31")) == 8);
  CHECK(found("ZAR", interbank, on("2021-12-31")) == 0);
  CHECK(found("AED", interbank, on("2021-12-31")) == 0);
  CHECK(RateBook().find(Currency::usd(), interbank, on("2021-12-31")) == nullptr);
}

TEST_CASE("of rates for the same currency, kind and day the later entry wins") {
  using enum RateKind;
  const RateBook book({
      rate("USD", interbank, "2021-01-01", 1, "first"),
      rate("USD", interbank, "2021-01-02", 5, "other day"),
      rate("USD", interbank, "2021-01-01", 2, "second"),
      rate("USD", interbank, "2021-01-01", 3, "third"),
  });
  CHECK(book.find(Currency::usd(), interbank, DateInterval::of_day(date("2021-01-01")))->source == "third");
  CHECK(book.find(Currency::usd(), interbank, DateInterval::of_day(date("2021-01-02")))->source == "other day");
}

TEST_CASE("looking up a rate finds what reading the whole list finds") {
  CHECK(rc::check([] {
    std::vector<Rate> rates;
    const auto size = *rc::gen::inRange(0, 40);
    for (int i = 0; i < size; ++i) {
      rates.push_back({currency(*rc::gen::element("USD", "EUR", "JPY")),
                       *rc::gen::element(RateKind::interbank, RateKind::contract), Date(*rc::gen::inRange(0, 12)),
                       Decimal(i + 1, 0), ""});
    }
    const RateBook book(rates);
    const auto wanted = currency(*rc::gen::element("USD", "EUR", "JPY"));
    const auto kind = *rc::gen::element(RateKind::interbank, RateKind::contract);
    const Date from(*rc::gen::inRange(-1, 13));
    const DateInterval when{from, Date(from.days() + *rc::gen::inRange(1, 4))};

    const Rate* best = nullptr;
    for (const Rate& rate : rates) {
      if (rate.currency != wanted || rate.kind != kind || rate.on > when.last_day()) continue;
      if (best == nullptr || rate.on >= best->on) best = &rate;
    }
    const Rate* found = book.find(wanted, kind, when);
    RC_ASSERT((found == nullptr) == (best == nullptr));
    if (best != nullptr) RC_ASSERT(found->vnd_per_unit == best->vnd_per_unit);
  }));
}

}  // namespace aid::rate_test
