#pragma once
#include "aid/domain/date.hpp"
#include "aid/domain/terms.hpp"

#include <cstddef>
#include <optional>
#include <span>

/// Whether an aid is approved.
namespace aid::domain {

/// What of an approval decides that.
struct Decision {
  ApprovalKind kind = ApprovalKind::approval;
  DateInterval on;
};

/// The decision that holds on the day `day` (nullopt: after all of them), by its place in `decisions`, which are those
/// that were not reversed in the order of recording; nullopt: the aid is not approved.
///
/// A date that is not known to the day is read with caution: an approval or an amendment is in force from the last day
/// on which it may have been decided, a revocation from the first; and a revocation revokes what it may have come
/// after. Of two decisions with one date the one recorded last is the later one. An amendment alone approves nothing.
std::optional<std::size_t> decision_in_force(std::span<const Decision> decisions,
                                             std::optional<Date> day = std::nullopt);

}  // namespace aid::domain
