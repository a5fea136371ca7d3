#pragma once
#include "aid/storage/aids.hpp"

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

namespace aid::importing {

/// A Bloom filter of the ids that aids have: it tells of most new ids that no aid has them, without asking the ledger.
class IdFilter {
public:
  explicit IdFilter(const storage::Aids& aids) : aids_(aids) {}

  /// False: surely no aid has this id of its own. True: ask the ledger.
  bool may_hold(std::string_view id) {
    constexpr int worth_reading_all = 1000;
    if (bits_.empty()) {
      if (++asked_ < worth_reading_all) return true;
      bits_.resize(slots);
      aids_.for_each_external_id([this](std::string_view there) { add(there); });
    }
    return every_slot(id, [this](std::size_t slot) { return bits_[slot]; });
  }

  /// An aid with this id is recorded.
  void add(std::string_view id) {
    if (bits_.empty()) return;
    every_slot(id, [this](std::size_t slot) {
      bits_[slot] = true;
      return true;
    });
  }

private:
  /// One bit each. With four bits for an id, one unknown id in 400 looks known beside a million ids.
  static constexpr std::size_t slots = std::size_t{1} << 24;

  /// Whether `is_set` holds for each of the id's slots.
  template <typename IsSet>
  static bool every_slot(std::string_view id, IsSet is_set) {
    constexpr int slots_of_id = 4;
    const std::size_t hash = std::hash<std::string_view>()(id);
    const std::size_t step = (hash >> 24) | 1;
    for (int i = 0; i < slots_of_id; ++i) {
      if (!is_set((hash + static_cast<std::size_t>(i) * step) % slots)) return false;
    }
    return true;
  }

  const storage::Aids& aids_;
  std::vector<bool> bits_;  ///< Empty until it is worth reading all ids.
  int asked_ = 0;
};

}  // namespace aid::importing
