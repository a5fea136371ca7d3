#include "aid/domain/decisions.hpp"

namespace aid::domain {
namespace {

bool is_revocation(const Decision& decision) { return decision.kind == ApprovalKind::revocation; }

bool is_in_effect(const Decision& decision, std::optional<Date> day) {
  if (!day) return true;
  return (is_revocation(decision) ? decision.on.from : decision.on.last_day()) <= *day;
}

/// The decisions of an aid, asked about by their places.
class Decisions {
public:
  Decisions(std::span<const Decision> all, std::optional<Date> day) : all_(all), day_(day) {}

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

private:
  /// Whether it is in effect and nothing that may have come after it revokes it.
  bool stands(std::size_t place) const {
    if (!is_in_effect(all_[place], day_)) return false;
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (is_revocation(all_[i]) && is_in_effect(all_[i], day_) && may_come_after(i, place)) return false;
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
  std::optional<Date> day_;
};

}  // namespace

std::optional<std::size_t> decision_in_force(std::span<const Decision> decisions, std::optional<Date> day) {
  return Decisions(decisions, day).in_force();
}

}  // namespace aid::domain
