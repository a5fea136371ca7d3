#include "aid/base/text.hpp"
#include "aid/recording/partner_messages.hpp"
#include "aid/recording/partner_reading.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/locks.hpp"
#include "aid/vocabulary/messages.hpp"
#include "aid/vocabulary/partner_by_part.hpp"
#include "aid/vocabulary/partner_words.hpp"
#include "scopes.hpp"

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

Partner find(vocabulary::Registry& registry, std::string_view typed) {
  return Partners(registry.ledger()).get(vocabulary::partner_to_change(registry, typed).value());
}

void note_change(PartnerOutcome& outcome, std::string_view option) {
  if (std::ranges::find(outcome.changed, option, &Change::option) != outcome.changed.end()) return;
  outcome.changed.push_back({.option = std::string(option)});
}

/// The field that has names of that kind.
std::string_view option_of(const PartnerName& name) {
  const auto fields = records::partner_fields();
  const auto found = std::ranges::find_if(fields, [&](const records::PartnerField& field) {
    return field.kind == records::PartnerField::Kind::names && field.name_kind == name.kind;
  });
  return found == fields.end() ? "--name" : found->option;
}

ShownValue shown_in(vocabulary::Registry& registry, const records::PartnerField& field, const Partner& partner) {
  using Kind = records::PartnerField::Kind;
  if (field.kind == Kind::code) return name_of_item(registry, field.list, "", partner.*field.member);
  std::string text = records::value_of(registry, field, partner);
  if (field.kind == Kind::partner && partner.parent) {
    text = vocabulary::described(Partners(registry.ledger()).get(partner.parent));
  }
  return {text, text};
}

/// What became of the field that is named.
void describe(vocabulary::Registry& registry, const Partner& before, const Partner& after, Change& change) {
  constexpr Label name_label{"name", "tên"};
  if (change.option == "--name") {
    const std::string old_name = records::names_of(before, NameKind::official);
    const std::string new_name = records::names_of(after, NameKind::official);
    change.label = name_label;
    change.before = {old_name, old_name};
    change.after = {new_name, new_name};
    return;
  }
  const bool forgets = change.option == "--forget-contact";
  const records::PartnerField& field = records::partner_field(forgets ? "contact" : change.option.substr(2));
  constexpr Label other_language{"name in another language", "tên bằng tiếng khác"};
  change.label = field.name() == "name-en" ? other_language : field.label;
  change.is_secret = field.is_personal;
  if (change.is_secret) return;
  change.before = shown_in(registry, field, before);
  change.after = shown_in(registry, field, after);
}

void change_name(Partner& partner, const std::string& typed, Problems& problems, PartnerOutcome& outcome) {
  const PartnerName name = read_name({.kind = NameKind::official, .text = typed}, problems);
  // What was another of its names becomes the official one.
  std::erase_if(partner.names,
                [&](const PartnerName& other) { return other.kind != NameKind::official && other.text == name.text; });
  const auto official = std::ranges::find(partner.names, NameKind::official, &PartnerName::kind);
  if (official != partner.names.end()) {
    if (official->text == name.text) return;
    if (fold(official->text) == fold(name.text)) {
      official->text = name.text;
      note_change(outcome, "--name");
      return;
    }
    // Lists and papers that have it still find the partner.
    const bool kept = std::ranges::count(partner.names, official->text, &PartnerName::text) > 1;
    if (kept) {
      partner.names.erase(official);
    } else {
      official->kind = NameKind::former;
    }
  }
  partner.names.insert(partner.names.begin(), name);
  note_change(outcome, "--name");
}

/// A new official name is the one shown; the one before ends where it begins.
void succeed(Partner& partner, PartnerName name) {
  const auto before = std::ranges::find(partner.names, NameKind::official, &PartnerName::kind);
  if (before != partner.names.end() && !before->until) before->until = name.from;
  partner.names.insert(partner.names.begin(), std::move(name));
}

void add_names(Partner& partner, const std::vector<NameWords>& further, Problems& problems, PartnerOutcome& outcome) {
  for (const NameWords& words : further) {
    PartnerName name = read_name(words, problems);
    if (std::ranges::find(partner.names, name) != partner.names.end()) continue;  // Said again: nothing new.
    note_change(outcome, option_of(name));
    if (name.kind == NameKind::official) {
      succeed(partner, std::move(name));
    } else {
      partner.names.push_back(std::move(name));
    }
  }
}

void change_parent(Writer& writer, vocabulary::Registry& registry, const PartnerEdit& words, Partner& partner,
                   PartnerOutcome& outcome) {
  PartnerId parent;
  if (const std::string typed = words.changes.fields.text("parent"); !typed.empty()) {
    parent = partner_or_new(writer, registry, typed,
                            how_to_create(words.changes.new_partner, words.changes.another, {}, typed), outcome.created);
  }
  check_parent(Partners(registry.ledger()), partner, parent);
  if (partner.parent == parent) return;
  partner.parent = parent;
  note_change(outcome, "--parent");
}

/// Whether the edit says something of a field.
bool is_said(const PartnerEdit& words, const records::PartnerField& field) {
  return words.changes.fields.has(field) || std::ranges::find(words.cleared, field.name()) != words.cleared.end();
}

