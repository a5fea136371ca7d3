#pragma once
#include "aid/storage/ledger.hpp"
#include "aid/storage/writer.hpp"
#include "aid/vocabulary/saved_reports.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace aid::recording {

/// What became of a name.
struct SavedOutcome {
  std::optional<vocabulary::SavedReport> before = {};
  std::string name;        ///< As it is kept.
  std::int64_t block = 0;  ///< 0: it was so already, and nothing was written.
};

/// Keeps a report or a pack under a name, checked by the caller, as its next version; an empty text takes it back.
/// Throws `Error`: empty-name, those of `clean_text`.
SavedOutcome save_report(storage::Ledger& ledger, const vocabulary::SavedReport& report, const storage::Author& author);

}  // namespace aid::recording
