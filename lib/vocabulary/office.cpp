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
std::vector<std::string> telling_words(const std::vector<std::string>& words) {
  using Kind = std::pair<std::string_view, std::string_view>;
  constexpr std::array kinds{Kind{"thanh", "pho"}, Kind{"tinh", ""}, Kind{"cac", ""}, Kind{"to", "chuc"}};
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

std::string initials_of(const std::vector<std::string>& words) {
  std::string letters;
  for (const std::string& word : words) letters += word.front();
  return letters;
}

/// Whether letters are the first ones of the words of a name, all or so many that they tell whose.
bool are_initials_of(std::string_view letters, std::string_view name) {
  constexpr std::size_t least_letters = 3;
  constexpr std::size_t telling_letters = 4;  ///< "LHHN" of "Liên hiệp hữu nghị Đà Nẵng".
  if (letters.size() < least_letters) return false;
  const std::vector<std::string> words = folded_words(name);
  for (const std::string& all : {initials_of(words), initials_of(telling_words(words))}) {
    if (letters == all || (letters.size() >= telling_letters && all.starts_with(letters))) return true;
  }
  return false;
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
  const auto telling = telling_words(spelled_out(registry.office()));
  return telling.size() > 1 && are_near(telling_words(spelled_out(name)), telling);
}

bool are_initials_of_office(Registry& registry, std::string_view typed) {
  const std::string letters = fold(typed);
  if (letters.find_first_of(" 0123456789") != std::string::npos) return false;
  if (are_initials_of(letters, registry.office())) return true;
  const auto office = office_partner(registry);
  if (!office) return false;
  const domain::Partner partner = storage::Partners(registry.ledger()).get(*office);
  return std::ranges::any_of(partner.names, [&](const domain::PartnerName& name) {
    return name.kind != domain::NameKind::acronym && are_initials_of(letters, name.text);
  });
}

}  // namespace aid::vocabulary
