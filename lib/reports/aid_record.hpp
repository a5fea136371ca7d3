#pragma once
#include "matters/needs.hpp"
#include "aid/domain/matters.hpp"
#include "aid/domain/records.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/imports.hpp"
#include "aid/storage/journal.hpp"
#include "aid/table/table.hpp"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace aid::reports {

/// All that the ledger has of one aid.
struct AidRecord {
  domain::Aid aid;
  std::optional<domain::Aid> parent;
  std::vector<domain::Aid> parts;
  std::vector<domain::Entry> entries;
  std::vector<domain::Approval> approvals;
  /// Of a part without an approval of its own: the aid above it with which it is approved, and the decisions on that.
  std::optional<domain::Aid> approved_with;
  std::vector<domain::Approval> approvals_of_whole;
  std::vector<domain::Reversal> reversals;
  std::vector<storage::Aids::Correction> corrections;
  std::vector<domain::Review> reviews;
  table::Lines looks;
  std::vector<domain::Matter> papers;
  std::vector<MetNeed> needs;
  std::vector<std::pair<domain::Aid, std::int64_t>> versions;
  std::vector<storage::JournalBlock> blocks;
  std::vector<storage::Imports::Origin> origins;
};

}  // namespace aid::reports
