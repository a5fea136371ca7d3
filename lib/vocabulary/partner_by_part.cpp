// Whom words mean that are no code, number or whole name of a partner.

#include "aid/vocabulary/partner_by_part.hpp"
#include "aid/base/marks.hpp"
#include "aid/base/text.hpp"
#include "aid/vocabulary/messages.hpp"
#include "aid/vocabulary/office.hpp"
#include "aid/vocabulary/partner_words.hpp"

#include <algorithm>
#include <vector>

namespace aid::vocabulary {
namespace {

using domain::Partner;
using domain::PartnerId;

Problem several_have(Registry& registry, std::string_view typed, const std::vector<FoundPartner>& found) {
  std::vector<PartnerId> partners;
  for (const FoundPartner& one : found) partners.push_back(one.partner);
  return Problem(messages::ambiguous_partner, clean_text(typed).value(), described(registry, partners))
      .hint(messages::use_code_hint);
}

bool is_unknown(const Result<PartnerId>& partner) {
  return !partner && partner.problem().name() == messages::unknown_partner.name;
}

/// A person whose name has the words that were typed with other marks.
bool is_somebody_else(Registry& registry, std::string_view typed, const FoundPartner& one) {
  const Partner partner = storage::Partners(registry.ledger()).get(one.partner);
  if (is_organisation(registry, partner) || !marks_of_part_differ(typed, one.name, Unmarked::as_it_stands)) return false;
  return std::ranges::all_of(partner.names, [&](const domain::PartnerName& name) {
    return marks_of_part_differ(typed, name.text, Unmarked::as_it_stands);
  });
}

/// Whom a word means that is no whole name, answering to it so well at least. Nothing: nobody.
Result<std::optional<PartnerId>> meant(Registry& registry, std::string_view typed, Fit least) {
  constexpr std::size_t least_letters = 3;
  if (is_code_of_office(registry, typed)) {
    if (const auto office = office_partner(registry)) return office;
  }
  std::vector<FoundPartner> found = registry.find_partners(typed);
  const auto spelled = [](const FoundPartner& one) { return one.fit >= Fit::spelled; };
  if (std::ranges::any_of(found, spelled)) {
    std::erase_if(found, [&](const FoundPartner& one) { return !spelled(one); });
  } else if (fold(typed).size() < least_letters) {
    return std::optional<PartnerId>();
  }
  std::erase_if(found, [&](const FoundPartner& one) { return one.fit < least || is_somebody_else(registry, typed, one); });
  if (found.empty()) return std::optional<PartnerId>();
  if (found.size() > 1) return several_have(registry, typed, found);
  return std::optional(found.front().partner);
}

}  // namespace

Result<PartnerId> partner_by_part(Registry& registry, std::string_view typed) {
  const auto known = registry.known_partner(typed);
  if (!is_unknown(known)) return known;
  const auto understood = meant(registry, typed, Fit::spread);
  if (!understood) return understood.problem();
  return understood.value() ? *understood.value() : registry.partner(typed);
}

Result<PartnerId> partner_to_change(Registry& registry, std::string_view typed) {
  const auto understood = partner_understood(registry, typed, true);
  if (!understood) return understood.problem();
  return understood.value() ? understood.value()->id : registry.partner(typed);
}

Result<std::optional<Partner>> partner_understood(Registry& registry, std::string_view typed, bool may_be_part) {
  if (!is_unknown(registry.known_partner(typed))) return std::optional<Partner>();
  const auto understood = meant(registry, typed, may_be_part ? Fit::words : Fit::spelled);
  if (!understood) return understood.problem();
  if (!understood.value()) return std::optional<Partner>();
  return std::optional(storage::Partners(registry.ledger()).get(*understood.value()));
}

}  // namespace aid::vocabulary
