#pragma once
#include "aid/storage/journal.hpp"
#include "aid/storage/ledger.hpp"
#include "aid/table/table.hpp"

#include <string>
#include <string_view>
#include <vector>

/// The ledger as a whole: what is in it, its settings, its journal.
namespace aid::reports {

/// The as-of line of every report: the newest block.
table::AsOf as_of(storage::Ledger& ledger);

/// Report "info": office, file, schema version, counts of records, head.
table::Table describe_ledger(storage::Ledger& ledger);

/// What says how a command behaves, besides the ledger's settings.
struct SettingOrigin {
  std::string setting;
  std::string value;
  table::Words by;  ///< Where it is said.
};
/// Report "config": every setting with its meaning, or only `key` (empty: all). With `origins` these come first, and
/// each line names where it comes from. Throws `Error` unknown-setting.
table::Table list_settings(storage::Ledger& ledger, std::string_view key,
                           const std::vector<SettingOrigin>& origins = {});

/// Report "heading": what is set of the heading of documents, each with the day from which it holds and for which
/// report; of `part` alone or of all. Throws `Error` unknown-heading-part.
table::Table list_heading(storage::Ledger& ledger, std::string_view part);

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

/// Report "locks": the periods that were locked, by whom, and who opened one again and why.
table::Table list_locks(storage::Ledger& ledger);

/// Report "frozen": the finished reports that the ledger keeps.
table::Table list_frozen(storage::Ledger& ledger);

/// Report "saved": the reports and packs that are kept under names.
table::Table list_saved(storage::Ledger& ledger);

/// Report "lists": the field's lists with how many items each has, or the items of `list`. Throws `Error` unknown-list.
table::Table show_lists(storage::Ledger& ledger, std::string_view list);

/// Which published totals to show.
struct StatedSelection {
  std::string period;  ///< As typed: those of periods within this one. Empty: all.
  bool all = false;    ///< Those too that were withdrawn or corrected.
};
/// Report "stated": published totals, kept for reconciling and never added. Throws `Error`: those of `read_period`.
table::Table list_stated_totals(storage::Ledger& ledger, const StatedSelection& selection);
/// Report "stated-total": all that is known of one. Throws `Error` unknown-stated-total.
table::Table show_stated_total(storage::Ledger& ledger, std::string_view which);

}  // namespace aid::reports
