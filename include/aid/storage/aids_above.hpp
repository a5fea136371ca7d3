#pragma once
#include "aid/storage/book.hpp"

#include <cstddef>

namespace aid::storage {

/// The aids that an aid is part of, the nearest first: of a gift that is part of a
/// project of a programme, the project, then the programme. The aid itself is never among them: where a damaged ledger
/// has a circle (A part of B, B part of A), the chain ends.
class AidsAbove {
public:
  struct End {};
  class Iterator {
  public:
    Iterator(const Book& book, AidIndex part) : book_(book), part_(part), at_(part) { ++*this; }

    AidIndex operator*() const { return at_; }
    Iterator& operator++() {
      at_ = book_.aids[at_].part_of;
      ++steps_;
      return *this;
    }
    /// The chain also ends after as many steps as the book has aids, because a circle need not lead back to the first.
    bool operator==(End) const { return !at_ || at_ == part_ || steps_ > book_.aids.size(); }

  private:
    const Book& book_;
    AidIndex part_;
    AidIndex at_;
    std::size_t steps_ = 0;
  };

  AidsAbove(const Book& book, AidIndex part) : book_(book), part_(part) {}

  Iterator begin() const { return {book_, part_}; }
  static End end() { return {}; }

private:
  const Book& book_;
  AidIndex part_;
};

/// The aid at the top of what an aid is part of; itself where it is part of none.
inline AidIndex top_of(const Book& book, AidIndex aid) {
  AidIndex top = aid;
  for (const AidIndex above : AidsAbove(book, aid)) top = above;
  return top;
}

/// Whether an aid is this one or lies within it: a gift that is part of a project of the programme, in the programme.
inline bool is_within(const Book& book, AidIndex part, AidIndex whole) {
  if (part == whole) return true;
  // NOLINTNEXTLINE(readability-use-anyofallof): algorithms of ranges want more of an iterator.
  for (const AidIndex above : AidsAbove(book, part)) {
    if (above == whole) return true;
  }
  return false;
}

}  // namespace aid::storage
