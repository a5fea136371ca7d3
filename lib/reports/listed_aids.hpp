#pragma once
#include "aid/counting/counting.hpp"
#include "work.hpp"

#include <optional>
#include <vector>

namespace aid::reports {

/// An aid that has rows in the list of entries, and which of its entries have one.
struct ListedAid {
  storage::AidIndex aid;
  std::vector<storage::EntryIndex> entries = {};
  std::optional<domain::DateInterval> dates = {};
  bool outside = false;  ///< With all of it.
};

/// As the aids stand in the list without entries: by date, then code; those without a date at the end.
std::vector<ListedAid> aids_with_entries(const Work& work, const counting::Counted& counted);

}  // namespace aid::reports
