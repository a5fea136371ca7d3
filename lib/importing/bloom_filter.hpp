#pragma once
#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

namespace aid::importing {

/// A Bloom filter of texts: it tells of most new ones that they were not added. Two million bytes.
class BloomFilter {
public:
  /// False: surely the text was not added. With four bits for a text, one of 400 new ones looks known beside a million.
  bool may_hold(std::string_view text) const {
    return every_slot(text, [this](std::size_t slot) { return bits_[slot]; });
  }
  void add(std::string_view text) {
    every_slot(text, [this](std::size_t slot) {
      bits_[slot] = true;
      return true;
    });
  }

private:
  static constexpr std::size_t slots = std::size_t{1} << 24;

  /// Whether `is_set` holds for each of the text's slots.
  template <typename IsSet>
  static bool every_slot(std::string_view text, IsSet is_set) {
    constexpr int slots_of_text = 4;
    const std::size_t hash = std::hash<std::string_view>()(text);
    const std::size_t step = (hash >> 24) | 1;
    for (int i = 0; i < slots_of_text; ++i) {
      if (!is_set((hash + static_cast<std::size_t>(i) * step) % slots)) return false;
    }
    return true;
  }

  std::vector<bool> bits_ = std::vector<bool>(slots);
};

}  // namespace aid::importing
