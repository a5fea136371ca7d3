// Sums are exact or refused, those of counts like those of money.
#include "../../support/hand_made_book.hpp"

#include <doctest/doctest.h>

#include <limits>

namespace aid::overflow_test {

using namespace aid::counting;          // NOLINT: a test of this namespace.
using namespace aid::reports::testing;  // NOLINT

namespace {

constexpr auto greatest = std::numeric_limits<std::int64_t>::max();

/// The name of the error that this throws, or empty.
template <typename Run>
std::string refusal(Run run) {
  try {
    run();
  } catch (const aid::Error& error) {
    return std::string(error.problem().name());
  }
  return {};
}

}  // namespace

TEST_CASE("what is taken out of a count is exact or refused") {
  CountSum sum;
  sum.take(greatest, Qualifier::exact);
  CHECK(sum.known == -greatest);
  CHECK(refusal([&] { sum.take(2, Qualifier::exact); }) == "amount-overflow");
}

// A programme of 10 aids for health has a part for health and one for education, each of more aids than half of what
// can be kept: the one is in the programme's row, the other is taken out of it.
TEST_CASE("the counts of parts in several rows are exact or refused") {
  for (const bool is_too_large : {false, true}) {
    BookMaker made;
    const AidIndex whole =
        made.add({.sectors = {{"dac/120"}}, .entries = {{.amount = vnd(100)}}, .stands_for = Count{10}});
    for (const char* sector : {"dac/120", "dac/110"}) {
      made.add({.sectors = {{sector}},
                .entries = {{.amount = vnd(10)}},
                .stands_for = Count{is_too_large ? greatest : 4},
                .part_of = whole});
    }
    CHECK(refusal([&] { made.count({"sector"}); }) == (is_too_large ? "amount-overflow" : ""));
  }
}

}  // namespace aid::overflow_test
