#include "aid/cli/settle_partner.hpp"

#include "aid/base/text.hpp"
#include "aid/vocabulary/messages.hpp"
#include "aid/vocabulary/partner_by_part.hpp"

#include <fmt/format.h>

namespace aid::cli {
namespace {

constexpr Message<Text> which_partner{"which-partner", "No partner is called '{0}'. Which one is meant?",
                                      "Không có đối tác nào tên '{0}'. Có thể là:"};
constexpr Message<Text> make_partner{"make-partner", "Create the partner '{0}'?", "Thêm '{0}' vào danh sách đối tác?"};

}  // namespace

std::optional<Problem> understand_partner(vocabulary::Registry& registry, Context& context, std::string_view option,
                                          std::string& typed, bool may_create) {
  if (typed.empty()) return std::nullopt;
  const bool may_be_part = !may_create && !context.interactive;
  const auto understood = vocabulary::partner_understood(registry, typed, may_be_part);
  if (!understood) return Problem(understood.problem()).at({.file = std::string(option)});
  if (!understood.value()) return std::nullopt;
  const domain::Partner& partner = *understood.value();
  const std::string understood_as = fmt::format("{} \"{}\": {} ({})", option, typed, partner.name(), partner.code);
  context.err.write(visible(understood_as) + "\n");
  context.err.flush();
  context.understood.push_back({.option = std::string(option), .partner = partner.name()});
  typed = partner.code;
  return std::nullopt;
}

bool settle_partner(vocabulary::Registry& registry, Context& context, std::string& typed, bool may_create) {
  if (may_create || !context.interactive || typed.empty()) return may_create;
  const auto known = registry.known_partner(typed);
  if (known || known.problem().name() != messages::unknown_partner.name) return may_create;
  Prompter prompter(context);
  if (const auto perhaps = registry.closest_partners(typed); !perhaps.empty()) {
    std::vector<std::string> choices;
    for (const auto& one : perhaps) choices.push_back(fmt::format("{} ({})", one.name, one.code));
    if (const auto chosen = prompter.choose(which_partner.in(context.language, typed), choices)) {
      typed = perhaps[*chosen].code;
      return false;
    }
  }
  return prompter.confirm(make_partner.in(context.language, typed), false);
}

bool settle_partner(vocabulary::Registry& registry, Context& context, std::string_view option, std::string& typed,
                    bool may_create) {
  if (const auto problem = understand_partner(registry, context, option, typed, may_create)) throw Error(*problem);
  return settle_partner(registry, context, typed, may_create);
}

std::string with_understood(std::string acknowledgement, const Context& context) {
  std::string others;
  for (const Context::Understood& one : context.understood) {
    if (acknowledgement.find(one.partner) != std::string::npos) continue;
    others += fmt::format("{}{}: {}", others.empty() ? "" : "; ", one.option, one.partner);
  }
  if (others.empty()) return acknowledgement;
  const bool ends_line = acknowledgement.ends_with('\n');
  if (ends_line) acknowledgement.pop_back();
  return fmt::format("{} ({}){}", acknowledgement, others, ends_line ? "\n" : "");
}

}  // namespace aid::cli
