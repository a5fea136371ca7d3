#pragma once
#include <string_view>

namespace aid::storage {

/// Of rows of `partners`: the current version of each partner, the last row with its identity.
inline constexpr std::string_view is_current_partner =
    "partners.id = (SELECT max(id) FROM partners AS newer WHERE newer.id = coalesce(partners.version_of, partners.id) "
    "OR newer.version_of = coalesce(partners.version_of, partners.id))";

}  // namespace aid::storage
