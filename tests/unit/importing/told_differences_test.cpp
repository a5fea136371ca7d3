#include "../../../lib/importing/told_differences.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace aid::importing::told_differences_test {
namespace {

TEST_CASE("at most five differences of a row are told, long values cut") {
  using Differing = ImportOutcome::Differing;
  const Differing amount{.field = "amount",
                         .recorded = {"196,000,000 VND", "196.000.000 VND"},
                         .given = {"195,000,000 VND", "195.000.000 VND"}};
  const Differing date{.field = "date", .recorded = {"2021", "2021"}, .given = {"2022", "2022"}};
  CHECK(told(std::vector<Differing>{}) == recording::ShownValue{});
  CHECK(told(std::vector{amount, date}) ==
        recording::ShownValue{"amount: 196,000,000 VND → 195,000,000 VND; date: 2021 → 2022",
                              "amount: 196.000.000 VND → 195.000.000 VND; date: 2021 → 2022"});
  const recording::ShownValue five = told(std::vector(5, date));
  CHECK(five.en.find("…") == std::string::npos);
  CHECK(told(std::vector(6, date)).en == five.en + "; …");
  const std::string long_title(200, 'x');
  const Differing title{.field = "title", .recorded = {long_title, long_title}, .given = {"y", "y"}};
  const std::string cut = told(std::vector{title}).vi;
  CHECK(cut.ends_with(" → y"));
  CHECK(cut.size() < 110);  // "title: ", 80 columns with the mark of the cut, " → y".
}

}  // namespace
}  // namespace aid::importing::told_differences_test
