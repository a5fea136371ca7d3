#include "aid/domain/reading.hpp"

#include "generators.hpp"
#include "problem_name.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <string>

namespace aid::reading_test {

using namespace aid::domain;

namespace {

ReadingOptions with(NumberStyle numbers) { return {Currency::vnd(), numbers}; }

constexpr NumberStyle styles[] = {NumberStyle::undecided, NumberStyle::vi, NumberStyle::en};

/// "at-least 126000000000 VND", or the problem's name.
std::string outcome(std::string_view typed, NumberStyle numbers = NumberStyle::undecided) {
  const auto read = read_amount(typed, with(numbers));
  if (!read) return problem_of(read);
  const auto& [money, qualifier] = read.value();
  const std::string amount = to_string(money) + " " + std::string(money.currency().code());
  return qualifier == Qualifier::exact ? amount : std::string(to_string(qualifier)) + " " + amount;
}

struct Case {
  std::string_view typed;
  std::string_view expected;
};

}  // namespace

TEST_CASE("an amount is read the same in every number style, or refused where its marks are the other style's") {
  const Case cases[] = {
      {"196 triệu", "196000000 VND"},
      {"196 triệu đồng", "196000000 VND"},
      {"196triệu", "196000000 VND"},
      {"1,1 tỷ", "1100000000 VND"},
      {"1.1 tỷ", "1100000000 VND"},
      {"1.25 tỷ", "1250000000 VND"},
      {"1,848 tỷ", "1848000000 VND"},
      {"1,200 tỷ", "1200000000 VND"},
      {"0.125 tỷ", "125000000 VND"},
      {"1234.567 tỷ", "1234567000000 VND"},
      {"1.2345 tỷ", "1234500000 VND"},
      {"1.234,5 tỷ", "1234500000000 VND"},
      {"1 200 tỷ", "1200000000000 VND"},
      {"1 200,5 tỷ", "1200500000000 VND"},
      {"1.234.567 triệu", "1234567000000 VND"},
      {"126 tỉ đồng", "126000000000 VND"},
      {"126 TỶ ĐỒNG", "126000000000 VND"},
      {"126 ty dong", "126000000000 VND"},
      {"36tr", "36000000 VND"},
      {"36 TR", "36000000 VND"},
      {"36,5tr", "36500000 VND"},
      {"500 nghìn", "500000 VND"},
      {"49,3 ngàn USD", "49300.00 USD"},
      {"49,3 nghìn USD", "49300.00 USD"},
      {"2 nghìn tỷ", "2000000000000 VND"},
      {"1,2 ngàn tỉ đồng", "1200000000000 VND"},
      {"5 nghìn triệu", "5000000000 VND"},
      {"99 nghìn tỷ", "99000000000000 VND"},
      {"1 tỷ 200 triệu", "1200000000 VND"},
      {"1 tỷ 200 triệu 500 nghìn đồng", "1200500000 VND"},
      {"2 triệu 500 nghìn", "2500000 VND"},
      {"1 tỷ 2,5 triệu", "1002500000 VND"},
      {"05 triệu", "5000000 VND"},
      {"01 tỷ đồng", "1000000000 VND"},
      {"200000000", "200000000 VND"},
      {"200.000.000", "200000000 VND"},
      {"200,000,000", "200000000 VND"},
      {"200 000 000", "200000000 VND"},
      {"200 000 000 VND", "200000000 VND"},
      {"200'000'000", "200000000 VND"},
      {"1.200", "1200 VND"},
      {"1,200 VND", "1200 VND"},
      {"625.000.000 VNĐ", "625000000 VND"},
      {"625.000.000 vnđ", "625000000 VND"},
      {"625.000.000đ", "625000000 VND"},
      {"625.000.000 ₫", "625000000 VND"},
      {"₫625.000.000", "625000000 VND"},
      {"VND 625.000.000", "625000000 VND"},
      {"VND625000000 đồng", "625000000 VND"},
      {"1.234.567,00 VND", "1234567 VND"},
      {"0", "0 VND"},
      {"0 đồng", "0 VND"},
      {"27.500.000 Won", "27500000 KRW"},
      {"27.500.000 won Hàn Quốc", "27500000 KRW"},
      {"1,200 yên", "1200 JPY"},
      {"9,5 triệu USD", "9500000.00 USD"},
      {"9.5 triệu usd", "9500000.00 USD"},
      {"213.259,93 USD", "213259.93 USD"},
      {"213,259.93 USD", "213259.93 USD"},
      {"213259.93 USD", "213259.93 USD"},
      {"213 259,93 USD", "213259.93 USD"},
      {"1.234.567 USD", "1234567.00 USD"},
      {"1,234,567 USD", "1234567.00 USD"},
      {"1.234.567,89 USD", "1234567.89 USD"},
      {"1 200 USD", "1200.00 USD"},
      {"1200 USD", "1200.00 USD"},
      {"1,5 USD", "1.50 USD"},
      {"1.25 USD", "1.25 USD"},
      {"0,5 USD", "0.50 USD"},
      {"1,14 tỷ USD", "1140000000.00 USD"},
      {"$6M", "6000000.00 USD"},
      {"$6m", "6000000.00 USD"},
      {"$ 6 million", "6000000.00 USD"},
      {"US$6.5 million", "6500000.00 USD"},
      {"USD 6,5 million", "6500000.00 USD"},
      {"6 million US dollars", "6000000.00 USD"},
      {"6 millions of", "unknown-currency"},
      {"1.200 million USD", "1200000.00 USD"},
      {"1,200.5 million USD", "1200500000.00 USD"},
      {"1,234,567 million VND", "1234567000000 VND"},
      {"150k", "150000 VND"},
      {"$1.2bn", "1200000000.00 USD"},
      {"$1.2B", "1200000000.00 USD"},
      {"126 billion dong", "126000000000 VND"},
      {"2 trillion VND", "2000000000000 VND"},
      {"5 thousand EUR", "5000.00 EUR"},
      {"6 mn EUR", "6000000.00 EUR"},
      {"100.000,50 €", "100000.50 EUR"},
      {"€100,000.50", "100000.50 EUR"},
      {"100 euros", "100.00 EUR"},
      {"1 triệu bảng", "1000000.00 GBP"},
      {"1 triệu bảng Anh", "1000000.00 GBP"},
      {"£1m", "1000000.00 GBP"},
      {"25 triệu kíp", "25000000.00 LAK"},
      {"25 triệu kip Lào", "25000000.00 LAK"},
      {"500.000,00 baht", "500000.00 THB"},
      {"5 triệu đô la Mỹ", "5000000.00 USD"},
      {"5 triệu đô-la Mĩ", "5000000.00 USD"},
      {"5 triệu đô", "5000000.00 USD"},
      {"5 triệu đô la Úc", "5000000.00 AUD"},
      {"A$5 million", "5000000.00 AUD"},
      {"$5 million AUD", "5000000.00 AUD"},
      {"USD 5 million USD", "5000000.00 USD"},
      {"5 triệu nhân dân tệ", "5000000.00 CNY"},
      {"5 triệu tệ", "5000000.00 CNY"},
      {"¥5 triệu JPY", "5000000 JPY"},
      {"1'234'567.50 CHF", "1234567.50 CHF"},
      {"5 triệu franc Thụy Sĩ", "5000000.00 CHF"},
      {"5 triệu Phrăng Thụy Sĩ", "5000000.00 CHF"},
      {"12 triệu pê-xô Cuba", "12000000.00 CUP"},
      {"10 triệu rúp", "10000000.00 RUB"},
      {"1.234,567 KWD", "1234.567 KWD"},
      {"1,5 kwd", "1.500 KWD"},
      {"9999999999,99 USD", "9999999999.99 USD"},
      {"100000000000000", "100000000000000 VND"},
  };
  for (const auto& tried : cases) {
    for (const auto style : styles) {
      CAPTURE(tried.typed);
      CAPTURE(static_cast<int>(style));
      const std::string read = outcome(tried.typed, style);
      const bool is_refused = read == "other-number-style" || read == "ambiguous-amount";
      if (style == NumberStyle::undecided || !is_refused) CHECK(read == tried.expected);
    }
  }
}

TEST_CASE("the word before a figure is kept as its qualifier") {
  const Case cases[] = {
      {"hơn 126 tỷ", "at-least 126000000000 VND"},
      {"Hơn 126 tỷ đồng", "at-least 126000000000 VND"},
      {"hon 126 ty", "at-least 126000000000 VND"},
      {"trên 126 tỷ", "at-least 126000000000 VND"},
      {"≥ 126 tỷ", "at-least 126000000000 VND"},
      {"≥126 tỷ", "at-least 126000000000 VND"},
      {">= 126 tỷ", "at-least 126000000000 VND"},
      {">126 tỷ", "at-least 126000000000 VND"},
      {"ít nhất 126 tỷ", "at-least 126000000000 VND"},
      {"không dưới 126 tỷ", "at-least 126000000000 VND"},
      {"more than 126 billion VND", "at-least 126000000000 VND"},
      {"over $6M", "at-least 6000000.00 USD"},
      {"≥$6M", "at-least 6000000.00 USD"},
      {"at least USD 6 million", "at-least 6000000.00 USD"},
      {"gần 19 tỷ", "nearly 19000000000 VND"},
      {"≤ 19 tỷ", "nearly 19000000000 VND"},
      {"<= 19 tỷ", "nearly 19000000000 VND"},
      {"nearly 19 billion VND", "nearly 19000000000 VND"},
      {"almost $6M", "nearly 6000000.00 USD"},
      {"khoảng 100 triệu", "about 100000000 VND"},
      {"khoảng chừng 100 triệu", "about 100000000 VND"},
      {"ước 100 triệu", "about 100000000 VND"},
      {"ước đạt khoảng 100 triệu", "about 100000000 VND"},
      {"chừng 100 triệu", "about 100000000 VND"},
      {"xấp xỉ 100 triệu", "about 100000000 VND"},
      {"~100 triệu", "about 100000000 VND"},
      {"≈ 100 triệu", "about 100000000 VND"},
      {"about 100 million VND", "about 100000000 VND"},
      {"approximately 100 million VND", "about 100000000 VND"},
      {"around $6M", "about 6000000.00 USD"},
      // An upper limit says nothing of how much it is; two words of different kinds contradict each other.
      {"dưới 19 tỷ", "not-an-amount"},
      {"không quá 19 tỷ", "not-an-amount"},
      {"up to $6M", "not-an-amount"},
      {"< 19 tỷ", "not-an-amount"},
      {"khoảng hơn 19 tỷ", "not-an-amount"},
      {"hơn hơn 19 tỷ", "not-an-amount"},
      {"hơn 19 tỷ trở lên", "not-an-amount"},
      {"19 tỷ trở lên", "at-least 19000000000 VND"},
      {"19 tỷ đồng trở lên", "at-least 19000000000 VND"},
      {"$6M or more", "at-least 6000000.00 USD"},
      {"126 tỷ+", "not-an-amount"},
      {"126+ tỷ", "not-an-amount"},
      {"hơn", "not-an-amount"},
  };
  for (const auto& tried : cases) {
    CAPTURE(tried.typed);
    CHECK(outcome(tried.typed) == tried.expected);
  }
}

TEST_CASE("what has two readings is refused until the number style decides") {
  struct Ambiguous {
    std::string_view typed;
    std::string_view vi;
    std::string_view en;
  };
  const Ambiguous cases[] = {
      // Where the style and the word of scale disagree before three digits, nobody can tell.
      {"1.200 tỷ", "1200000000000 VND", "ambiguous-amount"},
      {"hơn 1.200 tỷ", "at-least 1200000000000 VND", "ambiguous-amount"},
      {"1.234 triệu USD", "1234000000.00 USD", "ambiguous-amount"},
      {"12.000 tỷ", "12000000000000 VND", "ambiguous-amount"},
      {"1,200 million USD", "ambiguous-amount", "1200000000.00 USD"},
      {"$1,200k", "1200.00 USD", "1200000.00 USD"},
      {"1.500k", "1500000 VND", "1500 VND"},
      // Three digits are never cents.
      {"1.200 USD", "1200.00 USD", "too-many-decimals"},
      {"1,200 USD", "too-many-decimals", "1200.00 USD"},
      {"$1,200", "too-many-decimals", "1200.00 USD"},
      {"12.500 EUR", "12500.00 EUR", "too-many-decimals"},
      {"100.000 baht", "100000.00 THB", "too-many-decimals"},
      {"1.234 KWD", "1234.000 KWD", "1.234 KWD"},
      // Also where only one of them is an amount: the same typing must not now be read and now be refused.
      {"1.234 USD", "1234.00 USD", "too-many-decimals"},
  };
  for (const auto& tried : cases) {
    CAPTURE(tried.typed);
    CHECK(outcome(tried.typed) == "ambiguous-amount");
    CHECK(outcome(tried.typed, NumberStyle::vi) == tried.vi);
    CHECK(outcome(tried.typed, NumberStyle::en) == tried.en);
  }
}

TEST_CASE("a refused ambiguous amount shows both readings in full and how to write each") {
  const auto refused = read_amount("1.200 tỷ", with(NumberStyle::undecided)).problem();
  CHECK(refused.text(Language::en) ==
        "'1.200 tỷ' can be read as 1 200 tỷ = 1,200,000,000,000 VND or as 1,2 tỷ = 1,200,000,000 VND");
  CHECK(refused.text(Language::vi) ==
        "'1.200 tỷ' có thể hiểu là 1 200 tỷ = 1.200.000.000.000 VND hoặc 1,2 tỷ = 1.200.000.000 VND");
  for (const auto language : {Language::en, Language::vi}) {
    const std::string& hint = refused.hint_text(language);
    CHECK(hint.find("'1 200 tỷ'") != std::string::npos);
    CHECK(hint.find("'1,2 tỷ'") != std::string::npos);
    CHECK(hint.find("--numbers vi") != std::string::npos);
    CHECK(hint.find("--numbers en") != std::string::npos);
  }
  const auto dollars = read_amount("1.200 USD", with(NumberStyle::undecided)).problem();
  CHECK(dollars.text(Language::en) == "'1.200 USD' can be read as 1 200 USD = 1,200.00 USD or as 1.2 USD = 1.20 USD");
  CHECK(dollars.text(Language::vi) == "'1.200 USD' có thể hiểu là 1 200 USD = 1.200,00 USD hoặc 1,2 USD = 1,20 USD");
}

TEST_CASE("what is no amount is refused, never guessed at") {
  const Case cases[] = {
      {"", "not-an-amount"},
      {" ", "not-an-amount"},
      {"triệu", "not-an-amount"},
      {"USD", "not-an-amount"},
      {"NaN", "not-an-amount"},
      {"inf", "not-an-amount"},
      {"unknown", "not-an-amount"},
      {"1e6", "not-an-amount"},
      {"1.23E+11", "not-an-amount"},
      {"0x10", "not-an-amount"},
      {"5%", "not-an-amount"},
      {"+5", "not-an-amount"},
      {"5-6 triệu", "not-an-amount"},
      {"5 - 6 triệu", "not-an-amount"},
      {"5/6 triệu", "not-an-amount"},
      {"5.", "not-an-amount"},
      {".5 tỷ", "not-an-amount"},
      {"1..5", "not-an-amount"},
      {"1,,5 tỷ", "not-an-amount"},
      {"1.,5 tỷ", "not-an-amount"},
      {"12,34,5", "not-an-amount"},
      {"12,34,567", "not-an-amount"},
      {"1.23.456", "not-an-amount"},
      {"1234.567.890", "not-an-amount"},
      {"0.123.456", "not-an-amount"},
      {"1.234,567.890", "not-an-amount"},
      {"1.234 567", "not-an-amount"},
      {"1 234.567 890", "not-an-amount"},
      {"1,234,567 triệu", "not-an-amount"},
      {"1,234.5 tỷ", "not-an-amount"},
      {"1.234,5 million", "not-an-amount"},
      {"1.234.567 million", "not-an-amount"},
      {"1 20", "not-an-amount"},
      {"1 2345", "not-an-amount"},
      {"007", "not-an-amount"},
      {"000.500 tỷ", "not-an-amount"},
      {"5 triệu triệu tỷ", "unknown-currency"},
      {"1 tỷ 200", "not-an-amount"},
      {"1 triệu 200 tỷ", "not-an-amount"},
      {"1 tỷ 2000 triệu", "not-an-amount"},
      {"1,5 tỷ 200 triệu", "not-an-amount"},
      {"1tr25", "not-an-amount"},
      {"$5 triệu đồng", "not-an-amount"},
      {"EUR 5 USD", "not-an-amount"},
      {"５", "not-an-amount"},
      {"５００ triệu", "not-an-amount"},
      {"٣٤", "not-an-amount"},
      {"5٣", "not-an-amount"},
      {"5² triệu", "not-an-amount"},
      {"5 ＵＳＤ", "not-an-amount"},
      {"196 triệu.", "not-an-amount"},
      {"5 USDD", "unknown-currency"},
      {"5 triệu người", "unknown-currency"},
      {"XYZ 5", "unknown-currency"},
      {"¥1000", "ambiguous-amount"},
      {"5 triệu peso", "ambiguous-amount"},
      {"5 triệu franc", "ambiguous-amount"},
      {"1,2", "too-many-decimals"},
      {"1,000.000", "too-many-decimals"},
      {"1.000.000,000", "too-many-decimals"},
      {"1.000,000 USD", "too-many-decimals"},
      {"0.500 USD", "too-many-decimals"},
      {"1.234,500 USD", "too-many-decimals"},
      {"1234.500 USD", "too-many-decimals"},
      {"1.20 VND", "too-many-decimals"},
      {"200.00 VND", "too-many-decimals"},
      {"1.234.567,89", "too-many-decimals"},
      {"0.123 USD", "too-many-decimals"},
      {"1.2345 USD", "too-many-decimals"},
      {"1234.567 USD", "too-many-decimals"},
      {"1,0005 nghìn", "too-many-decimals"},
      {"0,5", "too-many-decimals"},
      {"-5 triệu", "negative-amount"},
      {"−5 triệu", "negative-amount"},
      {"-$5", "negative-amount"},
      {"$-5", "negative-amount"},
      {"(500.000)", "negative-amount"},
      {"âm 5 triệu", "negative-amount"},
      {"9223372036854775808", "amount-overflow"},
      {"92233720368547758,08 USD", "amount-overflow"},
      {"9223372037 tỷ", "amount-overflow"},
      {"10000 triệu tỷ", "amount-overflow"},
      {"99999999999999999999999999999999999999999999", "amount-overflow"},
      {"9223372036 tỷ 999 triệu", "amount-overflow"},
      {"5\x01", "control-character"},
      {"5\xE2\x80\x8B", "control-character"},
      {"5 tri\xE1\xBB", "invalid-utf8"},
  };
  for (const auto& tried : cases) {
    CAPTURE(tried.typed);
    CHECK(outcome(tried.typed) == tried.expected);
  }
}

TEST_CASE("spaces of every kind part thousands, and composed and decomposed letters read alike") {
  CHECK(outcome("200\xC2\xA0"
                "000\xC2\xA0"
                "000") == "200000000 VND");
  CHECK(outcome("200\xE2\x80\xAF"
                "000\xE2\x80\x89"
                "000 đồng") == "200000000 VND");
  CHECK(outcome("  196   triệu  ") == "196000000 VND");
  CHECK(outcome("196 trie\xCC\xA3\xCC\x82u \xC4\x91o\xCC\x82\xCC\x80ng") == "196000000 VND");
  CHECK(outcome("ho\xCC\x9Bn 1,1 ty\xCC\x89") == "at-least 1100000000 VND");
}

TEST_CASE("a problem quotes what was typed") {
  for (const std::string typed : {"12,34,5", "1.20 VND", "-5 triệu", "99999999999 tỷ", "1.200 tỷ", "¥1000", "dưới 5"}) {
    CAPTURE(typed);
    const auto refused = read_amount(typed, with(NumberStyle::undecided));
    REQUIRE_FALSE(refused);
    CHECK(refused.problem().text(Language::en).find("'" + typed + "'") != std::string::npos);
    CHECK(refused.problem().text(Language::vi).find("'" + typed + "'") != std::string::npos);
  }
}

TEST_CASE("every currency is read by its code in any case and by its names") {
  for (const Currency one : Currency::all()) {
    CAPTURE(one.code());
    std::string lower(one.code());
    for (char& c : lower) c = static_cast<char>(c + 32);
    const std::string expected =
        to_string(Money::from_decimal(Decimal(5, 0), one).value()) + " " + std::string(one.code());
    CHECK(outcome("5 " + std::string(one.code())) == expected);
    CHECK(outcome(lower + " 5") == expected);
    CHECK(outcome("5 " + std::string(one.name(Language::vi))) == expected);
    CHECK(outcome("5 " + std::string(one.name(Language::en))) == expected);
  }
}

TEST_CASE("an amount that is shown reads back as itself in the style of its language") {
  CHECK(rc::check([](Money money, Qualifier qualifier) {
    const Amount amount{within_limit(money), qualifier};
    for (const auto& [language, style] :
         {std::pair(Language::vi, NumberStyle::vi), std::pair(Language::en, NumberStyle::en)}) {
      const auto read = read_amount(show(amount, language), {Currency::vnd(), style});
      RC_ASSERT(problem_of(read) == "");
      RC_ASSERT(read.value() == amount);
    }
  }));
}

namespace {

/// Texts near to amounts: figures, marks and words in any order.
rc::Gen<std::string> near_amounts() {
  const auto piece = rc::gen::element<std::string>("1", "12", "200", "000", "0", "5", ".", ",", " ", " ", ".", "'",
                                                   "tỷ", " triệu", " nghìn", "m", " million", "k", " USD", " VND", "$",
                                                   "đ", " KWD", "hơn ", "gần ", "-", "(", "+", "%", "e", "¥");
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece), [](const auto& pieces) {
    std::string text;
    for (const auto& one : pieces) text += one;
    return text;
  });
}

}  // namespace

