#pragma once
#include "aid/storage/aids_above.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

/// What a part is taken out of, and in which order, the same for money (families.cpp) and for goods
/// (goods_of_aids.cpp).
namespace aid::counting {

/// The aids above `part` that a figure of it can be taken out of, the nearest first. `find(aid)` gives what is counted
/// of an aid, or nothing where it is not shown. The chain ends where the direction changes: aid that goes out is no
/// part of aid that came in.
template <typename Find>
auto wholes_of(const storage::Book& book, storage::AidIndex part, Find find) {
  std::vector<decltype(find(part))> wholes;
  for (const storage::AidIndex aid : storage::AidsAbove(book, part)) {
    if (book.aids[aid].direction != book.aids[part].direction) break;
    if (const auto whole = find(aid)) wholes.push_back(whole);
  }
  return wholes;
}

/// For each aid the nearest one above it that `is_shown`, none where there is none or the direction changes before: the
/// first of `wholes_of`, for all aids at once. Each aid is looked at once, however long the chains are.
template <typename IsShown>
IndexedVector<storage::AidIndex, storage::AidIndex> nearest_above(const storage::Book& book, IsShown is_shown) {
  enum class State : char { unknown, on_the_way, known };
  IndexedVector<storage::AidIndex, storage::AidIndex> nearest(book.aids.size());
  IndexedVector<State, storage::AidIndex> states(book.aids.size());
  std::vector<storage::AidIndex> way;
  for (const storage::AidIndex first : book.aids.indexes()) {
    storage::AidIndex found;
    storage::AidIndex at = first;
    way.clear();
    while (at && states[at] == State::unknown) {
      way.push_back(at);
      states[at] = State::on_the_way;  // Met again, it is in a circle of which nothing is shown.
      const storage::AidIndex whole = book.aids[at].part_of;
      const bool goes_on = whole && book.aids[whole].direction == book.aids[at].direction;
      if (goes_on && is_shown(whole)) found = whole;
      at = goes_on && !found ? whole : storage::AidIndex();
    }
    if (at && states[at] == State::known) found = nearest[at];
    for (const storage::AidIndex aid : way) {
      nearest[aid] = found;
      states[aid] = State::known;
    }
  }
  return nearest;
}

/// The numbers from 0 to `count` - 1 in the order in which their aids are to be worked on: parents before their parts,
/// because what a part is taken out of depends on how its parent is shown. `depth_of(number)` says how many aids are
/// above that one.
template <typename DepthOf>
std::vector<std::size_t> from_the_top(std::size_t count, DepthOf depth_of) {
  std::vector<std::pair<std::size_t, std::size_t>> by_depth;
  for (std::size_t i = 0; i < count; ++i) by_depth.emplace_back(depth_of(i), i);
  std::ranges::sort(by_depth);
  std::vector<std::size_t> order;
  for (const auto& [depth, number] : by_depth) order.push_back(number);
  return order;
}

}  // namespace aid::counting
