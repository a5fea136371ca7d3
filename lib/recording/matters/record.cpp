#include "../earlier_names.hpp"
#include "../own_id.hpp"
#include "aid/base/text.hpp"
#include "aid/recording/matter_messages.hpp"
#include "aid/recording/messages.hpp"
#include "aid/records/needs.hpp"
#include "aid/storage/matters.hpp"
#include "aid/vocabulary/messages.hpp"
#include "aid/vocabulary/references.hpp"
#include "reading.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::recording {
namespace {

using domain::Date;
using domain::DateInterval;
using domain::Matter;
using domain::MatterChange;
using domain::MatterKind;
using matters::Desk;
using records::EventNaming;
using records::MatterField;
using storage::Matters;
using storage::Writer;

constexpr Message<Text, Text> recorded{"recorded", "recorded as {0}: {1}", "đã ghi với mã {0}: {1}"};
constexpr Message<Text, Text> would_be_recorded{"would-be-recorded", "would be recorded as {0}: {1}",
                                                "sẽ ghi thành {0}: {1}"};
constexpr Message<Text, Text> already_recorded{"already-recorded", "already recorded as {0}: {1}",
                                               "đã được ghi từ trước là {0}: {1}"};
constexpr Message<Text> unchanged{"unchanged", "{0} is so already: nothing changed",
                                  "{0} vốn đã như vậy: không sửa gì"};
constexpr Message<Label, Text, Text> would_change{"would-change", "would be {0}: {1}: {2}", "sẽ {0} {1}: {2}"};
constexpr Message<Label, Text, Text> changed_fields{"changed", "{0} {1}: {2}", "đã {0} {1}: {2}"};

constexpr Message<Text, Text> would_withdraw{"would-withdraw", "would withdraw {0}: {1}", "sẽ rút khỏi hồ sơ {0}: {1}"};
constexpr Message<Text, Text> has_withdrawn{"has-withdrawn", "withdrew {0}: {1}", "đã rút khỏi hồ sơ {0}: {1}"};

constexpr Message<Text> still_in_force{
    "still-in-force",
    "{0}, whose place it takes, still counts as in force: 'partner-list agreement end {0} --ended DATE --reason TEXT'",
    "{0}, được thỏa thuận này thay thế, vẫn được tính là có hiệu lực: 'partner-list agreement end {0} --ended NGÀY "
    "--reason LÝ-DO'"};

constexpr Message<Text, Text> numbered_twice{
    "numbered-twice",
    "{0} has the number {1} in this plan too: mend one of them with 'event-log "
    "plan edit-item' where that is a mistake",
    "{0} cũng mang số {1} trong kế hoạch này: nếu nhầm, hãy sửa một trong hai "
    "bằng 'event-log plan edit-item'"};

/// "Bản ghi nhớ …, 13/07/2021".
std::string described(const Matter& matter, Language language) {
  const std::string title = matter.kind == MatterKind::need ? records::title_of_need(matter, language) : matter.title;
  return matter.date ? fmt::format("{}, {}", title, show(*matter.date, language)) : title;
}

/// The one with the caller's id when its values are those given; throws id-differs when they are others.
std::optional<Matter> find_recorded(vocabulary::Registry& registry, const Matter& given) {
  if (given.external_id.empty()) return std::nullopt;
  const Matters matters(registry.ledger());
  const auto known = matters.find_by_external_id(given.kind, given.external_id);
  if (!known) return std::nullopt;
  if (known->change == MatterChange::withdrawn) throw Error(messages::paper_withdrawn, known->code);
  const Matter first = matters.as_recorded(known->id).value();
  const auto names = differing(fields_of(registry, first, EventNaming::for_people),
                               fields_of(registry, given, EventNaming::for_people));
  if (names.empty()) return known;
  const MatterField& field = records::matter_field(given.kind, std::string_view(names.front()).substr(2));
  const ShownValue before = shown_or_dash(shown_in_matter(registry, field, first));
  const ShownValue now = shown_or_dash(shown_in_matter(registry, field, given));
  throw Error(
      Problem(messages::id_differs, given.external_id, known->code, names.front(), before.label(), now.label()));
}

storage::Fingerprint fingerprint_of(vocabulary::Registry& registry, const Matter& matter) {
  auto fields = fields_of(registry, matter, EventNaming::for_machines);
  fields.push_back({.name = "kind", .value = std::string(to_string(matter.kind))});
  return fingerprint_of(fields);
}

void refuse_same(vocabulary::Registry& registry, const Matter& matter) {
  const Matters matters(registry.ledger());
  std::vector<domain::MatterId> same;
  const auto look = [&](const Matter& named) {
    same = matters.with_fingerprint(fingerprint_of(registry, named));
    std::erase_if(same, [&](domain::MatterId id) { return matters.find(id)->change == MatterChange::withdrawn; });
    return !same.empty();
  };
  if (!under_each_name(storage::Partners(registry.ledger()), matter, look)) return;
  const Matter one = matters.find(same.front()).value();
  throw Error(
      Problem(messages::same_as_recorded, one.code + " " + described(one, Language::vi)).hint(messages::another_hint));
}

/// The year of its code: that of its day, of its time or of its plan.
int year_of(vocabulary::Registry& registry, const Matter& matter, Date today) {
  if (matter.kind == MatterKind::plan && matter.valid_from) return matter.valid_from->year();
  if (matter.kind == MatterKind::plan_item && matter.parent) {
    const Matter plan = Matters(registry.ledger()).find(matter.parent).value();
    if (plan.valid_from) return plan.valid_from->year();
  }
  return matter.date ? matter.date->from.year() : today.year();
}

/// What holds for one kind of change only.
void check_change(Desk& desk, const MatterEdit& words, const Matter& before, const Matter& after) {
  const auto day = [](Date one, Language language) { return show(DateInterval::of_day(one), language); };
  const bool needs_living = words.change == MatterChange::extended || words.change == MatterChange::succeeded;
  if (needs_living && before.ended_on) {
    return desk.problems.add(Problem(messages::agreement_ended, before.code, day(*before.ended_on, Language::en),
                                     day(*before.ended_on, Language::vi)));
  }
  if (words.change != MatterChange::extended) return;
  const MatterField& term = records::matter_field(before.kind, "until");
  const bool is_later =
      after.open_ended || !before.valid_until || (after.valid_until && *after.valid_until > *before.valid_until);
  if (before.open_ended || !is_later) {
    const ShownValue old = shown_in_matter(desk.registry, term, before);
    desk.problems.add(Problem(messages::not_an_extension, before.code, old.en, old.vi), "--until");
  }
}

/// The code of the agreement whose place this one takes, where it counts as in force.
std::string followed_in_force(vocabulary::Registry& registry, const Matter& matter, Date today) {
  if (matter.kind != MatterKind::agreement || !matter.parent) return {};
  const Matter followed = Matters(registry.ledger()).find(matter.parent).value();
  const auto state = domain::state_on(followed, today);
  const bool is_over = state == domain::AgreementState::expired || state == domain::AgreementState::ended;
  return is_over ? std::string() : followed.code;
}

/// It stays in the ledger, with the reason, and counts no more.
MatterOutcome withdraw(Desk& desk, const MatterEdit& words, const Matter& before) {
  MatterOutcome outcome{.matter = before, .already = before.change == MatterChange::withdrawn, .is_edit = true};
  Matter& after = outcome.matter;
  after.change = MatterChange::withdrawn;
  after.reason = desk.problems.take(clean_text(words.reason), "--reason").value_or("");
  if (fold(after.reason).empty()) desk.problems.add(messages::change_reason_needed, "--reason");
  desk.problems.raise();
  if (outcome.already) return outcome;
  ++after.version;
  Matters(desk.registry.ledger()).revise(desk.writer, after);
  return outcome;
}

/// The code of another item of the same plan with the same number.
std::string with_same_number(vocabulary::Registry& registry, const Matter& item) {
  if (item.kind != MatterKind::plan_item || item.number.empty()) return {};
  for (const Matter& other : Matters(registry.ledger()).all(MatterKind::plan_item)) {
    const bool is_other = other.id != item.id && other.parent == item.parent && other.status != "cancelled";
    if (is_other && fold(other.number) == fold(item.number)) return other.code;
  }
  return {};
}

void apply(Desk& desk, const MatterEdit& words, Matter& matter) {
  const Matter before = matter;
  for (const MatterField& field : records::matter_fields(matter.kind)) {
    if (std::ranges::find(words.cleared, field.name()) != words.cleared.end()) records::clear(matter, field);
  }
  matters::read_into(desk, words.changes, words.adds, matter);
  matters::check(desk, matter);
  matters::check_gifts(desk, before, matter);
}

}  // namespace

