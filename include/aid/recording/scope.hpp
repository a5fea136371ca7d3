#pragma once
#include "aid/domain/records.hpp"

#include <functional>
#include <vector>

/// Whose aid it is where nobody says so.
namespace aid::recording {

using PartnerById = std::function<const domain::Partner&(domain::PartnerId)>;

/// The office's own where the office takes part, its members' where one that belongs to it does, through however many
/// others; else area-wide, also where the office is no partner (no id).
domain::Scope scope_of(domain::PartnerId office, const std::vector<domain::Party>& parties, const PartnerById& partner);

}  // namespace aid::recording
