#include "../own_id.hpp"
#include "aid/base/text.hpp"
#include "aid/recording/messages.hpp"
#include "aid/recording/partner_messages.hpp"
#include "aid/recording/partner_reading.hpp"
#include "aid/vocabulary/look_alike.hpp"
#include "aid/vocabulary/messages.hpp"
#include "aid/vocabulary/partner_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::recording {
namespace {

using namespace partners;
using domain::NameKind;
using domain::Partner;
using domain::PartnerId;
using domain::PartnerName;
using storage::Partners;
using storage::Writer;

/// What two partners' given values differ in.
struct Difference {
  std::string field;
  std::string recorded;
  std::string given;
};

std::string names_of_kind(const Partner& partner, NameKind kind) {
  std::vector<std::string> texts;
  for (const PartnerName& name : partner.names) {
    if (name.kind != kind) continue;
    std::string text = name.text;
    if (!name.language.empty()) text += fmt::format(" [{}]", name.language);
    if (name.from || name.until) {
      text += fmt::format(" [{}..{}]", name.from ? to_string(*name.from) : "",
                          name.until ? to_string(name.until->previous()) : "");
    }
    texts.push_back(std::move(text));
  }
  std::ranges::sort(texts);
  return fmt::format("{}", fmt::join(texts, "; "));
}

std::optional<Difference> first_difference(const Partners& partners, const Partner& recorded, const Partner& given) {
  const auto code_of = [&](PartnerId id) { return id ? partners.get(id).code : std::string(); };
  // Contacts are personal: that they differ is said, not what they are.
  const bool same_contact = recorded.contact == given.contact;
  const Difference fields[] = {
      {"name", names_of_kind(recorded, NameKind::official), names_of_kind(given, NameKind::official)},
      {"--alias", names_of_kind(recorded, NameKind::alias), names_of_kind(given, NameKind::alias)},
      {"--former", names_of_kind(recorded, NameKind::former), names_of_kind(given, NameKind::former)},
      {"--acronym", names_of_kind(recorded, NameKind::acronym), names_of_kind(given, NameKind::acronym)},
      {"--name-en", names_of_kind(recorded, NameKind::translation), names_of_kind(given, NameKind::translation)},
      {"--kind", recorded.kind, given.kind},
      {"--country", recorded.country, given.country},
      {"--parent", code_of(recorded.parent), code_of(given.parent)},
      {"--note", recorded.note, given.note},
      {"--contact", same_contact ? "" : "…", same_contact ? "" : "… …"},
  };
  for (const Difference& one : fields) {
    if (one.recorded != one.given) return one;
  }
  return std::nullopt;
}

/// The recorded partner with the caller's id when its values are those given; a problem when they are others.
std::optional<Partner> recorded_with_id(const Partners& partners, const Partner& given) {
  if (given.external_id.empty()) return std::nullopt;
  const auto known = partners.find_by_external_id(given.external_id);
  if (!known) return std::nullopt;
  const Partner as_recorded = partners.versions(known->id).front().first;
  if (const auto other = first_difference(partners, as_recorded, given)) {
    throw Error(messages::id_differs, given.external_id, known->code, other->field, other->recorded, other->given);
  }
  return known;
}

/// A partner with equal values in all that is given.
void check_is_new(const Partners& partners, const Partner& given) {
  for (const PartnerId id : partners.named(fold(given.name()))) {
    const Partner first = partners.versions(id).front().first;
    if (first.external_id == given.external_id && !first_difference(partners, first, given)) {
      throw Error(Problem(messages::same_as_recorded, vocabulary::described(first)).hint(messages::another_hint));
    }
  }
}

Partner read_partner(Writer& writer, vocabulary::Registry& registry, const PartnerWords& words,
                     PartnerOutcome& outcome) {
  aid::Problems problems;
  Partner partner;
  partner.names.push_back(read_name({.kind = NameKind::official, .text = words.name}, problems));
  for (const NameWords& further : words.names) partner.names.push_back(read_name(further, problems));
  partner.kind = vocabulary::read_kind(registry, words.kind, problems);
  partner.country = vocabulary::read_country(registry, words.country, problems);
  if (words.country.empty()) partner.country = country_of_kind(registry, partner.kind);
  partner.note = problems.take(clean_text(words.note), "--note");
  partner.contact = problems.take(clean_text(words.contact), "--contact");
  partner.external_id = problems.take(clean_text(words.id), "--id");
  check_own_id(registry, partner.external_id, problems);
  check_names_differ(partner, problems);
  problems.throw_any();
  if (!words.parent.empty()) {
    if (fold(words.parent) == fold(partner.name()) && !registry.known_partner(words.parent)) {
      throw Error(Problem(messages::parent_of_itself, partner.name()).at({.file = "--parent"}));
    }
    partner.parent = partner_or_new(writer, registry, words.parent, words.new_partner, outcome.created);
  }
  return partner;
}

}  // namespace

PartnerId partner_or_new(Writer& writer, vocabulary::Registry& registry, std::string_view typed, bool may_create,
                         std::vector<Partner>& created) {
  const auto known = registry.partner_or_hint(typed);
  if (known || !may_create || known.problem().name() != messages::unknown_partner.name) return known.value();
  aid::Problems problems;
  Partner partner;
  partner.names.push_back(read_name({.kind = NameKind::official, .text = std::string(typed)}, problems));
  problems.throw_any();
  check_names_are_free(registry, partner.names, {}, problems);
  problems.throw_any();
  partner.id = Partners(registry.ledger()).add(writer, partner);
  created.push_back(partner);
  return partner.id;
}

PartnerOutcome add_partner(Writer& writer, vocabulary::Registry& registry, const PartnerWords& words) {
  PartnerOutcome outcome;
  Partner partner = read_partner(writer, registry, words, outcome);
  Partners partners(registry.ledger());
  if (const auto known = recorded_with_id(partners, partner)) return {.partner = *known, .already = true};
  if (!words.another) {
    check_is_new(partners, partner);
    aid::Problems problems;
    check_names_are_free(registry, partner.names, {}, problems);
    problems.throw_any();
  }
  partner.id = partners.add(writer, partner);
  outcome.partner = partner;
  return outcome;
}

}  // namespace aid::recording
