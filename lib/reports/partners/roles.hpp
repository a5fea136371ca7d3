#pragma once
#include "../work.hpp"

#include <cstdint>
#include <vector>

/// What a partner has to do with aid, counted as every report counts: parts once, its own share of what is shared.
namespace aid::reports {

/// The figures of the aids in which a partner has one role (donor, say). Stages are never added.
struct RoleFigures {
  domain::PartyRole role = domain::PartyRole::donor;
  bool shared = false;  ///< Of aids in which several partners have this role, nobody knows with what shares.
  counting::StageFigures figures = {};
};

/// All that is counted for one partner, and what the reader must know of it.
struct PartnerFigures {
  std::vector<RoleFigures> roles =
      {};  ///< In the order of roles, shared ones after whole ones; empty ones are left out.
  counting::StageFigures delivered = {};  ///< Through the partner (--via).
  std::int64_t delivered_entries = 0;
  counting::Stages stages = {};  ///< Of which something is recorded.
  counting::Counted noted = {};  ///< The remarks of all counts together.
};

/// `work` with its book, its look-up and the office. Throws `Error` amount-overflow.
PartnerFigures figures_of_partner(const Work& work, storage::PartnerIndex partner);

}  // namespace aid::reports
