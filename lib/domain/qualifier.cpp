#include "aid/domain/qualifier.hpp"

#include "aid/domain/messages.hpp"

#include <array>

namespace aid::domain {
namespace {

constexpr std::array<std::string_view, 4> qualifier_words{"exact", "at-least", "nearly", "about"};
constexpr std::array<Label, 4> prefixes{{{"", ""}, {"at least ", "hơn "}, {"nearly ", "gần "}, {"about ", "khoảng "}}};

}  // namespace

std::string_view to_string(Qualifier qualifier) { return qualifier_words[static_cast<std::size_t>(qualifier)]; }

Result<Qualifier> parse_qualifier(std::string_view text) {
  for (std::size_t i = 0; i < qualifier_words.size(); ++i) {
    if (qualifier_words[i] == text) return static_cast<Qualifier>(i);
  }
  return Problem(messages::unknown_word, text, "exact, at-least, nearly, about");
}

Qualifier of_sum(Qualifier a, Qualifier b) {
  if (a == Qualifier::exact) return b;
  if (b == Qualifier::exact || a == b) return a;
  return Qualifier::about;
}

Qualifier of_difference(Qualifier a, Qualifier b) { return b == Qualifier::exact ? a : Qualifier::about; }

std::string_view prefix(Qualifier qualifier, Language language) {
  return prefixes[static_cast<std::size_t>(qualifier)].in(language);
}

}  // namespace aid::domain
