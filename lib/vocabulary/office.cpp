#include "aid/vocabulary/office.hpp"

#include "aid/base/text.hpp"

namespace aid::vocabulary {

std::optional<domain::PartnerId> office_partner(Registry& registry) {
  const std::string key = fold(registry.office());
  if (key.empty()) return std::nullopt;
  const auto named = storage::Partners(registry.ledger()).named(key);
  return named.empty() ? std::nullopt : std::optional(named.front());
}

bool is_code_of_office(Registry& registry, std::string_view typed) {
  const std::string code = fold(registry.setting("code"));
  return !code.empty() && fold(typed) == code;
}

}  // namespace aid::vocabulary
