#pragma once
#include "aid/storage/imports.hpp"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <deque>
#include <vector>

namespace aid::importing {

/// A table from 16-byte hashes to values, in flat memory: a list may have a million rows.
template <typename Value>
class HashTable {
public:
  /// The value of `key`; a new one is `Value()`.
  Value& operator[](const storage::ShortHash& key) {
    if (2 * (items_.size() + 1) > slots_.size()) grow();
    std::uint32_t& slot = find_slot(key);
    if (slot == 0) {
      items_.push_back({key, Value()});
      slot = static_cast<std::uint32_t>(items_.size());
    }
    return items_[slot - 1].value;
  }
  /// The value of `key`, or nullptr.
  Value* find(const storage::ShortHash& key) {
    if (slots_.empty()) return nullptr;
    const std::uint32_t slot = find_slot(key);
    return slot == 0 ? nullptr : &items_[slot - 1].value;
  }

private:
  struct Item {
    storage::ShortHash key;
    Value value;
  };

  std::uint32_t& find_slot(const storage::ShortHash& key) {
    std::uint64_t start = 0;
    std::memcpy(&start, key.data(), sizeof start);  // A hash already.
    std::size_t at = static_cast<std::size_t>(start) & (slots_.size() - 1);
    while (slots_[at] != 0 && items_[slots_[at] - 1].key != key) at = (at + 1) & (slots_.size() - 1);
    return slots_[at];
  }

  void grow() {
    slots_.assign(slots_.empty() ? 64 : 2 * slots_.size(), 0);
    for (std::size_t i = 0; i < items_.size(); ++i) find_slot(items_[i].key) = static_cast<std::uint32_t>(i + 1);
  }

  std::deque<Item> items_;            ///< Never copied when it grows.
  std::vector<std::uint32_t> slots_;  ///< Position in `items_` plus 1; 0: free. A power of two.
};

}  // namespace aid::importing
