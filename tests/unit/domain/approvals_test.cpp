#include "aid/domain/approvals.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace aid::domain;  // NOLINT: a test of this namespace.

TEST_CASE("an approval is in force until it is revoked, and an amendment of nothing is none") {
  using enum ApprovalKind;
  struct Case {
    std::vector<ApprovalKind> decisions;
    bool in_force;
  };
  const Case cases[] = {
      {{}, false},
      {{approval}, true},
      {{approval, amendment}, true},
      {{amendment}, false},
      {{amendment, approval}, true},
      {{approval, revocation}, false},
      {{approval, revocation, amendment}, false},
      {{approval, revocation, approval, amendment}, true},
  };
  for (const Case& one : cases) {
    CAPTURE(one.decisions.size());
    bool in_force = false;
    for (const ApprovalKind decision : one.decisions) in_force = is_in_force_after(decision, in_force);
    CHECK(in_force == one.in_force);
  }
}
