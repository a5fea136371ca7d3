#include "aid/cli/settle_partner.hpp"

#include "aid/vocabulary/messages.hpp"

#include <fmt/format.h>

namespace aid::cli {
namespace {

constexpr Message<Text> which_partner{"which-partner", "No partner is called '{0}'. Which one is meant?",
                                      "Không có đối tác nào tên '{0}'. Có thể là:"};
constexpr Message<Text> make_partner{"make-partner", "Create the partner '{0}'?", "Lập đối tác mới '{0}'?"};

}  // namespace

bool settle_partner(vocabulary::Registry& registry, Context& context, std::string& typed, bool may_create) {
  if (may_create || !context.interactive || typed.empty()) return may_create;
  const auto known = registry.known_partner(typed);
  if (known || known.problem().name() != messages::unknown_partner.name) return may_create;
  Prompter prompter(context);
  if (const auto closest = registry.closest_partners(typed); !closest.empty()) {
    std::vector<std::string> choices;
    for (const auto& one : closest) choices.push_back(fmt::format("{} ({})", one.name, one.code));
    if (const auto chosen = prompter.choose(which_partner.in(context.language, typed), choices)) {
      typed = closest[*chosen].code;
      return false;
    }
  }
  return prompter.confirm(make_partner.in(context.language, typed), false);
}

}  // namespace aid::cli
