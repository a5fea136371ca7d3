#include "aid/vocabulary/office.hpp"

#include "aid/base/text.hpp"
#include "aid/storage/aids.hpp"

namespace aid::vocabulary {

std::optional<domain::PartnerId> office_partner(Registry& registry) {
  const std::string key = fold(registry.office());
  if (key.empty()) return std::nullopt;
  const auto named = storage::Partners(registry.ledger()).named(key);
  if (!named.empty()) return named.front();
  const auto first =
      storage::Partners(registry.ledger()).find_by_code(storage::partner_code(registry.setting("code"), 0));
  return first ? std::optional(first->id) : std::nullopt;
}

bool is_code_of_office(Registry& registry, std::string_view typed) {
  const std::string code = fold(registry.setting("code"));
  return !code.empty() && fold(typed) == code;
}

}  // namespace aid::vocabulary
