#pragma once
#include <compare>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace aid {

/// Where an item stands in a list, from 0, or nowhere. Each list has a `Tag` of its own, so that a partner is not
/// looked up among the aids: `using AidIndex = Index<struct AidTag>`.
template <typename Tag>
class Index {
public:
  constexpr Index() = default;  ///< Nowhere.
  constexpr explicit Index(std::size_t position) : number_(static_cast<std::int32_t>(position)) {}
  /// -1: nowhere.
  static constexpr Index from_number(std::int32_t number) {
    Index index;
    index.number_ = number;
    return index;
  }

  constexpr explicit operator bool() const { return number_ >= 0; }
  /// Of one that is somewhere.
  constexpr std::size_t position() const { return static_cast<std::size_t>(number_); }
  constexpr std::int32_t number() const { return number_; }

  friend constexpr auto operator<=>(const Index&, const Index&) = default;

private:
  std::int32_t number_ = -1;
};

/// Items that stand one after the other: `for (const EntryIndex entry : aid.entries)`.
template <typename Key>
struct IndexRange {
  std::uint32_t first = 0;
  std::uint32_t count = 0;

  class Iterator {
  public:
    constexpr explicit Iterator(std::uint32_t position) : position_(position) {}
    constexpr Key operator*() const { return Key(position_); }
    constexpr Iterator& operator++() {
      ++position_;
      return *this;
    }
    friend constexpr bool operator==(Iterator, Iterator) = default;

  private:
    std::uint32_t position_;
  };

  constexpr Iterator begin() const { return Iterator(first); }
  constexpr Iterator end() const { return Iterator(first + count); }
  /// Of one that is not empty.
  constexpr Key front() const { return Key(first); }
};

/// A list whose items are found by an `Index`.
template <typename Item, typename Key>
class IndexedVector {
public:
  IndexedVector() = default;
  explicit IndexedVector(std::size_t size) : items_(size) {}
  IndexedVector(std::size_t size, const Item& item) : items_(size, item) {}
  explicit IndexedVector(std::vector<Item> items) : items_(std::move(items)) {}

  decltype(auto) operator[](Key index) { return items_[index.position()]; }
  decltype(auto) operator[](Key index) const { return items_[index.position()]; }
  IndexRange<Key> indexes() const { return {0, static_cast<std::uint32_t>(items_.size())}; }
  /// The item that is added next.
  Key next_index() const { return Key(items_.size()); }
  /// Of an item of the list; nowhere for the end.
  Key index_of(const Item& item) const { return Key(static_cast<std::size_t>(&item - items_.data())); }
  Key index_of(typename std::vector<Item>::const_iterator item) const {
    return item == items_.end() ? Key() : Key(static_cast<std::size_t>(item - items_.begin()));
  }

  auto begin() { return items_.begin(); }
  auto end() { return items_.end(); }
  auto begin() const { return items_.begin(); }
  auto end() const { return items_.end(); }
  auto data() { return items_.data(); }
  auto data() const { return items_.data(); }
  std::size_t size() const { return items_.size(); }
  bool empty() const { return items_.empty(); }
  decltype(auto) front() const { return items_.front(); }
  decltype(auto) back() { return items_.back(); }
  decltype(auto) back() const { return items_.back(); }

  void reserve(std::size_t size) { items_.reserve(size); }
  void resize(std::size_t size) { items_.resize(size); }
  void push_back(Item item) { items_.push_back(std::move(item)); }
  template <typename... Values>
  decltype(auto) emplace_back(Values&&... values) {
    return items_.emplace_back(std::forward<Values>(values)...);
  }

private:
  std::vector<Item> items_;
};

}  // namespace aid
