#include "../../../lib/reports/aid_rows.hpp"
#include "../../support/hand_made_book.hpp"

#include <doctest/doctest.h>

namespace aid::aid_order_test {

using aid::reports::parts_below_wholes;
using namespace aid::reports::testing;  // NOLINT

namespace {

using Positions = std::vector<std::size_t>;

/// Aids that are part of the ones with these numbers; -1: of none.
Book book_of(const std::vector<int>& wholes) {
  BookMaker made;
  for (const int whole : wholes)
    made.add({.part_of = whole < 0 ? AidIndex() : AidIndex(static_cast<std::size_t>(whole))});
  return made.book;
}

std::vector<AidIndex> aids(const Positions& numbers) {
  std::vector<AidIndex> aids;
  for (const std::size_t number : numbers) aids.emplace_back(number);
  return aids;
}

}  // namespace

TEST_CASE("a part follows its whole, whatever stands between them by date") {
  struct Case {
    std::vector<int> wholes;
    Positions listed;  ///< Numbers of aids, by date.
    Positions order;   ///< Positions in the list.
  };
  for (const Case& one : {
           Case{{}, {}, {}},
           Case{{-1, -1, -1}, {2, 0, 1}, {0, 1, 2}},
           // The whole 0, another one, its part 2.
           Case{{-1, -1, 0}, {0, 1, 2}, {0, 2, 1}},
           // The part is the earlier one.
           Case{{-1, -1, 0}, {2, 1, 0}, {1, 2, 0}},
           // A part of a part; its whole's other part comes after it.
           Case{{-1, 0, 1, 0, -1}, {0, 4, 1, 3, 2}, {0, 2, 4, 3, 1}},
           // The aid between is not in the list.
           Case{{-1, 0, 1, -1}, {0, 3, 2}, {0, 2, 1}},
           // The whole is not in the list.
           Case{{-1, 0, -1}, {1, 2}, {0, 1}},
           // Each is part of the other.
           Case{{1, 0, -1}, {0, 1, 2}, {2, 0, 1}},
       }) {
    CAPTURE(one.listed.size());
    CHECK(parts_below_wholes(book_of(one.wholes), aids(one.listed)) == one.order);
  }
}

}  // namespace aid::aid_order_test
