#pragma once
#include "aid/storage/book.hpp"
#include "aid/table/table.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace aid::reports {

/// The sums of all aids in which a partner has one role (donor, say), by stage and currency. Stages are never added.
struct RoleFigures {
  domain::PartyRole role = domain::PartyRole::donor;
  bool shared = false;    ///< Of aids in which several partners have this role, nobody knows with what shares.
  std::int64_t aids = 0;  ///< How many aids those records stand for, as far as that is known.
  domain::Qualifier aids_qualifier = domain::Qualifier::exact;
  std::array<domain::Amounts, domain::stage_count> amounts = {};
  std::array<bool, domain::stage_count> recorded = {};
  std::int64_t not_valued = 0;  ///< Records with money or goods of unknown value.
};

/// The roles of the partner at `position` of the book, in the order of roles, shared ones after whole ones; empty ones
/// are left out. What is reversed does not count; a part counts within its parent where the partner has the same role
/// there; a share in per cent is a share of the amount.
std::vector<RoleFigures> figures_by_role(const storage::Book& book, storage::PartnerIndex partner);

/// What was delivered through the partner (--via): entries by stage and currency.
RoleFigures figures_of_channel(const storage::Book& book, storage::PartnerIndex partner, std::int64_t& entries);

}  // namespace aid::reports