std::vector<FieldValue> fields_of(vocabulary::Registry& registry, const Matter& matter, EventNaming naming) {
  std::vector<FieldValue> fields;
  for (const MatterField& field : records::matter_fields(matter.kind)) {
    std::string value = records::value_of(registry, field, matter, naming);
    if (!value.empty()) fields.push_back({.name = field.option, .value = std::move(value)});
  }
  return fields;
}

MatterOutcome add_matter(Writer& writer, vocabulary::Registry& registry, MatterKind kind, const MatterWords& words,
                         Date today) {
  Desk desk{.writer = writer, .registry = registry, .today = today};
  Matter matter{.kind = kind};
  if (records::matter_field(kind, "title").is_needed && words.first("title").empty())
    desk.problems.add(Problem(messages::empty_name, ""), "--title");
  matters::read_into(desk, words, false, matter);
  matters::check(desk, matter);
  matter.external_id = desk.problems.take(clean_text(words.id), "--id").value_or("");
  check_own_id(registry, matter.external_id, desk.problems);
  desk.problems.raise();

  if (auto known = find_recorded(registry, matter)) return {.matter = std::move(*known), .already = true};
  if (!words.another && matter.external_id.empty()) refuse_same(registry, matter);
  matters::check_gifts(desk, Matter(), matter);
  desk.problems.raise();
  const auto fingerprint = fingerprint_of(registry, matter);
  std::string same_number = words.another ? std::string() : with_same_number(registry, matter);
  Matters(registry.ledger()).add(writer, matter, year_of(registry, matter, today), fingerprint);
  std::string followed = followed_in_force(registry, matter, today);
  auto warnings = matters::warnings_of_need(registry, Matter(), matter);
  return {.matter = std::move(matter),
          .new_partners = std::move(desk.new_partners),
          .still_in_force = std::move(followed),
          .warnings = std::move(warnings),
          .same_number = std::move(same_number)};
}