TEST_CASE("what is read while the style is undecided is read the same, or refused, in either style") {
  const auto check = [](const std::string& text) {
    const auto undecided = read_amount(text, with(NumberStyle::undecided));
    const auto vi = read_amount(text, with(NumberStyle::vi));
    const auto en = read_amount(text, with(NumberStyle::en));
    if (undecided) {
      RC_ASSERT(problem_of(vi) == "");
      RC_ASSERT(problem_of(en) == "");
      RC_ASSERT(vi.value() == undecided.value());
      RC_ASSERT(en.value() == undecided.value());
    } else if (vi && en) {
      RC_ASSERT(!(vi.value() == en.value()));
      RC_ASSERT(problem_of(undecided) == "ambiguous-amount");
    }
  };
  CHECK(rc::check([&] { check(*near_amounts()); }));
  CHECK(rc::check([&](const std::string& bytes) { check(bytes); }));
}

TEST_CASE("both readings that a refusal shows can be typed, and mean different amounts") {
  CHECK(rc::check([] {
    const auto whole = *rc::gen::inRange(1, 1000);
    const auto rest = *rc::gen::inRange(0, 1000);
    const auto mark = *rc::gen::element('.', ',');
    const auto tail = *rc::gen::element<std::string>(" USD", " tỷ", " million", " KWD", " nghìn EUR", "k");
    const auto read = read_amount(fmt::format("{}{}{:03}{}", whole, mark, rest, tail), with(NumberStyle::undecided));
    if (read || read.problem().name() != "ambiguous-amount") return;
    for (const auto language : {Language::en, Language::vi}) {
      const std::string& hint = read.problem().hint_text(language);
      const auto quoted = [&hint, at = std::size_t{0}]() mutable {
        const auto begin = hint.find('\'', at) + 1;
        const auto end = hint.find('\'', begin);
        at = end + 1;
        return hint.substr(begin, end - begin);
      };
      auto next = quoted;
      const auto first = read_amount(next(), with(NumberStyle::undecided));
      RC_ASSERT(problem_of(first) == "");
      if (std::ranges::count(hint, '\'') < 4) continue;  // The other reading is no amount: only this one is told.
      const auto second = read_amount(next(), with(NumberStyle::undecided));
      RC_ASSERT(problem_of(second) == "");
      RC_ASSERT(!(first.value() == second.value()));
    }
  }));
}

