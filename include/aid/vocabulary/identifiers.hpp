#pragma once
#include "aid/domain/records.hpp"
#include "aid/vocabulary/registry.hpp"

#include <string>
#include <string_view>
#include <vector>

/// The numbers by which others know a partner. Their schemes are the list `identifier-scheme`, whose attributes say how
/// a number of each looks.
namespace aid::vocabulary {

/// "tax-code:0400123456", "MST: 0400 123 456". The number is kept as it was typed. Problems: bad-identifier (no scheme
/// or no number, or one that does not look like those of its scheme), unknown-word (of the scheme), those of
/// `clean_text`.
Result<domain::PartnerIdentifier> read_identifier(Registry& registry, std::string_view typed);

/// "tax-code:0400123456", as it can be typed.
std::string written(const domain::PartnerIdentifier& identifier);

/// The partners that have the number that is typed: "tax-code:0400123456", or the number alone.
struct Identified {
  bool names_scheme = false;
  std::vector<domain::PartnerId> partners = {};  ///< In row order.
};
Identified identified_partners(Registry& registry, std::string_view typed);

}  // namespace aid::vocabulary