/// Texts and codes. Names, and the partner that it belongs to, are written when all else is right.
void change_fields(vocabulary::Registry& registry, const PartnerEdit& words, Partner& partner, Problems& problems,
                   PartnerOutcome& outcome) {
  using Kind = records::PartnerField::Kind;
  for (const records::PartnerField& field : records::partner_fields()) {
    if (!field.is_clearable() || field.kind == Kind::partner || !is_said(words, field)) continue;
    const Partner before = partner;
    if (words.changes.fields.has(field)) {
      records::read_field(registry, field, words.changes.fields, partner, problems);
    } else {
      records::clear(partner, field);
    }
    if (!records::is_same_value(field, before, partner)) note_change(outcome, field.option);
  }
}

/// Names that the partner did not have before.
std::vector<PartnerName> new_names(const Partner& before, const Partner& after) {
  std::vector<PartnerName> names;
  std::ranges::copy_if(after.names, std::back_inserter(names), [&](const PartnerName& name) {
    return std::ranges::find(before.names, name.text, &PartnerName::text) == before.names.end();
  });
  return names;
}

std::vector<domain::PartnerIdentifier> new_identifiers(const Partner& before, const Partner& after) {
  std::vector<domain::PartnerIdentifier> identifiers;
  std::ranges::copy_if(after.identifiers, std::back_inserter(identifiers), [&](const auto& identifier) {
    return std::ranges::find(before.identifiers, identifier) == before.identifiers.end();
  });
  return identifiers;
}

void forget_contact(Writer& writer, vocabulary::Registry& registry, Partner& partner, PartnerOutcome& outcome) {
  const auto versions = Partners(registry.ledger()).versions(partner.id);
  if (std::ranges::all_of(versions, [](const auto& version) { return version.first.contact.empty(); })) {
    throw Error(messages::contact_erased, partner.code);
  }
  storage::erase_contacts(writer, partner.id, "partner-list edit --forget-contact");
  partner.contact.clear();
  note_change(outcome, "--forget-contact");
}

PartnerOutcome revise(Writer& writer, vocabulary::Registry& registry, const Partner& before, Partner partner,
                      PartnerOutcome outcome) {
  outcome.is_edit = true;
  outcome.already = outcome.changed.empty();
  for (Change& change : outcome.changed) describe(registry, before, partner, change);
  if (!outcome.already) {
    ++partner.version;
    Partners(writer.ledger()).revise(writer, partner);
  }
  outcome.partner = std::move(partner);
  return outcome;
}

/// Reports group and count by these: what was reported of a locked period stays as it is.
void refuse_change_of_locked(Writer& writer, const Partner& before, const Partner& after) {
  if (writer.locks().empty()) return;
  if (before.kind == after.kind && before.country == after.country && before.parent == after.parent) return;
  for (const domain::AidId aid : storage::Aids(writer.ledger()).with_party(before.id)) storage::require_open(writer, aid);
}

}  // namespace

namespace partners {

void check_parent(const Partners& partners, const Partner& partner, PartnerId parent) {
  if (parent == partner.id) throw Error(messages::parent_of_itself, vocabulary::described(partner));
  std::string way;
  std::string last;             // The one that stands right below.
  std::vector<PartnerId> seen;  // In a damaged ledger a partner may belong to itself.
  for (PartnerId at = parent; at && std::ranges::find(seen, at) == seen.end();) {
    seen.push_back(at);
    const Partner above = partners.get(at);
    way += (way.empty() ? "" : " → ") + above.name();
    if (above.id == partner.id) {
      throw Error(Problem(messages::parent_cycle, vocabulary::described(partner),
                          vocabulary::described(partners.get(parent)), way)
                      .hint(messages::parent_cycle_hint, last));
    }
    last = above.code;
    at = above.parent;
  }
}

}  // namespace partners

PartnerOutcome edit_partner(Writer& writer, vocabulary::Registry& registry, const PartnerEdit& words) {
  const Partner before = find(registry, words.partner);
  Partner partner = before;
  PartnerOutcome outcome;
  Problems problems;
  add_names(partner, further_names(words.changes), problems, outcome);
  if (!words.changes.name.empty()) change_name(partner, words.changes.name, problems, outcome);
  change_fields(registry, words, partner, problems, outcome);
  check_names_differ(partner, problems);
  if (problems.empty() && !words.changes.another) {
    check_names_are_free(registry, new_names(before, partner), partner.id, problems);
  }
  if (problems.empty()) {
    check_identifiers_are_free(registry, new_identifiers(before, partner), partner.id, problems);
  }
  problems.raise();
  if (is_said(words, records::partner_field("parent"))) change_parent(writer, registry, words, partner, outcome);
  refuse_change_of_locked(writer, before, partner);
  outcome.kept_scopes = kept_scopes(registry, before, partner);
  if (words.forget_contact) forget_contact(writer, registry, partner, outcome);
  return revise(writer, registry, before, std::move(partner), std::move(outcome));
}

PartnerOutcome remove_names(Writer& writer, vocabulary::Registry& registry, std::string_view typed,
                            const std::vector<std::string>& names) {
  const Partner before = find(registry, typed);
  Partner partner = before;
  PartnerOutcome outcome;
  for (const std::string& text : names) {
    const std::string clean = clean_text(text).value();
    const auto found = std::ranges::find(partner.names, clean, &PartnerName::text);
    if (found == partner.names.end()) throw Error(messages::not_its_name, clean, vocabulary::described(partner));
    const auto officials = std::ranges::count(partner.names, NameKind::official, &PartnerName::kind);
    if (found->kind == NameKind::official && officials == 1) {
      throw Error(Problem(messages::only_official_name, clean, partner.code).hint(messages::rename_hint));
    }
    note_change(outcome, option_of(*found));
    partner.names.erase(found);
  }
  return revise(writer, registry, before, std::move(partner), std::move(outcome));
}

}  // namespace aid::recording
