#pragma once
#include "aid/storage/ledger.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The reports and packs that an office keeps under names: settings of the ledger, of which the last version counts.
namespace aid::vocabulary {

struct SavedReport {
  std::string name;  ///< As it was typed first.
  std::string text;  ///< A report with its options, quoted for a shell; of a pack its lines.
  bool is_pack = false;
  std::string at = {};     ///< Since when, UTC …
  std::string actor = {};  ///< … and by whom.
  std::int64_t block = 0;
};

/// Those that stand, by name.
std::vector<SavedReport> saved_reports(storage::Ledger& ledger);
/// Whatever the case and the marks of the name.
std::optional<SavedReport> find_saved_report(storage::Ledger& ledger, std::string_view name);

/// The setting of a name, and its value.
std::string saved_key(std::string_view name);
std::string saved_value(const SavedReport& report);

}  // namespace aid::vocabulary
