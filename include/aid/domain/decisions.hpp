#pragma once
#include "aid/domain/records.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// Whether an aid is approved, and by whom.
namespace aid::domain {

/// What of an approval decides that.
struct Decision {
  ApprovalKind kind = ApprovalKind::approval;
  DateInterval on;
};

std::vector<Decision> decisions_of(std::span<const Approval> approvals);

/// The decision that holds after all of them, by its place in `decisions`, which are those that were not reversed in
/// the order of recording; nullopt: the aid is not approved. All count, also those of days to come: what holds depends
/// on the ledger alone, not on the clock.
///
/// A date that is not known to the day is read with caution: of two approvals or amendments the later one is that which
/// may have been decided last; and a revocation revokes what it may have come after. Of two decisions with one date the
/// one recorded last is the later one. An amendment alone approves nothing.
std::optional<std::size_t> decision_in_force(std::span<const Decision> decisions);

/// Who decided: the authority that the decision at `place` names, or where it names none, that of the last one before
/// it by date that names one, is not revoked, and is an approval or amends one. Empty: none does. `approvals` are those
/// of an aid that were not reversed in the order of recording.
std::string authority_of(std::span<const Approval> approvals, std::size_t place);

}  // namespace aid::domain
