#include "aid/domain/decisions.hpp"

namespace aid::domain {
namespace {

bool is_revocation(const Decision& decision) { return decision.kind == ApprovalKind::revocation; }

/// The decisions of an aid, asked about by their places.
class Decisions {
public:
  explicit Decisions(std::span<const Decision> all) : all_(all) {}

  std::optional<std::size_t> in_force() const {
    std::optional<std::size_t> approval;
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (all_[i].kind == ApprovalKind::approval && stands(i) && (!approval || is_later(i, *approval))) approval = i;
    }
    if (!approval) return std::nullopt;
    std::size_t last = *approval;
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (all_[i].kind == ApprovalKind::amendment && stands(i) && is_later(i, last)) last = i;
    }
    return last;
  }

  /// The last decision before the one at `place` that approves, or amends what was approved, and that `is`.
  template <typename Is>
  std::optional<std::size_t> last_before(std::size_t place, Is is) const {
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (is_later(place, i) && has_effect(i) && is(i) && (!last || is_later(i, *last))) last = i;
    }
    return last;
  }

  std::optional<std::size_t> revocation_of_unclear_order(std::size_t place) const {
    for (std::size_t i = 0; i < place; ++i) {
      const bool is_surely_later = all_[i].on.from >= all_[place].on.until;
      if (is_revocation(all_[i]) && may_come_after(i, place) && !is_surely_later) return i;
    }
    return std::nullopt;
  }

private:
  /// Whether it approves or amends an approval, and is not revoked.
  bool has_effect(std::size_t place) const {
    if (is_revocation(all_[place]) || !stands(place)) return false;
    if (all_[place].kind == ApprovalKind::approval) return true;
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (all_[i].kind == ApprovalKind::approval && stands(i) && is_later(place, i)) return true;
    }
    return false;
  }

  /// Whether nothing that may have come after it revokes it.
  bool stands(std::size_t place) const {
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (is_revocation(all_[i]) && may_come_after(i, place)) return false;
    }
    return true;
  }

  bool may_come_after(std::size_t one, std::size_t other) const {
    const DateInterval& on = all_[one].on;
    return on == all_[other].on ? one > other : on.until > all_[other].on.from;
  }

  bool is_later(std::size_t one, std::size_t other) const {
    const DateInterval& a = all_[one].on;
    const DateInterval& b = all_[other].on;
    if (a.until != b.until) return a.until > b.until;
    return a.from != b.from ? a.from > b.from : one > other;
  }

  std::span<const Decision> all_;
};

}  // namespace

std::vector<Decision> decisions_of(std::span<const Approval> approvals) {
  std::vector<Decision> decisions;
  for (const Approval& approval : approvals) decisions.push_back({.kind = approval.kind, .on = approval.on});
  return decisions;
}

std::optional<std::size_t> decision_in_force(std::span<const Decision> decisions) {
  return Decisions(decisions).in_force();
}

std::optional<std::size_t> revocation_of_unclear_order(std::span<const Decision> decisions, std::size_t place) {
  return Decisions(decisions).revocation_of_unclear_order(place);
}

std::string authority_of(std::span<const Approval> approvals, std::size_t place) {
  if (!approvals[place].authority.empty()) return approvals[place].authority;
  const std::vector<Decision> decisions = decisions_of(approvals);
  const auto named =
      Decisions(decisions).last_before(place, [&](std::size_t i) { return !approvals[i].authority.empty(); });
  return named ? approvals[*named].authority : std::string();
}

}  // namespace aid::domain
