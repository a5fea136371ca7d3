#pragma once
#include "aid/domain/records.hpp"

#include <algorithm>
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

/// The revocation, by its place in `decisions`, that was recorded before the approval at `place` and revokes it only
/// because their dates, of which one is no day, leave open which came first: "20/3/2021" after a revocation of
/// "3/2021".
std::optional<std::size_t> revocation_of_unclear_order(std::span<const Decision> decisions, std::size_t place);

/// The decisions that count for an aid, from those of itself (`of[0]`) and of the aids that it is part of, the nearest
/// first. An aid with an approval of its own has its own decisions alone. A part, or a component, without one is
/// approved with its whole: it has the decisions of the nearest aid above that has an approval, and what amends or
/// revokes that for the part alone.
template <typename One>
std::vector<One> decisions_with_wholes(std::span<const std::vector<One>> of) {
  std::size_t from = 0;
  const auto is_approval = [](const One& one) { return one.kind == ApprovalKind::approval; };
  while (from + 1 < of.size() && std::none_of(of[from].begin(), of[from].end(), is_approval)) ++from;
  std::vector<One> all;
  for (std::size_t i = std::min(from + 1, of.size()); i > 0; --i)
    all.insert(all.end(), of[i - 1].begin(), of[i - 1].end());
  return all;
}

/// Who decided: the authority that the decision at `place` names, or where it names none, that of the last one before
/// it by date that names one, is not revoked, and is an approval or amends one. Empty: none does. `approvals` are those
/// of an aid that were not reversed in the order of recording.
std::string authority_of(std::span<const Approval> approvals, std::size_t place);

}  // namespace aid::domain
