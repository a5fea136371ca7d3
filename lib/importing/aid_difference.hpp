#pragma once
#include "aid/importing/import.hpp"
#include "aid/recording/desk.hpp"
#include "aid_rows.hpp"

#include <optional>
#include <vector>

namespace aid::importing {

/// The values in which a row differs from the aid that it brought before; their line is for the caller to fill in.
/// Empty: the ledger says what the row says.
std::vector<ImportOutcome::Differing> differences_of(recording::Desk& desk, const domain::Aid& recorded,
                                                     const AidRow& row);

/// The entries of an aid that were not reversed.
std::vector<domain::Entry> live_entries(recording::Desk& desk, domain::AidId aid);

/// Whether the aid has this decision, which a list names as the one that approves it: an approval or an amendment, and
/// no revocation.
bool has_decision(recording::Desk& desk, domain::AidId aid, const domain::Approval& decision);

}  // namespace aid::importing
