#pragma once
#include "aid/storage/book.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace aid::counting {

/// The aids that an aid is part of, the nearest first: of a gift that is part of a
/// project of a programme, the project, then the programme. The aid itself is never among them: where a damaged ledger
/// has a circle (A part of B, B part of A), the chain ends.
class AidsAbove {
public:
  struct End {};
  class Iterator {
  public:
    Iterator(const storage::Book& book, storage::AidIndex part) : book_(book), part_(part), at_(part) { ++*this; }

    storage::AidIndex operator*() const { return at_; }
    Iterator& operator++() {
      at_ = book_.aids[at_].part_of;
      ++steps_;
      return *this;
    }
    /// The chain also ends after as many steps as the book has aids, because a circle need not lead back to the first.
    bool operator==(End) const { return !at_ || at_ == part_ || steps_ > book_.aids.size(); }

  private:
    const storage::Book& book_;
    storage::AidIndex part_;
    storage::AidIndex at_;
    std::size_t steps_ = 0;
  };

  AidsAbove(const storage::Book& book, storage::AidIndex part) : book_(book), part_(part) {}

  Iterator begin() const { return {book_, part_}; }
  static End end() { return {}; }

private:
  const storage::Book& book_;
  storage::AidIndex part_;
};

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
