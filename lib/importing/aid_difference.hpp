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

/// Whether the row states other facts than the aid has now.
bool has_other_facts(recording::Desk& desk, const domain::Aid& recorded, const AidRow& row);

/// What was added to the aid since it was recorded, by its codes: entries, approvals, and aids that are part of it.
std::vector<std::string> added_later(recording::Desk& desk, const domain::Aid& aid);

/// Whether the aid has this decision, which a list names as the one that approves it: an approval or an amendment, and
/// no revocation.
bool has_decision(recording::Desk& desk, domain::AidId aid, const domain::Approval& decision);
/// Whether reports would group or count the aid otherwise by the row, or by its decision.
bool counts_otherwise(recording::Desk& desk, const domain::Aid& recorded, const AidRow& row);

}  // namespace aid::importing
