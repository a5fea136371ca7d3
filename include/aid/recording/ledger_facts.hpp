#pragma once
#include "aid/base/problem.hpp"
#include "aid/domain/reading.hpp"
#include "aid/domain/records.hpp"
#include "aid/storage/ledger.hpp"
#include "aid/storage/lists.hpp"
#include "aid/storage/writer.hpp"

#include <string>
#include <string_view>
#include <vector>

/// What an office says of its ledger: settings, items of the lists of the field, published totals.
namespace aid::recording {

/// Changes a setting after checking its value; returns the value as stored. Settings: office, place, currency,
/// language, numbers, anchor and signing-key (a path, stored whole; "none": none); the code is fixed at `init`. With
/// the setting `office` the partner that is the office is renamed (see `rename_office`). Throws `Error`:
/// partner-exists, unknown-setting, fixed-setting, unknown-place, unknown-currency, unknown-word, key-not-found, and
/// those of `storage::prepare_anchor`.
std::string change_setting(storage::Ledger& ledger, std::string_view key, std::string_view value,
                           const storage::Author& author);

/// A part of the heading of documents as typed.
struct HeadingWords {
  std::string part;                ///< "superior", "office" …
  std::vector<std::string> lines;  ///< "none" alone takes it back.
  std::string report = {};         ///< Of which report's documents; empty: of all.
  std::string from = {};           ///< The first day on which it holds; empty: it held always.
};

/// Sets a part of the heading; returns its lines as stored. Throws `Error`: unknown-heading-part,
/// unknown-heading-profile, one-text-only, not-a-date, day-needed, those of `clean_text`.
std::vector<std::string> change_heading(storage::Ledger& ledger, const HeadingWords& words,
                                        const storage::Author& author);

/// Keeps the text of a report's template in the ledger, checked by the caller; empty: takes it back. Throws `Error`:
/// not-a-date, day-needed.
void change_template(storage::Ledger& ledger, std::string_view report, Language language, std::string_view from,
                     std::string_view text, const storage::Author& author);

/// Adds an item to a list of the field. Returns false when it was there. Throws `Errors`: unknown-list, closed-list,
/// not-a-code, unknown-sector-scheme, scheme-needed, scheme-not-here, name-needed, not-an-attribute, item-exists
/// (without `correct`, which makes a new version).
bool add_list_item(storage::Ledger& ledger, const storage::ListItem& item, bool correct, bool dry_run,
                   const storage::Author& author);

/// A published total as typed; empty: not given.
struct StatedWords {
  std::string period;
  std::string what;     ///< A stage, an item of list stated-figure or of event-count, by code or name.
  std::string of = {};  ///< What a target, a growth or a share is of: one of the same.
  std::string amount;
  std::string count;
  std::string percent = {};
  std::string scope;
  std::string direction;
  std::string sector = {};
  std::string published = {};  ///< When it was published.
  std::string as_of = {};      ///< Up to when it counts: "16 giờ 14/8/2021"; without a year of the period's.
  std::string source;
  std::string note;
};

/// What became of the words.
struct StatedOutcome {
  std::vector<domain::StatedTotal> totals = {};
  std::string what_vi = {};       ///< The Vietnamese name of what they count, read before the commit.
  bool is_new = false;            ///< Else all of it was recorded already.
  bool read_as_received = false;  ///< "Giải ngân" of incoming aid is what was received.
  std::vector<Problem> warnings = {};
};

/// Records a published total: of an amount, a count and a share one each. Throws `Errors`: those of the readers,
/// not-countable, not-of-another, amount-of-count, amount-of-percent, count-of-percent, percent-of-figure,
/// figure-needed, stated-source-needed. Warning: stated-otherwise.
StatedOutcome add_stated_total(storage::Ledger& ledger, const StatedWords& words, domain::NumberStyle numbers,
                               bool dry_run, const storage::Author& author);

/// Puts another total in the place of the one called `which` (code or UUID): what the words do not say stays as it was.
/// Throws `Error`: also unknown-stated-total, stated-total-corrected, stated-total-withdrawn,
/// withdrawal-reason-needed, one-figure-each.
StatedOutcome correct_stated_total(storage::Ledger& ledger, std::string_view which, const StatedWords& words,
                                   std::string_view reason, domain::NumberStyle numbers, bool dry_run,
                                   const storage::Author& author);

/// Takes a published total back. Throws `Error` as `correct_stated_total`.
StatedOutcome withdraw_stated_total(storage::Ledger& ledger, std::string_view which, std::string_view reason,
                                    bool dry_run, const storage::Author& author);

}  // namespace aid::recording