TEST_CASE("a count is read with thousands marks of either style") {
  struct CountCase {
    std::string_view typed;
    std::int64_t value;
    Qualifier qualifier = Qualifier::exact;
  };
  const CountCase cases[] = {
      {"64", 64},
      {"0", 0},
      {"05", 5},
      {"1.000", 1000},
      {"1,000", 1000},
      {"1 000", 1000},
      {"1.234.567", 1234567},
      {"hơn 3.000", 3000, Qualifier::at_least},
      {"≥ 50", 50, Qualifier::at_least},
      {"more than 160", 160, Qualifier::at_least},
      {"gần 600", 600, Qualifier::nearly},
      {"khoảng 100", 100, Qualifier::about},
      {"~100", 100, Qualifier::about},
      {"2,5 nghìn", 2500},
      {"2.5 triệu", 2500000},
      {"3k", 3000},
      {"9223372036854775807", std::numeric_limits<std::int64_t>::max()},
  };
  for (const auto& one : cases) {
    CAPTURE(one.typed);
    const auto read = read_count(one.typed);
    REQUIRE(problem_of(read) == "");
    CHECK(read.value() == Count{one.value, one.qualifier});
  }
  for (const auto* typed : {"unknown", "Unknown", "không rõ", "khong ro", "chưa rõ", "?", "chưa xác định"}) {
    CAPTURE(typed);
    CHECK(read_count(typed).value().is_unknown());
  }
}

