#include "aid/counting/valuing.hpp"
#include "../../support/hand_made_book.hpp"

#include <doctest/doctest.h>

namespace aid::valuing_test {

using namespace aid::counting;          // NOLINT: a test of this namespace.
using namespace aid::reports;           // NOLINT: a test of this namespace.
using namespace aid::reports::testing;  // NOLINT
using aid::domain::Amounts;
using aid::domain::RateKind;

namespace {

struct Valued {
  Amounts amounts;
  bool something_unvalued;
  Amounts without_rate;
};

Valued value_of(const EntryGiven& given, std::optional<Currency> target, BookMaker made = {}) {
  made.add({.entries = {given}});
  const Valuer valuer(made.book, made.rates, target);
  Value value;
  valuer.value(made.book.aids.back(), made.book.entries.back(), value);
  Valued valued{{}, value.something_unvalued, {}};
  for (const Value::Part& part : value.parts) valued.amounts.add(part.amount);
  for (const Amount& amount : value.without_rate) valued.without_rate.add(amount);
  return valued;
}

}  // namespace

TEST_CASE("an entry is worth its money and the goods that have a value") {
  struct Case {
    const char* what;
    EntryGiven entry;
    Amounts amounts;
    bool something_unvalued;
  };
  const GoodsGiven unvalued{"masks", "5000"};
  const GoodsGiven valued{"rice", "35", "tonne", vnd(40)};
  const GoodsGiven in_dollars{"beds", "2", "", usd(50)};
  const Case cases[] = {
      {"money", {.amount = vnd(100)}, {vnd(100)}, false},
      {"nothing known", {}, {}, true},
      {"unvalued goods", {.goods = {unvalued}, .form = Form::in_kind}, {}, true},
      {"valued goods", {.goods = {valued, valued}, .form = Form::in_kind}, {vnd(80)}, false},
      {"goods of which some have a value", {.goods = {valued, unvalued}, .form = Form::in_kind}, {vnd(40)}, true},
      {"goods with one value for all",
       {.amount = vnd(70), .goods = {unvalued}, .form = Form::in_kind},
       {vnd(70)},
       false},
      {"money beside unvalued goods", {.amount = vnd(36), .goods = {unvalued}, .form = Form::mixed}, {vnd(36)}, true},
      {"money beside valued goods", {.amount = vnd(36), .goods = {valued}, .form = Form::mixed}, {vnd(76)}, false},
      {"one value for money and goods", {.amount = vnd(1100), .form = Form::mixed}, {vnd(1100)}, false},
      {"money beside goods in dollars",
       {.amount = vnd(36), .goods = {in_dollars}, .form = Form::mixed},
       {vnd(36), usd(50)},
       false},
      {"qualifiers go on",
       {.amount = vnd(36, Qualifier::at_least), .goods = {valued}, .form = Form::mixed},
       {vnd(76, Qualifier::at_least)},
       false},
      {"an equivalent where nothing else is known", {.stated_vnd = vnd(5)}, {vnd(5)}, false},
      {"zero is a value", {.amount = vnd(0)}, {vnd(0)}, false},
  };
  for (const Case& one : cases) {
    CAPTURE(one.what);
    const Valued valued_entry = value_of(one.entry, std::nullopt);
    CHECK(valued_entry.amounts == one.amounts);
    CHECK(valued_entry.something_unvalued == one.something_unvalued);
  }
}

TEST_CASE("the rate of an entry is the contract's, the treasury's for goods, else the interbank's") {
  BookMaker made;
  made.rate("USD", RateKind::treasury_month, "2021-01-01", "23000");
  made.rate("USD", RateKind::interbank, "2021-01-01", "23100");
  made.rate("USD", RateKind::interbank, "2021-07-01", "23200");
  made.rate("JPY", RateKind::treasury_month, "2021-01-01", "210.5");
  made.rate("EUR", RateKind::interbank, "2021-01-01", "26000");
  made.rate("USD", RateKind::bank_buying, "2021-01-01", "1");
  const Amount yen{Money::from_minor(10, currency("JPY")), Qualifier::exact};
  const Amount euro{Money::from_minor(100, currency("EUR")), Qualifier::exact};
  struct Case {
    const char* what;
    EntryGiven entry;
    Amounts amounts;
    Amounts without_rate;
  };
  const Case cases[] = {
      {"cash", {.date = on("2021-03-01"), .amount = usd(100)}, {vnd(23'100)}, {}},
      {"the last rate within the date", {.date = in_year(2021), .amount = usd(100)}, {vnd(23'200)}, {}},
      {"before the first rate", {.date = on("2020-12-31"), .amount = usd(100)}, {}, {usd(100)}},
      {"on the day of the rate", {.date = on("2021-07-01"), .amount = usd(100)}, {vnd(23'200)}, {}},
      {"cash without an interbank rate", {.amount = yen}, {vnd(2'105)}, {}},
      {"goods", {.amount = usd(100), .form = Form::in_kind}, {vnd(23'000)}, {}},
      {"goods without a treasury rate", {.amount = euro, .form = Form::in_kind}, {}, {euro}},
      {"a line of goods beside cash",
       {.date = on("2021-03-01"), .amount = usd(100), .goods = {{"beds", "2", "", usd(100)}}, .form = Form::mixed},
       {vnd(46'100)},
       {}},
      {"an equivalent wins", {.amount = usd(100), .stated_vnd = vnd(22'000)}, {vnd(22'000)}, {}},
      {"an equivalent in another currency does not", {.amount = yen, .stated_usd = usd(9)}, {vnd(2'105)}, {}},
      {"an equivalent stands for the amount, not for the goods beside it",
       {.date = on("2021-03-01"),
        .amount = usd(100),
        .goods = {{"beds", "2", "", usd(100)}},
        .form = Form::mixed,
        .stated_vnd = vnd(22'000)},
       {vnd(45'000)},
       {}},
      {"an equivalent stands for all goods",
       {.goods = {{"beds", "2", "", usd(100)}, {"rice"}}, .form = Form::in_kind, .stated_vnd = vnd(22'000)},
       {vnd(22'000)},
       {}},
      {"an amount in the report's currency is itself", {.amount = vnd(7), .stated_vnd = vnd(8)}, {vnd(7)}, {}},
      {"half a đồng goes to the even one", {.amount = Amount{Money::from_minor(1, currency("JPY"))}}, {vnd(210)}, {}},
  };
  for (const Case& one : cases) {
    CAPTURE(one.what);
    const Valued valued = value_of(one.entry, Currency::vnd(), made);
    CHECK(valued.amounts == one.amounts);
    CHECK(valued.without_rate == one.without_rate);
  }
  SUBCASE("from VND the rate divides, and between two others there is one rounding") {
    CHECK(value_of({.date = on("2021-03-01"), .amount = vnd(23'100)}, Currency::usd(), made).amounts ==
          Amounts{usd(100)});
    CHECK(value_of({.date = on("2021-03-01"), .amount = euro}, Currency::usd(), made).amounts == Amounts{usd(113)});
  }
  SUBCASE("the contract's rate is of its aid alone") {
    made.rate("USD", RateKind::contract, "2021-01-01", "20000", AidIndex(1));
    made.add({.entries = {{.amount = usd(100)}}});
    CHECK(value_of({.amount = usd(100)}, Currency::vnd(), made).amounts == Amounts{vnd(20'000)});
    made.add({});
    CHECK(value_of({.amount = usd(100)}, Currency::vnd(), made).amounts == Amounts{vnd(23'200)});
  }
}

// With 1 USD = 20 000 VND. One value of several lines is theirs by their own values, or one for all of them.
TEST_CASE("the goods of an entry are worth what the entry says of them, line by line or together") {
  struct Case {
    const char* what;
    EntryGiven entry;
    std::vector<Amounts> lines;
    Amounts together;
  };
  const GoodsGiven beds{"beds", "4"};
  const GoodsGiven lamps{"lamps", "2"};
  const GoodsGiven dear{"beds", "4", "", usd(100)};     // 1 USD
  const GoodsGiven dearer{"lamps", "2", "", usd(300)};  // 3 USD
  const Case cases[] = {
      {"no values", {.goods = {beds, lamps}, .form = Form::in_kind}, {{}, {}}, {}},
      {"own values", {.goods = {dear, dearer}, .form = Form::in_kind}, {{vnd(20'000)}, {vnd(60'000)}}, {}},
      {"one value for both",
       {.amount = usd(26'400'000), .goods = {beds, lamps}, .form = Form::in_kind},
       {{}, {}},
       {vnd(5'280'000'000)}},
      {"one line has the value of all",
       {.amount = usd(100), .goods = {beds}, .form = Form::in_kind},
       {{vnd(20'000)}},
       {}},
      {"goods without a list", {.amount = usd(100), .form = Form::in_kind}, {{vnd(20'000)}}, {}},
      {"money beside goods is not theirs",
       {.amount = usd(100), .goods = {beds, lamps}, .form = Form::mixed},
       {{}, {}},
       {}},
      {"an equivalent is shared out, 1 to 3",
       {.goods = {dear, dearer}, .form = Form::in_kind, .stated_vnd = vnd(100'000)},
       {{vnd(25'000)}, {vnd(75'000)}},
       {}},
      {"an equivalent of which nobody knows the shares",
       {.goods = {dear, lamps}, .form = Form::in_kind, .stated_vnd = vnd(100'000)},
       {{}, {}},
       {vnd(100'000)}},
      {"an equivalent where nothing else is known",
       {.goods = {beds, lamps}, .form = Form::in_kind, .stated_usd = usd(100)},
       {{}, {}},
       {vnd(20'000)}},
      {"an equivalent of another source where nothing else is known",
       {.goods = {beds, lamps}, .form = Form::in_kind, .stated = {vnd(32'000)}},
       {{}, {}},
       {vnd(32'000)}},
      {"one in dollars, at the rate",
       {.goods = {beds, lamps}, .form = Form::in_kind, .stated = {usd(100)}},
       {{}, {}},
       {vnd(20'000)}},
      {"one that is shared out, 1 to 3",
       {.goods = {dear, dearer}, .form = Form::in_kind, .stated = {vnd(100'000)}},
       {{vnd(25'000)}, {vnd(75'000)}},
       {}},
  };
  for (const Case& one : cases) {
    CAPTURE(one.what);
    BookMaker made;
    made.rate("USD", RateKind::treasury_month, "2021-01-01", "20000");
    made.add({.entries = {one.entry}});
    const Valuer valuer(made.book, made.rates, Currency::vnd());
    const GoodsValues values = valuer.goods_values(made.book.aids.back(), made.book.entries.back());
    const auto amounts = [](const LineValue& of) { return of.value ? Amounts{*of.value} : Amounts(); };
    std::vector<Amounts> lines;
    for (const LineValue& line : values.lines) lines.push_back(amounts(line));
    CHECK(lines == one.lines);
    CHECK((values.together ? amounts(*values.together) : Amounts()) == one.together);
  }
}

// 1 cent is 3.334 VND. Three lines of 1 cent are 10 VND, though each alone would be 3.
TEST_CASE("lines of goods are rounded together, as their entry is") {
  BookMaker made;
  made.rate("USD", RateKind::treasury_month, "2021-01-01", "333.4");
  const GoodsGiven line{"beds", "1", "", usd(1)};
  made.add({.entries = {{.goods = {line, line, line}, .form = Form::in_kind}}});
  const Valuer valuer(made.book, made.rates, Currency::vnd());
  Amounts lines;
  for (const LineValue& one : valuer.goods_values(made.book.aids.back(), made.book.entries.back()).lines) {
    lines.add(*one.value);
  }
  CHECK(lines == Amounts{vnd(10)});
}

TEST_CASE("the report's own rates win over equivalents and contracts, and only where they convert") {
  BookMaker made;
  made.rate("USD", RateKind::interbank, "2021-01-01", "23000");
  made.rate("USD", RateKind::interbank, "2021-12-01", "23100");
  made.rate("USD", RateKind::treasury_month, "2021-12-01", "23200");
  made.rate("EUR", RateKind::interbank, "2021-01-01", "27000");
  RatePolicy at_end;
  at_end.day = aid::domain::Date::from_ymd(2021, 12, 31);
  RatePolicy stated;
  stated.stated.push_back({Currency::usd(), RateKind::interbank, {}, aid::domain::Decimal(25000, 0), {}});
  const Currency euro = Currency::parse("EUR").value();
  const Amount hundred_euros{aid::domain::Money::from_minor(10'000, euro), Qualifier::exact};
  const GoodsGiven beds{"beds", "2", "", usd(10'000)};
  const GoodsGiven masks{"masks", "5"};
  struct Case {
    const char* what;
    EntryGiven entry;
    Currency target;
    Amounts by_date;
    Amounts by_end;
    Amounts by_stated;
  };
  const Currency dong = Currency::vnd();
  const Currency dollar = Currency::usd();
  const Case cases[] = {
      {"money", {.amount = usd(10'000)}, dong, {vnd(2'300'000)}, {vnd(2'310'000)}, {vnd(2'500'000)}},
      {"money in the report's currency", {.amount = vnd(5), .stated_usd = usd(1)}, dong, {vnd(5)}, {vnd(5)}, {vnd(5)}},
      {"an equivalent",
       {.amount = usd(10'000), .stated_vnd = vnd(7)},
       dong,
       {vnd(7)},
       {vnd(2'310'000)},
       {vnd(2'500'000)}},
      {"the other way round",
       {.amount = vnd(2'500'000), .stated_usd = usd(1)},
       dollar,
       {usd(1)},
       {usd(10'823)},
       {usd(10'000)}},
      {"an equivalent of a currency without a stated rate",
       {.amount = hundred_euros, .stated_vnd = vnd(7)},
       dong,
       {vnd(7)},
       {vnd(2'700'000)},
       {vnd(7)}},
      {"one currency through đồng", {.amount = hundred_euros}, dollar, {usd(11'739)}, {usd(11'688)}, {usd(10'800)}},
      {"goods with values of their own",
       {.goods = {beds}, .form = Form::in_kind, .stated_vnd = vnd(7)},
       dong,
       {vnd(7)},
       {vnd(2'320'000)},
       {vnd(2'500'000)}},
      {"goods that only the equivalent values",
       {.goods = {beds, masks}, .form = Form::in_kind, .stated_vnd = vnd(7)},
       dong,
       {vnd(7)},
       {vnd(7)},
       {vnd(7)}},
      {"an equivalent that is all that is known", {.stated_vnd = vnd(7)}, dong, {vnd(7)}, {vnd(7)}, {vnd(7)}},
  };
  for (const Case& one : cases) {
    CAPTURE(one.what);
    BookMaker book = made;
    EntryGiven entry = one.entry;
    entry.date = on("2021-06-01");
    book.add({.entries = {entry}});
    const auto worth = [&](const RatePolicy& policy) {
      Value value;
      Valuer(book.book, book.rates, one.target, policy).value(book.book.aids.back(), book.book.entries.back(), value);
      CHECK_FALSE(value.something_unvalued);
      Amounts amounts;
      for (const Value::Part& part : value.parts) amounts.add(part.amount);
      return amounts;
    };
    CHECK(worth({}) == one.by_date);
    CHECK(worth(at_end) == one.by_end);
    CHECK(worth(stated) == one.by_stated);
  }
}

TEST_CASE("at the period's end a rate that came later does not count, and a contract's does not either") {
  BookMaker made;
  made.rate("USD", RateKind::interbank, "2022-01-01", "24000");
  made.add({.entries = {{.date = on("2021-06-01"), .amount = usd(10'000)}}});
  made.rate("USD", RateKind::contract, "2021-01-01", "20000", AidIndex(0));
  RatePolicy policy;
  policy.day = aid::domain::Date::from_ymd(2021, 12, 31);
  Value value;
  const Valuer valuer(made.book, made.rates, Currency::vnd(), policy);
  valuer.value(made.book.aids.back(), made.book.entries.back(), value);
  CHECK(value.parts.empty());
  CHECK(value.without_rate == std::vector<Amount>{usd(10'000)});
}

}  // namespace aid::valuing_test
