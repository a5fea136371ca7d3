#include "aid/vocabulary/partner_words.hpp"

#include <fmt/format.h>

namespace aid::vocabulary {

std::string described(const domain::Partner& partner) {
  return fmt::format("{} {}{}", partner.code, partner.name(),
                     partner.country.empty() ? "" : fmt::format(" ({})", partner.country));
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
