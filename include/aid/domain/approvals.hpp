#pragma once
#include "aid/domain/terms.hpp"

namespace aid::domain {

/// Whether an approval is in force after a decision. Decisions are taken in the order of their days, those of one day
/// in that in which they were recorded; what was reversed is none. An amendment changes what is in force: of nothing,
/// or after a revocation, it approves nothing.
constexpr bool is_in_force_after(ApprovalKind decision, bool was_in_force) {
  switch (decision) {
    case ApprovalKind::approval:
      return true;
    case ApprovalKind::revocation:
      return false;
    case ApprovalKind::amendment:
      break;
  }
  return was_in_force;
}

}  // namespace aid::domain
