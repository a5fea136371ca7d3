// When two records are the same: their values in canonical form, and a fingerprint of them that the ledger can look up.

#include "aid/recording/desk.hpp"
#include "aid/recording/messages.hpp"
#include "aid/records/equivalents.hpp"
#include "aid/storage/equivalents.hpp"
#include "aid/vocabulary/messages.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::recording {
namespace {

using domain::Amount;
using records::FieldDescription;
using records::FieldKind;

std::string text_of(const Amount& amount) {
  const auto qualifier = amount.qualifier == domain::Qualifier::exact ? "" : domain::to_string(amount.qualifier);
  return fmt::format("{}{}{} {}", qualifier, qualifier.empty() ? "" : " ", domain::to_string(amount.money),
                     amount.money.currency().code());
}
std::string text_of(const std::optional<Amount>& amount) { return amount ? text_of(*amount) : ""; }

std::string text_of(const domain::Count& count) {
  const auto qualifier = count.qualifier == domain::Qualifier::exact ? "" : domain::to_string(count.qualifier);
  return fmt::format("{}{}{}", qualifier, qualifier.empty() ? "" : " ",
                     count.value ? std::to_string(*count.value) : "unknown");
}

std::string text_of(const std::optional<domain::Decimal>& number) {
  return number ? domain::to_string(number->normalised()) : "";
}

std::string with_share(const std::string& word, const std::optional<domain::Decimal>& share) {
  return share ? fmt::format("{}={}", word, text_of(share)) : word;
}

/// Parts that cannot run into each other: a mark inside a part is doubled.
std::string joined(const std::vector<std::string>& parts, char mark) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text.append(1, mark).append(1, ' ');
    for (const char c : parts[i]) text.append(c == mark ? 2 : 1, c);
  }
  return text;
}

/// Gathers the fields of one record.
class Fields {
public:
  Fields(Desk& desk, Naming naming) : desk_(desk), naming_(naming) {}

  void add(std::string_view name, std::string value) {
    if (!value.empty()) fields_.push_back({.name = name, .value = std::move(value)});
  }
  /// What is canonical in `value` and reads as `shown`.
  void add(std::string_view name, std::string value, ShownValue shown) {
    if (!value.empty()) fields_.push_back({.name = name, .value = std::move(value), .shown = std::move(shown)});
  }
  void add(std::string_view name, const std::optional<Amount>& amount) {
    if (amount) add(name, text_of(*amount), {show(*amount, Language::en), show(*amount, Language::vi)});
  }
  void add(std::string_view name, const std::optional<domain::DateInterval>& date) {
    if (date) add(name, domain::to_string(*date), {show(*date, Language::en), show(*date, Language::vi)});
  }
  void add(std::string_view name, const std::vector<std::string>& values) { add(name, joined(values, ';')); }
  void add(std::string_view name, const std::vector<std::string>& values, const std::vector<ShownValue>& shown) {
    add(name, joined(values, ';'), in_one_line(shown));
  }
  void add(std::string_view name, std::string_view word, const Label& label) {
    add(name, std::string(word), ShownValue{std::string(label.en), std::string(label.vi)});
  }

  /// "96 chai nước sát khuẩn = 2.400.000 VND".
  ShownValue goods(const domain::GoodsLine& line) const {
    const auto text = [&](Language language) {
      std::string all = line.quantity.is_unknown() ? std::string() : show(line.quantity, language) + ' ';
      if (!line.unit.empty()) all += desk_.registry.name("unit", {}, line.unit, language) + ' ';
      all += line.item;
      if (line.unit_value) all += " @ " + show(*line.unit_value, language);
      if (line.value) all += " = " + show(*line.value, language);
      if (!line.basis.empty()) {
        all += fmt::format(" ({})", desk_.registry.name("valuation-basis", {}, line.basis, language));
      }
      return all;
    };
    return {text(Language::en), text(Language::vi)};
  }

  std::string partner(domain::PartnerId id) const {
    if (!id) return {};
    const auto partner = desk_.partners.get(id);
    return naming_ == Naming::for_people ? partner.name() : partner.uuid.text();
  }
  std::string place(domain::PlaceId id) const {
    const auto place = desk_.places.get(id);
    return naming_ == Naming::for_people ? place.name_vi : place.uuid.text();
  }
  std::string aid(domain::AidId id) const {
    if (!id) return {};
    const auto aid = desk_.aids.get(id);
    return naming_ == Naming::for_people ? aid.code : aid.uuid.text();
  }
  std::string settled(domain::EntryId id) const {
    if (!id) return {};
    const auto entry = desk_.aids.get_entry(id);
    return naming_ == Naming::for_people ? fmt::format("{}/{}", aid(entry.aid), entry.number) : entry.uuid.text();
  }
  std::vector<Field> take() { return std::move(fields_); }

private:
  Desk& desk_;
  Naming naming_;
  std::vector<Field> fields_;
};