TEST_CASE("what is no count is refused") {
  for (const auto* typed : {"", "many", "1.5", "1,5", "1.50", "12,34,5", "1.234,5", "5 hộ", "5%", "1e3", "0x10",
                            "1.200 nghìn", "1,0005 nghìn", "5-6", "dưới 100", "$5", "５", "hơn", "hơn không rõ"}) {
    CAPTURE(typed);
    CHECK(problem_of(read_count(typed)) == "not-a-count");
  }
  CHECK(problem_of(read_count("9223372036854775808")) == "amount-overflow");
  for (const auto* typed : {"-5", "−5", "- 3.000", "-3 người"}) {
    CAPTURE(typed);
    CHECK(problem_of(read_count(typed)) == "negative-number");
  }
}

TEST_CASE("a count that is shown reads back as itself") {
  CHECK(rc::check([](std::int64_t value, Qualifier qualifier) {
    RC_PRE(value >= 0);
    for (const auto language : {Language::en, Language::vi}) {
      const Count count{value, qualifier};
      RC_ASSERT(read_count(show(count, language)).value() == count);
    }
  }));
  CHECK(read_count(show(Count{std::nullopt, Qualifier::exact}, Language::vi)).value().is_unknown());
  CHECK(read_count(show(Count{std::nullopt, Qualifier::exact}, Language::en)).value().is_unknown());
}

