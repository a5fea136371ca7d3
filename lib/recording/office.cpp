#include "aid/recording/office.hpp"

#include "aid/base/text.hpp"
#include "aid/recording/partner_messages.hpp"
#include "aid/recording/partners.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/lists.hpp"
#include "aid/storage/partners.hpp"
#include "aid/vocabulary/messages.hpp"
#include "aid/vocabulary/office.hpp"
#include "aid/vocabulary/partner_words.hpp"

#include <algorithm>

namespace aid::recording {
namespace {

using domain::NameKind;
using domain::Partner;
using domain::PartnerName;

PartnerName name_of_office(NameKind kind, std::string text) {
  return {.kind = kind, .text = std::move(text), .language = {}, .from = {}, .until = {}};
}

/// The kind of partners that offices which keep ledgers are.
std::string kind_of_offices(storage::Ledger& ledger) {
  const auto kinds = storage::Lists(ledger).items("partner-kind");
  const auto found = std::ranges::find_if(kinds, [](const auto& kind) { return kind.attribute("office") == "yes"; });
  return found == kinds.end() ? std::string() : found->code;
}

std::string cleaned_name(const std::string& typed) {
  std::string name = clean_text(typed).value();
  if (fold(name).empty()) throw Error(messages::empty_name, typed);
  return name;
}

}  // namespace

std::vector<PartnerName> office_names(const std::string& office, const std::vector<std::string>& acronyms) {
  std::vector<PartnerName> names{name_of_office(NameKind::official, cleaned_name(office))};
  for (const std::string& typed : acronyms) {
    std::string name = cleaned_name(typed);
    const bool is_there = std::ranges::find(names, name, &PartnerName::text) != names.end();
    if (!is_there) names.push_back(name_of_office(NameKind::acronym, std::move(name)));
  }
  return names;
}

Partner add_office(storage::Writer& writer, std::vector<PartnerName> names) {
  Partner office;
  office.names = std::move(names);
  office.kind = kind_of_offices(writer.ledger());
  office.country = "VN";
  storage::Partners(writer.ledger()).add_office(writer, office);
  return office;
}

std::optional<Partner> add_missing_office(storage::Writer& writer, vocabulary::Registry& registry) {
  if (vocabulary::office_partner(registry) || fold(registry.office()).empty()) return std::nullopt;
  return add_office(writer, office_names(registry.office(), {}));
}

bool is_office_to_describe(vocabulary::Registry& registry, const Partner& partner, std::string_view name) {
  if (partner.version != 1 || fold(partner.name()) != fold(name) ||
      partner.code != storage::partner_code(registry.setting("code"), 0)) {
    return false;
  }
  return vocabulary::office_partner(registry) == partner.id;
}

void rename_office(storage::Writer& writer, vocabulary::Registry& registry, const std::string& name) {
  const storage::Partners partners(registry.ledger());
  const auto office = vocabulary::office_partner(registry);
  const auto named = partners.named(fold(name));
  if (!office) {
    if (named.empty()) add_office(writer, office_names(name, {}));
    return;
  }
  const auto other = std::ranges::find_if(named, [&](domain::PartnerId id) { return id != *office; });
  if (other != named.end()) {
    throw Error(Problem(messages::partner_exists, name, vocabulary::described(partners.get(*other)))
                    .hint(messages::rename_other_hint));
  }
  PartnerEdit words{.partner = partners.get(*office).code};
  words.changes.name = name;
  words.changes.another = true;  // Nearly the old name is what a new name of the same office may well be.
  edit_partner(writer, registry, words);
}

}  // namespace aid::recording
