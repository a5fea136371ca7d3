#pragma once
#include "aid/importing/import.hpp"
#include "aid/recording/desk.hpp"
#include "aid_rows.hpp"

#include <optional>
#include <span>
#include <vector>

namespace aid::importing {

/// The values in which a row differs from the aid that it brought before; their line is for the caller to fill in.
/// Empty: the ledger says what the row says.
std::vector<ImportOutcome::Differing> differences_of(recording::Desk& desk, const domain::Aid& recorded,
                                                     const AidRow& row);

/// The entries of an aid that were not reversed, to be compared with those that a row gives. Equivalents of other
/// sources are compared only where the row states one that the entry never had: those that were added since, or
/// withdrawn, are no difference.
std::vector<domain::Entry> entries_to_compare(recording::Desk& desk, domain::AidId aid,
                                              std::span<const domain::Entry> given);

/// What was added to the aid since it was recorded, by its codes: entries, approvals, and aids that are part of it.
std::vector<std::string> added_later(recording::Desk& desk, const domain::Aid& aid);

/// Whether the aid has this decision, which a list names as the one that approves it: an approval or an amendment, and
/// no revocation.
bool has_decision(recording::Desk& desk, domain::AidId aid, const domain::Approval& decision);

}  // namespace aid::importing
