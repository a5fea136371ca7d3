#pragma once
#include "aid/storage/aids.hpp"
#include "bloom_filter.hpp"

#include <optional>
#include <string_view>

namespace aid::importing {

/// Which ids aids have: it tells of most new ids that no aid has them, without asking the ledger.
class IdFilter {
public:
  explicit IdFilter(const storage::Aids& aids) : aids_(aids) {}

  /// False: surely no aid has this id of its own. True: ask the ledger.
  bool may_hold(std::string_view id) {
    constexpr int worth_reading_all = 1000;
    if (!ids_) {
      if (++asked_ < worth_reading_all) return true;
      ids_.emplace();
      aids_.for_each_external_id([this](std::string_view there) { ids_->add(there); });
    }
    return ids_->may_hold(id);
  }

  /// An aid with this id is recorded.
  void add(std::string_view id) {
    if (ids_) ids_->add(id);
  }

private:
  const storage::Aids& aids_;
  std::optional<BloomFilter> ids_;  ///< None until it is worth reading all ids.
  int asked_ = 0;
};

}  // namespace aid::importing
