#pragma once
#include "aid/base/problems.hpp"
#include "aid/domain/records.hpp"
#include "aid/vocabulary/registry.hpp"

#include <string>
#include <string_view>
#include <vector>

/// What describes a partner, in the words of the lists.
namespace aid::vocabulary {

/// Whether somebody said that it is no person. Of people each word of a name counts as it is written: Anh is not Ánh.
bool is_organisation(Registry& registry, const domain::Partner& partner);

/// "DN-P0007 Kisarazu (JP)".
std::string described(const domain::Partner& partner);
/// "DN-P0007 Kisarazu (JP), DN-P0009 …": five, and "…" for further ones.
std::string described(Registry& registry, const std::vector<domain::PartnerId>& partners);

/// The code of a kind; empty for empty.
std::string read_kind(Registry& registry, std::string_view typed, Problems& problems);
/// The code of a country; empty for empty.
std::string read_country(Registry& registry, std::string_view typed, Problems& problems);

}  // namespace aid::vocabulary