Matter changed_matter(Writer& writer, vocabulary::Registry& registry, const Matter& matter, const MatterEdit& words,
                      Date today) {
  Desk desk{.writer = writer, .registry = registry, .today = today};
  Matter after = matter;
  apply(desk, words, after);
  desk.problems.raise();
  return after;
}

MatterOutcome change_matter(Writer& writer, vocabulary::Registry& registry, const MatterEdit& words, Date today) {
  Desk desk{.writer = writer, .registry = registry, .today = today};
  const Matter before = vocabulary::find_matter(registry, words.kind, words.matter).value();
  if (words.change == MatterChange::withdrawn) return withdraw(desk, words, before);
  if (before.change == MatterChange::withdrawn) throw Error(messages::paper_withdrawn, before.code);
  if (words.changes.given.empty() && words.cleared.empty()) {
    throw Error(Problem(messages::nothing_to_change, before.code, label(before.kind)));
  }
  MatterOutcome outcome{.matter = before, .is_edit = true};
  Matter& after = outcome.matter;
  apply(desk, words, after);
  after.change = words.change;
  after.reason = desk.problems.take(clean_text(words.reason), "--reason").value_or("");
  if (fold(after.reason).empty() && words.change != MatterChange::linked) {
    desk.problems.add(messages::change_reason_needed, "--reason");
  }
  const auto names = differing(fields_of(registry, before, EventNaming::for_people),
                               fields_of(registry, after, EventNaming::for_people));
  // Said again, it is so already.
  if (!names.empty()) check_change(desk, words, before, after);
  desk.problems.raise();

  outcome.new_partners = std::move(desk.new_partners);
  for (const std::string& option : names) {
    const MatterField& field = records::matter_field(before.kind, std::string_view(option).substr(2));
    outcome.changed.push_back({.option = option,
                               .label = field.label,
                               .before = shown_in_matter(registry, field, before),
                               .after = shown_in_matter(registry, field, after)});
  }
  outcome.already = outcome.changed.empty();
  if (!outcome.already) outcome.warnings = matters::warnings_of_need(registry, before, after);
  const bool is_renumbered = before.number != after.number || before.parent != after.parent;
  if (is_renumbered) outcome.same_number = with_same_number(registry, after);
  if (before.parent != after.parent) outcome.still_in_force = followed_in_force(registry, after, today);
  if (!outcome.already) {
    ++after.version;
    Matters(registry.ledger()).revise(writer, after);
  }
  return outcome;
}

