// Unknown names on a terminal: which one is meant, or may it be created?

#include "add.hpp"
#include "aid/base/text.hpp"
#include "aid/cli/settle_partner.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::add {
namespace {

constexpr Message<Text> make_place{"make-place", "Create the place '{0}'?", "Lập địa bàn mới '{0}'?"};
constexpr Label country_question{"  Its country (code or name, empty if not known)",
                                 "  Nước (mã hoặc tên, để trống nếu chưa rõ)"};
constexpr Label partner_kind_question{"  Its kind (empty if not known)", "  Loại đối tác (để trống nếu chưa rõ)"};

/// Asks about one command's names.
class Settling {
public:
  Settling(vocabulary::Registry& registry, recording::CreationWords& creation, cli::Context& context)
      : registry_(registry), creation_(creation), context_(context), prompter_(context) {}

  /// The code of the partner that is meant. If empty, the partner is created, or the record will refuse the name
  /// because the user did not say that it may be created.
  std::string partner(const recording::UnknownName& name) {
    std::string typed = name.typed;
    if (!cli::settle_partner(registry_, context_, typed, false)) return typed == name.typed ? std::string() : typed;
    recording::NewPartner made{.name = name.typed, .country = {}, .kind = {}};
    const bool is_giver = name.option == "--from";
    const bool is_receiver = name.option == "--to";
    const bool country_said =
        (is_giver && !creation_.from_country.empty()) || (is_receiver && !creation_.to_country.empty());
    const bool kind_said = (is_giver && !creation_.from_kind.empty()) || (is_receiver && !creation_.to_kind.empty());
    if (!country_said) made.country = ask(country_question, "country");
    if (!kind_said) made.kind = ask(partner_kind_question, "partner-kind");
    creation_.partners.push_back(std::move(made));
    return {};
  }

  void place(const recording::UnknownName& name) {
    if (prompter_.confirm(make_place.in(context_.language, name.typed), false)) creation_.places.push_back(name.typed);
  }

private:
  /// Tells what was understood: "CO = Colombia".
  std::string ask(const Label& question, std::string_view list) {
    std::string understood;
    const auto accept = [&](std::string_view answer) -> std::optional<Problem> {
      if (answer.empty()) return std::nullopt;
      const auto item = registry_.item(list, answer);
      if (!item) return item.problem();
      understood = fmt::format("  → {} = {}\n", item.value().code, item.value().name(context_.language));
      return std::nullopt;
    };
    std::string answer = prompter_.ask(question.in(context_.language), "", accept);
    context_.err.write(visible(understood, Newlines::keep));
    return answer;
  }

  vocabulary::Registry& registry_;
  recording::CreationWords& creation_;
  cli::Context& context_;
  cli::Prompter prompter_;
};

void put(std::vector<std::string>& names, const std::string& typed, const std::string& code) {
  std::ranges::replace(names, typed, code);
}

void put_everywhere(recording::AidWords& words, recording::EntryWords& fact, const std::string& typed,
                    const std::string& code) {
  for (const records::FieldDescription& field : records::aid_fields()) {
    if (field.kind == records::FieldKind::partners) put(words.list(field.name()), typed, code);
  }
  if (fact.via == typed) fact.via = code;
}

/// Partners that are named by a part of their names, or the office by its code.
void understand_names(vocabulary::Registry& registry, recording::AidWords& words, recording::EntryWords& fact,
                      bool may_create, cli::Context& context) {
  std::vector<Problem> problems;
  const auto understand = [&](std::string_view option, std::string& typed) {
    auto problem = cli::understand_partner(registry, context, option, typed, may_create);
    if (problem) problems.push_back(*std::move(problem));
  };
  for (const records::FieldDescription& field : records::aid_fields()) {
    if (field.kind != records::FieldKind::partners) continue;
    for (std::string& typed : words.list(field.name())) understand(field.option, typed);
  }
  understand("--via", fact.via);
  if (!problems.empty()) throw Errors(std::move(problems));
}

}  // namespace

void settle_names(storage::Ledger& ledger, recording::AidWords& description, recording::EntryWords& fact,
                  recording::CreationWords& creation, cli::Context& context) {
  vocabulary::Registry registry(ledger);
  understand_names(registry, description, fact, creation.every_partner, context);
  if (!context.interactive) return;
  Settling settling(registry, creation, context);
  for (const recording::UnknownName& name : recording::unknown_names(registry, description, fact, creation)) {
    if (name.is_place) {
      settling.place(name);
    } else if (const std::string code = settling.partner(name); !code.empty()) {
      put_everywhere(description, fact, name.typed, code);
    }
  }
}

}  // namespace aid::add
