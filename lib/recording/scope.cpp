#include "aid/recording/scope.hpp"

namespace aid::recording {

domain::Scope scope_of(domain::PartnerId office, const std::vector<domain::Party>& parties,
                       const PartnerById& partner_by_id) {
  if (!office) return domain::Scope::area_wide;
  domain::Scope scope = domain::Scope::area_wide;
  for (const domain::Party& party : parties) {
    if (party.partner == office) return domain::Scope::own;
    constexpr int deepest = 16;  // A ring of parents, which only a merge could leave, must not hang us.
    const domain::Partner* partner = &partner_by_id(party.partner);
    for (int depth = 0; partner->parent && depth < deepest; ++depth) {
      if (partner->parent == office) scope = domain::Scope::member;
      partner = &partner_by_id(partner->parent);
    }
  }
  return scope;
}

}  // namespace aid::recording