std::vector<UnknownPartner> unknown_partners(vocabulary::Registry& registry, MatterKind kind,
                                             const MatterWords& words) {
  std::vector<UnknownPartner> unknown;
  for (const MatterField& field : records::matter_fields(kind)) {
    if (field.kind != MatterField::Kind::partners) continue;
    for (const std::string& typed : words.of(field.name())) {
      const auto one = events::split_role(registry, typed, field.list);
      const std::string name = field.list.empty() || !one ? typed : one.value().name;
      const auto known = registry.known_partner(name);
      if (known || known.problem().name() != messages::unknown_partner.name) continue;
      if (std::ranges::find(unknown, name, &UnknownPartner::name) == unknown.end()) {
        unknown.push_back({field.option, name});
      }
    }
  }
  return unknown;
}

void replace_partner(vocabulary::Registry& registry, MatterKind kind, MatterWords& words, std::string_view name,
                     const std::string& code) {
  for (const MatterField& field : records::matter_fields(kind)) {
    if (field.kind != MatterField::Kind::partners || words.of(field.name()).empty()) continue;
    for (std::string& typed : words.given.find(field.name())->second) {
      if (typed == name) typed = code;
      if (field.list.empty()) continue;
      const auto one = events::split_role(registry, typed, field.list);
      if (one && one.value().name == name) typed = fmt::format("{}={}", one.value().role, code);
    }
  }
}

std::string acknowledgement(const MatterOutcome& outcome, Language language, bool dry_run) {
  const Matter& matter = outcome.matter;
  if (outcome.is_edit) {
    if (outcome.already) return unchanged.in(language, matter.code);
    if (matter.change == MatterChange::withdrawn) {
      return (dry_run ? would_withdraw : has_withdrawn).in(language, matter.code, described(matter, language));
    }
    return (dry_run ? would_change : changed_fields)
        .in(language, label(matter.change), matter.code, told(outcome.changed, language));
  }
  const auto& message = outcome.already ? already_recorded : dry_run ? would_be_recorded : recorded;
  return message.in(language, matter.code, described(matter, language));
}

std::string reminder(const MatterOutcome& outcome, Language language) {
  if (!outcome.same_number.empty()) return numbered_twice.in(language, outcome.same_number, outcome.matter.number);
  return outcome.still_in_force.empty() ? std::string() : still_in_force.in(language, outcome.still_in_force);
}

}  // namespace aid::recording