TEST_CASE("a rate or a percentage is an exact decimal") {
  struct DecimalCase {
    std::string_view typed;
    NumberStyle numbers;
    std::string_view expected;
  };
  using enum NumberStyle;
  const DecimalCase cases[] = {
      {"23125", undecided, "23125"},
      {"23125.5", undecided, "23125.5"},
      {"23125,50", undecided, "23125.5"},
      {"23.125,50", undecided, "23125.5"},
      {"23,125.50", undecided, "23125.5"},
      {"23 125,50", undecided, "23125.5"},
      {"60,5%", undecided, "60.5"},
      {"60.5 %", undecided, "60.5"},
      {"100%", undecided, "100"},
      {"0,125", undecided, "0.125"},
      {"0.000000000001", undecided, "0.000000000001"},
      {"23.125", undecided, "ambiguous-amount"},
      {"23.125", vi, "23125"},
      {"23.125", en, "23.125"},
      {"23,125", vi, "23.125"},
      {"23,125", en, "23125"},
      {"60,5%", vi, "60.5"},
      {"33.333%", en, "33.333"},
      {"0.0000000000001", undecided, "too-many-decimals"},
      {"99999999999999999999", undecided, "amount-overflow"},
      {"", undecided, "not-a-number"},
      {"-5", undecided, "not-a-number"},
      {"5%%", undecided, "not-a-number"},
      {"%5", undecided, "not-a-number"},
      {"5 triệu", undecided, "not-a-number"},
      {"1e3", undecided, "not-a-number"},
      {"1.2.3", undecided, "not-a-number"},
      {"NaN", undecided, "not-a-number"},
  };
  for (const auto& one : cases) {
    CAPTURE(one.typed);
    const auto read = read_decimal(one.typed, one.numbers);
    CHECK((read ? to_string(read.value()) : problem_of(read)) == one.expected);
  }
  const auto refused = read_decimal("23.125", undecided).problem();
  CHECK(refused.text(Language::en) == "'23.125' can be read as 23 125 or as 23.1250");
  CHECK(refused.text(Language::vi) == "'23.125' có thể hiểu là 23 125 hoặc 23,1250");
}

TEST_CASE("a decimal that is shown reads back as itself in the style of its language") {
  CHECK(rc::check([](Decimal number) {
    RC_PRE(!number.is_negative());
    RC_ASSERT(read_decimal(show(number, Language::vi), NumberStyle::vi).value() == number);
    RC_ASSERT(read_decimal(show(number, Language::en), NumberStyle::en).value() == number);
  }));
}

}  // namespace aid::reading_test