std::vector<std::string> parties(const Fields& fields, const domain::Aid& aid, domain::PartyRole role) {
  std::vector<std::string> names;
  for (const domain::Party& party : aid.parties) {
    if (party.role == role) names.push_back(with_share(fields.partner(party.partner), party.share));
  }
  return names;
}

/// The order of sectors and places is not a value.
std::vector<std::string> splits(const Fields& fields, const domain::Aid& aid, bool are_places) {
  std::vector<std::string> all;
  for (const domain::Split& split : aid.splits) {
    const bool is_place = split.dimension == domain::SplitDimension::place;
    if (is_place != are_places) continue;
    const std::string word = is_place ? fields.place(split.place) : fmt::format("{}:{}", split.scheme, split.code);
    all.push_back(with_share(word, split.share));
  }
  std::ranges::sort(all);
  return all;
}

std::vector<std::string> beneficiaries(const domain::Aid& aid) {
  std::vector<std::string> all;
  for (const domain::Beneficiary& one : aid.beneficiaries) {
    std::vector<std::string> parts;
    for (const std::string& part : {one.group, one.text, text_of(one.count), one.unit, one.country}) {
      if (!part.empty()) parts.push_back(part);
    }
    all.push_back(joined(parts, ','));
  }
  return all;
}

std::vector<std::string> sources(const domain::Aid& aid) {
  std::vector<std::string> all;
  for (const domain::Source& source : aid.sources) all.push_back(source.text);
  return all;
}

void add_field(Fields& fields, const FieldDescription& field, const domain::Aid& aid) {
  switch (field.kind) {
    case FieldKind::text:
    case FieldKind::code:
      return fields.add(field.option, field.text(aid));
    case FieldKind::term:
      return fields.add(field.option, std::string(field.term().word(aid)));
    case FieldKind::yes_or_no:
      return fields.add(field.option, field.of<bool>(aid) ? "yes" : "");
    case FieldKind::count:
      return fields.add(field.option, text_of(field.of<domain::Count>(aid)));
    case FieldKind::date:
      return fields.add(field.option, field.of<std::optional<domain::DateInterval>>(aid));
    case FieldKind::aid:
      return fields.add(field.option, fields.aid(aid.part_of));
    case FieldKind::partners:
      return fields.add(field.option, parties(fields, aid, field.role()));
    case FieldKind::sectors:
    case FieldKind::places:
      return fields.add(field.option, splits(fields, aid, field.kind == FieldKind::places));
    case FieldKind::beneficiaries:
      return fields.add(field.option, beneficiaries(aid));
    case FieldKind::sources:
      return fields.add(field.option, sources(aid));
    case FieldKind::detail:
      return;
  }
}

std::string text_of(const domain::GoodsLine& line) {
  std::vector<std::string> parts;
  const auto& quantity = line.quantity;
  parts.push_back(quantity.value ? text_of(quantity.value) : "?");
  if (quantity.qualifier != domain::Qualifier::exact) parts.emplace_back(domain::to_string(quantity.qualifier));
  if (!line.unit.empty()) parts.push_back(line.unit);
  parts.push_back(line.item);
  if (line.unit_value) parts.push_back("@ " + text_of(line.unit_value));
  if (line.value) parts.push_back("= " + text_of(line.value));
  if (!line.basis.empty()) parts.push_back(line.basis);
  return joined(parts, ',');
}

[[noreturn]] void refuse_id(const std::string& id, const std::string& code, const std::vector<Field>& recorded,
                            const std::vector<Field>& given) {
  const auto difference = first_difference(recorded, given);
  if (!difference) throw Error(Problem(messages::id_of_other_kind, id, code).hint(messages::id_differs_hint));
  throw Error(
      Problem(messages::id_differs, id, code, difference->name, difference->recorded.label(), difference->given.label())
          .hint(messages::id_differs_hint));
}

/// An entry with this id that was not taken back.
std::optional<domain::Entry> live_entry(Desk& desk, const std::string& id) {
  auto entry = desk.aids.find_entry_by_external_id(id);
  return entry && !entry->reversed ? entry : std::nullopt;
}

