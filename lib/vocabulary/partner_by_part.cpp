// Partners named by a part of a name, or by what only people say: the office by its code.

#include "aid/vocabulary/partner_by_part.hpp"
#include "aid/base/text.hpp"
#include "aid/vocabulary/messages.hpp"
#include "aid/vocabulary/office.hpp"
#include "aid/vocabulary/partner_words.hpp"

#include <fmt/format.h>

namespace aid::vocabulary {
namespace {

using domain::Partner;
using domain::PartnerId;

Problem several_have(Registry& registry, std::string_view typed, const std::vector<PartnerId>& partners) {
  return Problem(messages::ambiguous_partner, clean_text(typed).value(), described(registry, partners))
      .hint(messages::use_code_hint);
}

/// The office, by the ledger's code.
std::optional<PartnerId> office_meant(Registry& registry, std::string_view typed) {
  return is_code_of_office(registry, typed) ? office_partner(registry) : std::nullopt;
}

}  // namespace

Result<PartnerId> partner_by_part(Registry& registry, std::string_view typed) {
  auto found = registry.partner(typed);
  constexpr std::size_t least_letters = 2;
  constexpr std::size_t most_named = 5;  // Of more, the word says too little to name them.
  const bool is_unknown = !found && found.problem().name() == messages::unknown_partner.name;
  if (!is_unknown || fold(typed).size() < least_letters) return found;
  if (const auto office = office_meant(registry, typed)) return *office;
  const std::vector<PartnerId> having = registry.search_partners(typed);
  if (having.size() == 1) return having.front();
  if (having.empty() || having.size() > most_named) return found;
  return several_have(registry, typed, having);
}

std::vector<PartnerId> partners_with_words(Registry& registry, std::string_view typed) {
  constexpr std::size_t least_letters = 3;
  const std::string words = fold(typed);
  std::vector<PartnerId> found;
  if (words.size() < least_letters) return found;
  const std::string wanted = fmt::format(" {} ", words);
  for (const storage::NameEntry& entry : storage::Partners(registry.ledger()).names()) {
    if (!found.empty() && found.back() == entry.partner) continue;
    if (fmt::format(" {} ", entry.fold).find(wanted) != std::string::npos) found.push_back(entry.partner);
  }
  return found;
}

Result<std::optional<Partner>> partner_understood(Registry& registry, std::string_view typed, bool may_be_part) {
  const auto known = registry.known_partner(typed);
  if (known || known.problem().name() != messages::unknown_partner.name) return std::optional<Partner>();
  const storage::Partners partners(registry.ledger());
  if (const auto office = office_meant(registry, typed)) return std::optional(partners.get(*office));
  if (!may_be_part) return std::optional<Partner>();
  const std::vector<PartnerId> having = partners_with_words(registry, typed);
  if (having.size() > 1) return several_have(registry, typed, having);
  return having.empty() ? std::optional<Partner>() : std::optional(partners.get(having.front()));
}

}  // namespace aid::vocabulary
