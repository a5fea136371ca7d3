#include "aid/vocabulary/office.hpp"

#include "aid/base/text.hpp"
#include "aid/storage/aids.hpp"
#include "aid/vocabulary/near_names.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace aid::vocabulary {
namespace {

/// The words of a name without those that say what kind of place it is of, or say nothing.
std::vector<std::string> telling_words(std::string_view name) {
  using Kind = std::pair<std::string_view, std::string_view>;
  constexpr std::array kinds{Kind{"thanh", "pho"}, Kind{"tinh", ""}, Kind{"cac", ""}};
  const std::vector<std::string> words = spelled_out(name);
  std::vector<std::string> telling;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto found = std::ranges::find_if(kinds, [&](const Kind& kind) {
      return words[i] == kind.first && (kind.second.empty() || (i + 1 < words.size() && words[i + 1] == kind.second));
    });
    if (found == kinds.end()) {
      telling.push_back(words[i]);
    } else if (!found->second.empty()) {
      ++i;
    }
  }
  return telling;
}

}  // namespace

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

bool is_nearly_office(Registry& registry, std::string_view name) {
  const auto telling = telling_words(registry.office());
  return telling.size() > 1 && are_near(telling_words(name), telling);
}

}  // namespace aid::vocabulary