/// The entry as it was recorded: without the equivalents that came later, with those that were withdrawn since.
domain::Entry entry_as_recorded(Desk& desk, domain::Entry entry) {
  entry.equivalents = storage::Equivalents(desk.writer.ledger()).as_recorded(entry.id);
  return entry;
}

/// What was recorded with the aid: its first version and as many entries as the draft has.
Draft recorded_draft(Desk& desk, const domain::Aid& existing, const Draft& like) {
  Draft recorded{.aid = desk.aids.as_recorded(existing.id).value()};
  for (domain::Entry& entry : desk.aids.entries(existing.id)) {
    if (recorded.entries.size() < like.entries.size()) recorded.entries.push_back(std::move(entry));
  }
  if (!recorded.entries.empty() && recorded.entries.front().amount) {
    const domain::Entry& first = recorded.entries.front();
    const auto rate =
        desk.rates.find(first.amount->money.currency(), domain::RateKind::contract, first.date.from, existing.id);
    if (rate) recorded.contract_rate = rate->rate.vnd_per_unit;
  }
  return recorded;
}

}  // namespace

std::vector<Difference> differences(const std::vector<Field>& recorded, const std::vector<Field>& given) {
  const auto value_in = [](const std::vector<Field>& fields, std::string_view name) {
    const auto found = std::ranges::find(fields, name, &Field::name);
    return found == fields.end() ? Field{.name = name, .value = "–"} : *found;
  };
  const auto shown = [](const Field& field) {
    return field.shown.vi.empty() ? ShownValue{field.value, field.value} : field.shown;
  };
  std::vector<Difference> found;
  for (const auto* fields : {&given, &recorded}) {
    for (const Field& field : *fields) {
      if (std::ranges::find(found, field.name, &Difference::name) != found.end()) continue;
      const Field before = value_in(recorded, field.name);
      const Field now = value_in(given, field.name);
      if (before.value == now.value) continue;
      found.push_back({.name = field.name, .recorded = shown(before), .given = shown(now)});
    }
  }
  return found;
}

