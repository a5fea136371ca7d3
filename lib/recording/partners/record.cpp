#include "../own_id.hpp"
#include "aid/base/text.hpp"
#include "aid/recording/messages.hpp"
#include "aid/recording/office.hpp"
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

std::optional<Difference> first_difference(vocabulary::Registry& registry, const Partner& recorded,
                                           const Partner& given) {
  const std::string before = records::names_of(recorded, NameKind::official);
  const std::string after = records::names_of(given, NameKind::official);
  if (before != after) return Difference{"name", before, after};
  for (const records::PartnerField& field : records::partner_fields()) {
    if (records::is_same_value(field, recorded, given)) continue;
    // That personal data differ is said, not what they are.
    if (field.is_personal) return Difference{std::string(field.option), "…", "… …"};
    return Difference{std::string(field.option), records::value_of(registry, field, recorded),
                      records::value_of(registry, field, given)};
  }
  return std::nullopt;
}

/// What is given of the office, with what `init` said of it where nothing else is given.
Partner with_words_of_init(const Partner& office, Partner given) {
  for (const PartnerName& name : office.names) {
    const bool is_there = std::ranges::find(given.names, name.text, &PartnerName::text) != given.names.end();
    if (!is_there && name.kind != NameKind::official) given.names.push_back(name);
  }
  if (given.kind.empty()) given.kind = office.kind;
  if (given.country.empty()) given.country = office.country;
  return given;
}

/// The recorded partner with the caller's id when its values are those given; a problem when they are others.
std::optional<Partner> recorded_with_id(vocabulary::Registry& registry, const Partner& given) {
  const Partners partners(registry.ledger());
  if (given.external_id.empty()) return std::nullopt;
  const auto known = partners.find_by_external_id(given.external_id);
  if (!known) return std::nullopt;
  // The office was there before somebody described it and gave it an id.
  const auto versions = partners.versions(known->id);
  const auto as_recorded = std::ranges::find_if(
      versions, [&](const auto& version) { return version.first.external_id == given.external_id; });
  const bool is_described = as_recorded != versions.begin();
  const Partner meant = is_described ? with_words_of_init(versions.front().first, given) : given;
  if (const auto other = first_difference(registry, as_recorded->first, meant)) {
    throw Error(messages::id_differs, given.external_id, known->code, other->field,
                Label{other->recorded, other->recorded}, Label{other->given, other->given});
  }
  return known;
}

/// A partner with equal values in all that is given.
void check_is_new(vocabulary::Registry& registry, const Partner& given) {
  const Partners partners(registry.ledger());
  for (const PartnerId id : partners.named(fold(given.name()))) {
    const Partner first = partners.versions(id).front().first;
    if (first.external_id == given.external_id && !first_difference(registry, first, given)) {
      throw Error(Problem(messages::same_as_recorded, vocabulary::described(first)).hint(messages::another_hint));
    }
  }
}

Partner read_partner(Writer& writer, vocabulary::Registry& registry, const PartnerWords& words,
                     PartnerOutcome& outcome) {
  Problems problems;
  Partner partner;
  partner.names.push_back(read_name({.kind = NameKind::official, .text = words.name}, problems));
  for (const NameWords& further : further_names(words)) partner.names.push_back(read_name(further, problems));
  for (const records::PartnerField& field : records::partner_fields()) {
    records::read_field(registry, field, words.fields, partner, problems);
  }
  if (partner.country.empty() && words.fields.text("country").empty()) {
    partner.country = country_of_kind(registry, partner.kind);
  }
  check_own_id(registry, partner.external_id, problems);
  check_names_differ(partner, problems);
  problems.raise();
  if (const std::string parent = words.fields.text("parent"); !parent.empty()) {
    if (fold(parent) == fold(partner.name()) && !registry.known_partner(parent)) {
      throw Error(Problem(messages::parent_of_itself, partner.name()).at({.file = "--parent"}));
    }
    partner.parent = partner_or_new(writer, registry, parent, how_to_create(words.new_partner, words.another, {}, parent),
                                    outcome.created);
  }
  return partner;
}

/// The office that nobody has described yet, if the partner that is given has its name.
std::optional<Partner> office_meant(vocabulary::Registry& registry, const Partner& given) {
  const Partners partners(registry.ledger());
  for (const PartnerId id : partners.named(fold(given.name()))) {
    Partner partner = partners.get(id);
    if (is_office_to_describe(registry, partner, given.name())) return partner;
  }
  return std::nullopt;
}

/// Nothing is written where `init` has said it all.
PartnerOutcome describe_office(Writer& writer, vocabulary::Registry& registry, const Partner& office, Partner given,
                               PartnerOutcome outcome) {
  given = with_words_of_init(office, std::move(given));
  if (given.external_id.empty() && !first_difference(registry, office, given))
    return {.partner = office, .already = true};
  if (given.parent) check_parent(Partners(registry.ledger()), office, given.parent);
  given.id = office.id;
  given.uuid = office.uuid;
  given.code = office.code;
  given.version = office.version + 1;
  Partners(registry.ledger()).revise(writer, given);
  outcome.partner = std::move(given);
  return outcome;
}

}  // namespace

Creating how_to_create(bool may_create, bool another, const std::vector<std::string>& asked, const std::string& name) {
  const bool was_asked = std::ranges::find(asked, name) != asked.end();
  if (was_asked || (may_create && another)) return Creating::meant;
  return may_create ? Creating::unless_near : Creating::no;
}

PartnerId partner_or_new(Writer& writer, vocabulary::Registry& registry, std::string_view typed,
                         Creating creating, std::vector<Partner>& created) {
  const auto known = registry.partner_or_hint(typed);
  const bool may_create = creating != Creating::no;
  if (known || !may_create || known.problem().name() != messages::unknown_partner.name) return known.value();
  Problems problems;
  Partner partner;
  partner.names.push_back(read_name({.kind = NameKind::official, .text = std::string(typed)}, problems));
  problems.raise();
  if (creating != Creating::meant) check_names_are_free(registry, partner.names, {}, problems);
  problems.raise();
  auto problem = misleading_name(registry, partner.name());
  if (!problem && creating != Creating::meant) problem = name_of_known(registry, partner.name());
  if (problem) throw Error(*problem);
  partner.id = Partners(registry.ledger()).add(writer, partner);
  created.push_back(partner);
  return partner.id;
}

PartnerOutcome add_partner(Writer& writer, vocabulary::Registry& registry, const PartnerWords& words) {
  PartnerOutcome outcome;
  Partner partner = read_partner(writer, registry, words, outcome);
  Partners partners(registry.ledger());
  if (const auto known = recorded_with_id(registry, partner)) return {.partner = *known, .already = true};
  Problems problems;
  const auto office = words.another ? std::nullopt : office_meant(registry, partner);
  const PartnerId self = office ? office->id : PartnerId();
  if (!words.another) {
    if (!office) check_is_new(registry, partner);
    check_names_are_free(registry, partner.names, self, problems);
  }
  check_identifiers_are_free(registry, partner.identifiers, self, problems);
  problems.raise();
  if (office) return describe_office(writer, registry, *office, std::move(partner), std::move(outcome));
  partner.id = partners.add(writer, partner);
  outcome.partner = partner;
  return outcome;
}

}  // namespace aid::recording
