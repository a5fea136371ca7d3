#pragma once
#include "aid/storage/aids.hpp"

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

namespace aid::services::importing {

/// Tells of most ids that no aid has them, without asking the ledger for each.
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
    return bits_[slot_of(id)];
  }

  /// An aid with this id is recorded.
  void add(std::string_view id) {
    if (!bits_.empty()) bits_[slot_of(id)] = true;
  }

private:
  static constexpr std::size_t slots = std::size_t{1} << 24;  ///< One bit each; a million ids fill a sixteenth.
  static std::size_t slot_of(std::string_view id) { return std::hash<std::string_view>()(id) % slots; }

  const storage::Aids& aids_;
  std::vector<bool> bits_;  ///< Empty until it is worth reading all ids.
  int asked_ = 0;
};

}  // namespace aid::services::importing
