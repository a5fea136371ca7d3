#include "cli/option_words.hpp"

#include "aid/base/text.hpp"
#include "aid/cli/options.hpp"
#include "cli/command_line.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace aid::cli {
namespace {

/// Words that people try, and the options that mean the same.
constexpr std::pair<std::string_view, std::string_view> other_words[] = {
    {"--by", "--group"},     {"--donor", "--from"},   {"--giver", "--from"},     {"--item", "--goods"},
    {"--money", "--amount"}, {"--month", "--period"}, {"--quarter", "--period"}, {"--receiver", "--to"},
    {"--recipient", "--to"}, {"--remark", "--note"},  {"--save", "--output"},    {"--sum", "--amount"},
    {"--value", "--amount"}, {"--when", "--date"},    {"--where", "--place"},    {"--within", "--ending-within"},
    {"--year", "--period"},
};

}  // namespace

std::string_view other_option(std::string_view typed) {
  const auto* const found =
      std::ranges::find(other_words, typed, &std::pair<std::string_view, std::string_view>::first);
  return found == std::end(other_words) ? std::string_view() : found->second;
}

void settle_names_of_choices(std::vector<Item>& items) {
  for (Item& item : items) {
    if (item.option == nullptr) continue;
    const auto& choices = item.option->choices;
    if (std::ranges::find(choices, item.value) != choices.end()) continue;
    const auto& names = item.option->choice_names;
    const auto named = std::ranges::find_if(names, [typed = fold(item.value)](const Label& name) {
      return typed == fold(name.en) || typed == fold(name.vi);
    });
    if (named != names.end()) item.value = choices[static_cast<std::size_t>(named - names.begin())];
  }
}

}  // namespace aid::cli
