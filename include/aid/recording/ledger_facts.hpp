#pragma once
#include "aid/domain/reading.hpp"
#include "aid/storage/ledger.hpp"
#include "aid/storage/lists.hpp"
#include "aid/storage/writer.hpp"

#include <string>
#include <string_view>

/// What an office says of its ledger: settings, items of the lists of the field, published totals.
namespace aid::recording {

/// Changes a setting after checking its value; returns the value as stored. Settings: office, place, currency,
/// language, numbers, anchor and signing-key (a path, stored whole; "none": none); the code is fixed at `init`. Throws
/// `Error`: unknown-setting, fixed-setting, unknown-place, unknown-currency, unknown-word, key-not-found, and those of
/// `storage::prepare_anchor`.
std::string change_setting(storage::Ledger& ledger, std::string_view key, std::string_view value,
                           const storage::Author& author);

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
/// What a total is recorded as: "giải ngân" of incoming aid is what was received.
std::string what_is_stated(const StatedWords& words);

/// Records a published total, of an amount and a count two; false when the same was there. Throws `Errors`: those of
/// the readers, not-countable, amount-of-count, figure-needed, stated-source-needed.
bool add_stated_total(storage::Ledger& ledger, const StatedWords& words, domain::NumberStyle numbers, bool dry_run,
                      const storage::Author& author);

}  // namespace aid::recording
