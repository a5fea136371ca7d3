#pragma once
#include "aid/domain/reading.hpp"
#include "aid/storage/journal.hpp"
#include "aid/storage/ledger.hpp"
#include "aid/storage/lists.hpp"
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

/// Which blocks of the journal to show.
struct JournalWords {
  std::string who;    ///< An actor's name; "me": who runs the command.
  std::string since;  ///< Days as people type them, in Viet Nam's time; blocks from the first …
  std::string until;  ///< … to the last day of them, inclusive.
  std::string last;   ///< The newest so many.
};
/// Report "journal": who wrote what and when, oldest first; times are those of Viet Nam (UTC+7). Throws `Errors`:
/// not-a-date, not-a-count, dates-reversed.
table::Table list_journal(storage::Ledger& ledger, const JournalWords& words, const std::string& me);

/// Report "lists": the field's lists with how many items each has, or the items of `list`. Throws `Error` unknown-list.
table::Table show_lists(storage::Ledger& ledger, std::string_view list);

/// Adds an item to a list of the field. Returns false when it was there. Throws `Errors`: unknown-list, closed-list,
/// not-a-code, unknown-sector-scheme, scheme-needed, scheme-not-here, name-needed, not-an-attribute, item-exists
/// (without `correct`, which makes a new version).
bool add_list_item(storage::Ledger& ledger, const storage::ListItem& item, bool correct, bool dry_run,
                   const storage::Author& author);

/// A published total as typed; empty: not given.
struct StatedWords {
  std::string period;
  std::string what;  ///< A stage, "aids", or an item of list event-count.
  std::string amount;
  std::string count;
  std::string scope;
  std::string direction;
  std::string source;
  std::string note;
};
/// Records a published total, of an amount and a count two; false when the same was there. Throws `Errors`: those of
/// the readers, not-countable, amount-of-count, figure-needed, stated-source-needed.
bool add_stated_total(storage::Ledger& ledger, const StatedWords& words, domain::NumberStyle numbers, bool dry_run,
                      const storage::Author& author);

/// Report "stated": published totals, kept for reconciling and never added.
table::Table list_stated_totals(storage::Ledger& ledger);

}  // namespace aid::services
