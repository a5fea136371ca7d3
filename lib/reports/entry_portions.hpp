#pragma once
#include "aid/counting/counting.hpp"

#include <map>
#include <optional>
#include <utility>

namespace aid::reports {

/// How much of an entry a list of entries counts, in the total or beside it.
struct EntryPortion {
  table::RowKind kind = table::RowKind::item;
  bool is_in_total = true;
  /// What the total adds of it; of an entry that belongs to no stage, or that the total does not have, nothing.
  domain::Amounts amounts = {};
  /// How many aids the total adds: those of the aid with its first entry of a stage, with the others none. Nothing
  /// where `amounts` is nothing because the total does not have the entry.
  std::optional<domain::Count> aids = {};
  bool is_partial = false;  ///< The total has some of the entry and not all, in amount or in aids.
};

/// Finds the portions of the entries that were counted without dimensions, with `keep_aids` and `keep_entries`. All
/// together they are the total.
class PortionsOfEntries {
public:
  PortionsOfEntries(const storage::Book& book, const counting::Counted& counted);

  EntryPortion of(storage::EntryIndex entry) const;

private:
  using Key = std::pair<storage::AidIndex, domain::Stage>;
  /// An aid in one stage, and the entry with which it is counted.
  struct OfStage {
    const counting::AidFigures* figures = nullptr;
    storage::EntryIndex first = {};
  };

  void find_first(storage::EntryIndex entry);

  const storage::Book& book_;
  const counting::Counted& counted_;
  std::map<Key, OfStage> stages_;
};

}  // namespace aid::reports
