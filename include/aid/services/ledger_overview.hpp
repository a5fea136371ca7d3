#pragma once
#include "aid/storage/journal.hpp"
#include "aid/storage/ledger.hpp"
#include "aid/storage/writer.hpp"
#include "aid/table/table.hpp"

#include <string>
#include <string_view>

/// The ledger as a whole: what is in it, its settings, its journal.
namespace aid::services {

/// "12:5f0c…": block and first 16 hexadecimal digits of its hash; what `verify --against` takes.
std::string head_text(const storage::BlockHead& head);

/// The as-of line of every report: the newest block.
table::AsOf as_of(storage::Ledger& ledger);

/// Report "info": office, file, schema version, counts of records, head.
table::Table describe_ledger(storage::Ledger& ledger);

/// Report "config": every setting with its meaning, or only `key` (empty: all). Throws `Error` unknown-setting.
table::Table list_settings(storage::Ledger& ledger, std::string_view key);

/// Changes a setting after checking its value; returns the value as stored. Settings: office, place, currency,
/// language, numbers; the code is fixed at `init`. Throws `Error`: unknown-setting, fixed-setting, unknown-place,
/// unknown-currency, unknown-word.
std::string change_setting(storage::Ledger& ledger, std::string_view key, std::string_view value,
                           const storage::Author& author);

/// Adds a problem to `result` when the journal does not contain the block that was noted earlier: history was rewritten
/// or cut off. Throws `Error` not-a-head for another form than BLOCK:HASH.
void compare_with_noted_head(storage::Ledger& ledger, std::string_view noted, storage::Verification& result);

}  // namespace aid::services
