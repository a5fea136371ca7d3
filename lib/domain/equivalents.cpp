#include "aid/domain/equivalents.hpp"

#include <algorithm>
#include <array>

namespace aid::domain {
namespace {

constexpr std::array<std::string_view, 3> choice_words{"first", "latest", "lowest"};

/// Whether `other`, which stands further on, wins over `one`.
bool wins_over(const Equivalent& other, const Equivalent& one, EquivalentChoice choice) {
  if (choice == EquivalentChoice::lowest) return other.amount.money.minor() < one.amount.money.minor();
  if (choice == EquivalentChoice::first) return false;
  if (!one.date || !other.date) return !one.date;
  return other.date->last_day() >= one.date->last_day();
}

}  // namespace

std::span<const std::string_view> equivalent_choices() { return choice_words; }

EquivalentChoice equivalent_choice(std::string_view word) {
  const auto* const found = std::ranges::find(choice_words, word);
  if (found == choice_words.end()) return EquivalentChoice::first;
  return static_cast<EquivalentChoice>(found - choice_words.begin());
}

std::vector<Amount> choose_equivalents(std::span<const Equivalent> equivalents, EquivalentChoice choice) {
  std::vector<const Equivalent*> chosen;
  for (const Equivalent& one : equivalents) {
    const auto same = std::ranges::find_if(
        chosen, [&](const Equivalent* other) { return other->amount.money.currency() == one.amount.money.currency(); });
    if (same == chosen.end()) {
      chosen.push_back(&one);
    } else if (wins_over(one, **same, choice)) {
      *same = &one;
    }
  }
  std::vector<Amount> amounts;
  for (const Equivalent* one : chosen) amounts.push_back(one->amount);
  return amounts;
}

std::vector<Equivalent> all_equivalents(const std::optional<Amount>& vnd, const std::optional<Amount>& usd,
                                        std::span<const Equivalent> others) {
  std::vector<Equivalent> all;
  for (const std::optional<Amount>& printed : {vnd, usd}) {
    if (!printed) continue;
    Equivalent& one = all.emplace_back();
    one.amount = *printed;
  }
  all.insert(all.end(), others.begin(), others.end());
  return all;
}

}  // namespace aid::domain
