#include "aid/vocabulary/partner_words.hpp"
#include "aid/vocabulary/words.hpp"

#include <fmt/format.h>

namespace aid::vocabulary {

bool is_organisation(Registry& registry, const domain::Partner& partner) {
  return !partner.kind.empty() && attribute_of(registry.items("partner-kind"), partner.kind, "person") != "yes";
}

std::string described(const domain::Partner& partner) {
  return fmt::format("{} {}{}", partner.code, partner.name(),
                     partner.country.empty() ? "" : fmt::format(" ({})", partner.country));
}

std::string described(Registry& registry, const std::vector<domain::PartnerId>& partners) {
  constexpr std::size_t most = 5;
  std::string all;
  for (std::size_t i = 0; i < partners.size() && i < most; ++i) {
    all += (i == 0 ? "" : ", ") + described(storage::Partners(registry.ledger()).get(partners[i]));
  }
  return partners.size() > most ? all + ", …" : all;
}

std::string read_kind(Registry& registry, std::string_view typed, Problems& problems) {
  if (typed.empty()) return {};
  const auto item = registry.item("partner-kind", typed);
  if (item) return item.value().code;
  problems.add(item.problem(), "--kind");
  return {};
}

std::string read_country(Registry& registry, std::string_view typed, Problems& problems) {
  return typed.empty() ? std::string() : problems.take(registry.country(typed), "--country").value_or("");
}

}  // namespace aid::vocabulary
