#pragma once
#include "aid/storage/book.hpp"

#include <cstddef>
#include <cstdint>

namespace aid::services {

/// The aids that an aid is part of, by their positions in the book, the nearest first. It is never one of them: a
/// circle, which only a damaged ledger has, ends.
class AidsAbove {
public:
  struct End {};
  class Iterator {
  public:
    Iterator(const storage::Book& book, std::int32_t part) : book_(book), part_(part), at_(part) { ++*this; }

    std::int32_t operator*() const { return at_; }
    Iterator& operator++() {
      at_ = book_.aids[static_cast<std::size_t>(at_)].part_of;
      ++steps_;
      return *this;
    }
    /// No chain is longer than there are aids.
    bool operator==(End) const { return at_ == storage::Book::none || at_ == part_ || steps_ > book_.aids.size(); }

  private:
    const storage::Book& book_;
    std::int32_t part_;
    std::int32_t at_;
    std::size_t steps_ = 0;
  };

  AidsAbove(const storage::Book& book, std::int32_t part) : book_(book), part_(part) {}

  Iterator begin() const { return {book_, part_}; }
  static End end() { return {}; }

private:
  const storage::Book& book_;
  std::int32_t part_;
};

}  // namespace aid::services