std::optional<Difference> first_difference(const std::vector<Field>& recorded, const std::vector<Field>& given) {
  auto found = differences(recorded, given);
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<Field> fields_of(Desk& desk, const domain::Aid& aid, Naming naming) {
  Fields fields(desk, naming);
  for (const FieldDescription& field : records::aid_fields()) add_field(fields, field, aid);
  return fields.take();
}

std::vector<Field> fields_of(Desk& desk, const domain::Entry& entry, Naming naming) {
  Fields fields(desk, naming);
  fields.add("kind", domain::to_string(entry.kind), domain::label(entry.kind));
  fields.add("--date", std::optional(entry.date));
  fields.add("--amount", entry.amount);
  std::vector<std::string> goods;
  std::vector<ShownValue> shown_goods;
  for (const domain::GoodsLine& line : entry.goods) {
    goods.push_back(text_of(line));
    shown_goods.push_back(fields.goods(line));
  }
  fields.add("--goods", goods, shown_goods);
  fields.add("--form", domain::to_string(entry.form), domain::label(entry.form));
  fields.add("--stated-vnd", entry.stated_vnd);
  fields.add("--stated-usd", entry.stated_usd);
  std::vector<std::string> equivalents;
  std::vector<ShownValue> shown_equivalents;
  for (const domain::Equivalent& one : entry.equivalents) {
    equivalents.push_back(records::show(one, Language::en));
    shown_equivalents.push_back({equivalents.back(), records::show(one, Language::vi)});
  }
  fields.add("--stated", equivalents, shown_equivalents);
  std::vector<std::string> instalments;
  std::vector<ShownValue> shown_instalments;
  for (const domain::Instalment& one : entry.instalments) {
    instalments.push_back(domain::to_string(one.due) + "=" + text_of(one.amount));
    const auto text = [&](Language language) { return show(one.due, language) + ": " + show(one.amount, language); };
    shown_instalments.push_back({text(Language::en), text(Language::vi)});
  }
  fields.add("--instalment", instalments, shown_instalments);
  fields.add("--via", fields.partner(entry.channel));
  fields.add("--via-kind", entry.channel_kind);
  fields.add("--aid", fields.aid(entry.aid));
  fields.add("--settles", fields.settled(entry.settles));
  fields.add("--note", entry.note);
  fields.add("--source", entry.source);
  return fields.take();
}

std::vector<Field> fields_of(Desk& desk, const Draft& draft, Naming naming) {
  auto fields = fields_of(desk, draft.aid, naming);
  std::string kinds;
  for (const domain::Entry& entry : draft.entries) {
    kinds += fmt::format("{}{}", kinds.empty() ? "" : "+", domain::to_string(entry.kind));
  }
  fields.push_back({.name = "kind", .value = kinds});
  if (draft.entries.empty()) return fields;
  if (draft.contract_rate) fields.push_back({.name = "--contract-rate", .value = text_of(draft.contract_rate)});
  // The entries of one command differ in their kind alone, which a line above has, and share the aid's form.
  domain::Entry entry = draft.entries.front();
  entry.aid = {};
  for (Field& field : fields_of(desk, entry, naming)) {
    if (field.name != "kind" && field.name != "--form") fields.push_back(std::move(field));
  }
  return fields;
}

std::optional<Recorded> find_recorded(Desk& desk, Draft& draft) {
  const std::string& id = draft.aid.external_id;
  if (id.empty()) return std::nullopt;
  const auto existing = desk.aids.find_by_external_id(id);
  if (!existing) {
    const auto entry = live_entry(desk, id);
    if (!entry) return std::nullopt;
    const std::string code = entry_code(desk.aids.get(entry->aid), entry->number);
    throw Error(Problem(messages::id_of_other_kind, id, code).hint(messages::id_differs_hint));
  }
  const Draft recorded = recorded_draft(desk, *existing, draft);
  if (!draft.direction_stated) draft.aid.direction = recorded.aid.direction;
  if (!draft.scope_stated) draft.aid.scope = recorded.aid.scope;
  for (std::size_t i = 0; i < draft.entries.size() && i < recorded.entries.size(); ++i) {
    if (!draft.date_stated) draft.entries[i].date = recorded.entries[i].date;
    if (delivers(draft.entries[i].kind)) draft.entries[i].kind = domain::delivery_of(draft.aid.direction);
  }
  const auto alike = aids_recorded_as(desk, draft);
  const bool was_given = std::ranges::find(alike, existing->id) != alike.end();
  if (was_given || says(desk, draft, *existing)) {
    return Recorded{.aid = *existing,
                    .entries = first_entries_now(desk, existing->id, draft.entries),
                    .already = true,
                    .corrected_since = was_given && was_corrected(desk, draft, *existing)};
  }
  Draft first = recorded;
  const auto corrections = desk.aids.corrections(existing->id);
  for (domain::Entry& entry : first.entries) {
    const domain::EntryId now = storage::in_place_of(entry.id, corrections);
    if (now != entry.id) entry = desk.aids.get_entry(now);
    entry = entry_as_recorded(desk, std::move(entry));
  }
  refuse_id(id, existing->code, fields_of(desk, first, Naming::for_people), fields_of(desk, draft, Naming::for_people));
}

std::optional<domain::Entry> find_recorded(Desk& desk, domain::Entry& entry, bool date_stated) {
  const std::string& id = entry.external_id;
  if (id.empty()) return std::nullopt;
  if (const auto aid = desk.aids.find_by_external_id(id)) {
    throw Error(Problem(messages::id_of_other_kind, id, aid->code).hint(messages::id_differs_hint));
  }
  const auto existing = live_entry(desk, id);
  if (!existing) return std::nullopt;
  if (!date_stated) entry.date = existing->date;
  domain::Entry first = entry_as_recorded(desk, *existing);
  first.settles = storage::in_place_of(first.settles, desk.aids.corrections(first.aid));
  if (fingerprint_of(desk, entry) == fingerprint_of(desk, first)) return existing;
  refuse_id(id, entry_code(desk.aids.get(existing->aid), existing->number), fields_of(desk, first, Naming::for_people),
            fields_of(desk, entry, Naming::for_people));
}

bool delivers(domain::EntryKind kind) {
  return kind == domain::EntryKind::receipt || kind == domain::EntryKind::disbursement;
}

std::string entry_code(const domain::Aid& aid, int number) { return fmt::format("{}/{}", aid.code, number); }
std::string equivalent_code(const domain::Aid& aid, const domain::Entry& entry, int number) {
  return fmt::format("{}/E{}", entry_code(aid, entry.number), number);
}
std::string approval_code(const domain::Aid& aid, int number) { return fmt::format("{}/A{}", aid.code, number); }

}  // namespace aid::recording
