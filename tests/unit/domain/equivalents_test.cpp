#include "aid/domain/equivalents.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace aid::equivalents_test {

using namespace aid::domain;

namespace {

/// What a paper says, dated "2021-08" or not at all.
Equivalent said(std::int64_t minor, std::string_view date = {}, Currency currency = Currency::vnd()) {
  Equivalent one;
  one.amount = {Money::from_minor(minor, currency)};
  if (!date.empty()) one.date = read_date(date).value();
  return one;
}

std::vector<std::int64_t> chosen(const std::vector<Equivalent>& list, EquivalentChoice choice) {
  std::vector<std::int64_t> minor;
  for (const Amount& amount : choose_equivalents(list, choice)) minor.push_back(amount.money.minor());
  return minor;
}

using Figures = std::vector<std::int64_t>;

}  // namespace

TEST_SUITE("domain/equivalents") {
  TEST_CASE("one equivalent of each currency converts, by the ledger's setting") {
    // Two papers say 32 and 31 đồng, one of August says 33; two say 5 and 4 cents.
    const std::vector<Equivalent> list{said(32), said(31), said(33, "2021-08"), said(5, "2021-09", Currency::usd()),
                                       said(4, "2021-07", Currency::usd())};
    CHECK(chosen(list, EquivalentChoice::first) == Figures{32, 5});
    CHECK(chosen(list, EquivalentChoice::latest) == Figures{33, 5});
    CHECK(chosen(list, EquivalentChoice::lowest) == Figures{31, 4});
  }

  TEST_CASE("of equally late ones the last recorded wins, of equally low ones the first") {
    std::vector<Equivalent> list{said(7, "2021-08-31"), said(8, "2021-08")};
    CHECK(chosen(list, EquivalentChoice::latest) == Figures{8});  // Both end on 31 August.
    CHECK(chosen({said(7), said(8)}, EquivalentChoice::latest) == Figures{8});
    CHECK(chosen({said(7, "2021"), said(8)}, EquivalentChoice::latest) == Figures{7});
    list = {said(7), said(7)};
    list.back().amount.qualifier = Qualifier::about;
    CHECK(choose_equivalents(list, EquivalentChoice::lowest).front().qualifier == Qualifier::exact);
  }

  TEST_CASE("what was printed beside the amount comes before the others") {
    const auto all =
        all_equivalents(Amount{Money::from_minor(30, Currency::vnd())}, std::nullopt, std::vector{said(32)});
    REQUIRE(all.size() == 2);
    CHECK(all.front().number == 0);
    CHECK(chosen(all, EquivalentChoice::first) == Figures{30});
  }

  TEST_CASE("the words of the setting; what is no word is the first one") {
    for (const std::string_view word : equivalent_choices()) {
      CHECK(equivalent_choices()[static_cast<std::size_t>(equivalent_choice(word))] == word);
    }
    CHECK(equivalent_choice("") == EquivalentChoice::first);
    CHECK(equivalent_choice("dearest") == EquivalentChoice::first);
  }
}

}  // namespace aid::equivalents_test
