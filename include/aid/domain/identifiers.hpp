#pragma once
#include "aid/domain/records.hpp"

#include <string>
#include <string_view>

/// The numbers by which others know a partner, compared.
namespace aid::domain {

/// What equal numbers have in common: "0400 123.456" and "0400-123456" are "0400123456". Case, spaces, dashes and dots
/// say nothing; "" has neither letter nor digit.
std::string identifier_key(std::string_view number);

/// Whether they are of one scheme and have the same key.
bool is_same(const PartnerIdentifier& a, const PartnerIdentifier& b);

}  // namespace aid::domain
