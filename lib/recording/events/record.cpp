#include "../earlier_names.hpp"
#include "../own_id.hpp"
#include "aid/base/text.hpp"
#include "aid/recording/event_messages.hpp"
#include "aid/recording/event_reading.hpp"
#include "aid/recording/messages.hpp"
#include "aid/storage/locks.hpp"
#include "aid/storage/messages.hpp"
#include "aid/vocabulary/messages.hpp"
#include "aid/vocabulary/references.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::recording {
namespace {

using domain::Event;
using events::Desk;
using events::Field;
using events::Naming;
using storage::Events;
using storage::Writer;

constexpr Message<Text, Text, Text> recorded{"recorded", "recorded as {0}: {1}, {2}", "đã ghi với mã {0}: {1}, {2}"};
constexpr Message<Text, Text, Text> would_be_recorded{"would-be-recorded", "would be recorded as {0}: {1}, {2}",
                                                      "sẽ ghi thành {0}: {1}, {2}"};
constexpr Message<Text, Text, Text> already_recorded{"already-recorded", "already recorded as {0}: {1}, {2}",
                                                     "đã được ghi từ trước là {0}: {1}, {2}"};
constexpr Message<Text> unchanged{"unchanged", "{0} is so already: nothing changed",
                                  "{0} vốn đã như vậy: không sửa gì"};
constexpr Message<Text, Text> would_change{"would-change", "would change {0}: {1}", "sẽ sửa {0}: {1}"};
constexpr Message<Text, Text> changed_fields{"changed", "changed {0}: {1}", "đã sửa {0}: {1}"};

std::string described(const Event& event) {
  return fmt::format("{} {}, {}", event.code, event.title, domain::to_string(event.date));
}

/// The event with the caller's id when its values are those given; throws id-differs when they are others.
std::optional<Event> find_recorded(vocabulary::Registry& registry, const Event& given, bool date_stated) {
  if (given.external_id.empty()) return std::nullopt;
  const Events events(registry.ledger());
  const auto known = events.find_by_external_id(given.external_id);
  if (!known) return std::nullopt;
  const Event first = events.as_recorded(known->id).value();
  Event like = given;
  if (!date_stated) {  // Said on another day, without a date, it is the same.
    like.date = first.date;
    like.status = first.status;
  }
  const auto before = events::fields_of(registry, first, Naming::for_people);
  const auto now = events::fields_of(registry, like, Naming::for_people);
  if (const auto names = differing(before, now); !names.empty()) {
    const std::string& name = names.front();
    const Change change = events::change_of(registry, name, first, like);
    throw Error(Problem(messages::id_differs, given.external_id, known->code, name,
                        shown_or_dash(change.before).label(), shown_or_dash(change.after).label()));
  }
  return known;
}

void refuse_same(vocabulary::Registry& registry, const Event& event) {
  const Events all(registry.ledger());
  std::vector<domain::EventId> same;
  const auto look = [&](const Event& named) {
    same = all.with_fingerprint(fingerprint_of(events::fields_of(registry, named, Naming::for_machines)));
    return !same.empty();
  };
  if (!under_each_name(storage::Partners(registry.ledger()), event, look)) return;
  throw Error(
      Problem(messages::same_as_recorded, described(all.find(same.front()).value())).hint(messages::another_hint));
}

/// What lies ahead is planned; it has not been held.
void settle_status(Desk& desk, const EventWords& words, Event& event) {
  const bool ahead = event.date.from > desk.today;
  if (words.status.empty() && ahead && event.id.row == 0) event.status = domain::EventStatus::planned;
  if (!ahead || event.status != domain::EventStatus::held) return;
  desk.problems.add(
      Problem(messages::held_in_future, domain::to_string(event.date), domain::to_string(desk.today),
              show(event.date, Language::vi), show(domain::DateInterval::of_day(desk.today), Language::vi))
          .hint(messages::planned_hint),
      "--status");
}

/// What was held is some event, however few are counted.
void refuse_none_held(Desk& desk, const Event& event) {
  const bool is_none = std::ranges::any_of(event.counts, [](const domain::EventCount& one) {
    return one.what == "activities" && one.count.value == 0;
  });
  if (is_none && event.status == domain::EventStatus::held) desk.problems.add(Problem(messages::held_none), "--count");
}

/// What reports count of an event, or count it by.
bool is_counted(std::string_view option) {
  constexpr std::string_view counted[] = {"--type",    "--date",    "--mode",  "--status", "--place",
                                          "--country", "--partner", "--count", "--part-of"};
  return std::ranges::find(counted, option) != std::end(counted);
}

/// An event of a locked period stays as its reports have it.
void require_open(Writer& writer, const Event& event) {
  const storage::PeriodLock* const lock = storage::lock_of(writer.locks(), event.date);
  if (lock == nullptr) return;
  throw Error(Problem(messages::period_locked, show(event.date, Language::en), lock->name, lock->actor,
                      show(event.date, Language::vi))
                  .hint(messages::event_of_locked_period_hint, lock->name)
                  .at({.file = "--date"}));
}

Problem outside_whole(const Event& part, const Event& whole) {
  return {messages::part_outside_whole,   part.code,
          show(part.date, Language::en),  whole.code,
          show(whole.date, Language::en), show(part.date, Language::vi),
          show(whole.date, Language::vi)};
}

bool is_doubtful(std::string_view option) {
  return option == "--date" || option == "--mode" || option == "--part-of" || option == "--permitted";
}

/// A part of another mode makes the figure of the whole's mode too small.
bool are_of_other_modes(const Event& part, const Event& whole) {
  constexpr auto both = domain::EventMode::hybrid;
  return part.mode_stated && whole.mode_stated && part.mode != whole.mode && part.mode != both && whole.mode != both;
}

/// What is likely a mistake, and is recorded all the same.
std::vector<Problem> doubts_of(const Events& events, const Event& event) {
  std::vector<Problem> doubts;
  const auto whole = event.part_of ? events.find(event.part_of) : std::nullopt;
  if (whole && !event.date.lies_within(whole->date)) doubts.push_back(outside_whole(event, *whole));
  if (whole && are_of_other_modes(event, *whole)) {
    doubts.emplace_back(messages::part_of_other_mode, event.code, whole->code, label(event.mode), label(whole->mode));
  }
  for (const Event& part : events.all()) {
    if (part.part_of == event.id && !part.date.lies_within(event.date)) doubts.push_back(outside_whole(part, event));
  }
  if (event.permitted_on && *event.permitted_on >= event.date.until) {
    const auto day = domain::DateInterval::of_day(*event.permitted_on);
    doubts.emplace_back(messages::permitted_after_event, show(day, Language::en), show(event.date, Language::en),
                        show(day, Language::vi), show(event.date, Language::vi));
  }
  return doubts;
}

EventOutcome outcome_of(Desk& desk, Event event) {
  return {.event = std::move(event),
          .new_partners = std::move(desk.new_partners),
          .new_places = std::move(desk.new_places)};
}

}  // namespace

EventOutcome add_event(Writer& writer, vocabulary::Registry& registry, const EventWords& words, domain::Date today) {
  Desk desk{.writer = writer, .registry = registry, .today = today};
  Event event;
  event.date = domain::DateInterval::of_day(today);
  if (words.title.empty()) desk.problems.add(Problem(messages::empty_name, words.title), "--title");
  if (words.type.empty()) desk.problems.add(registry.item("event-type", "").problem(), "--type");
  events::read_into(desk, words, event);
  settle_status(desk, words, event);
  refuse_none_held(desk, event);
  event.external_id = desk.problems.take(clean_text(words.id), "--id").value_or("");
  check_own_id(registry, event.external_id, desk.problems);
  desk.problems.raise();

  if (auto known = find_recorded(registry, event, !words.date.empty())) {
    return {.event = std::move(*known), .already = true};
  }
  const auto fingerprint = fingerprint_of(events::fields_of(registry, event, Naming::for_machines));
  if (!words.another && event.external_id.empty()) refuse_same(registry, event);
  require_open(writer, event);
  Events(registry.ledger()).add(writer, event, fingerprint);
  EventOutcome outcome = outcome_of(desk, std::move(event));
  // Nothing is a part of what is new.
  const bool may_be_doubtful = outcome.event.part_of || outcome.event.permitted_on;
  if (may_be_doubtful) outcome.warnings = doubts_of(Events(registry.ledger()), outcome.event);
  return outcome;
}

EventOutcome edit_event(Writer& writer, vocabulary::Registry& registry, const EventEdit& words, domain::Date today) {
  Desk desk{.writer = writer, .registry = registry, .today = today};
  const Event before = vocabulary::find_event(registry, words.event).value();
  Event event = before;
  events::clear(words, event);
  events::read_into(desk, words.changes, event);
  settle_status(desk, words.changes, event);
  refuse_none_held(desk, event);
  desk.problems.raise();

  EventOutcome outcome = outcome_of(desk, std::move(event));
  outcome.is_edit = true;
  for (const std::string& option : differing(events::fields_of(registry, before, Naming::for_people),
                                             events::fields_of(registry, outcome.event, Naming::for_people))) {
    outcome.changed.push_back(events::change_of(registry, option, before, outcome.event));
  }
  outcome.already = outcome.changed.empty();
  if (!outcome.already) {
    if (std::ranges::any_of(outcome.changed, is_counted, &Change::option)) {
      require_open(writer, before);
      require_open(writer, outcome.event);
    }
    if (std::ranges::any_of(outcome.changed, is_doubtful, &Change::option)) {
      outcome.warnings = doubts_of(Events(registry.ledger()), outcome.event);
    }
    ++outcome.event.version;
    Events(registry.ledger()).revise(writer, outcome.event);
  }
  return outcome;
}

std::vector<std::string> unknown_partners(vocabulary::Registry& registry, const EventWords& words) {
  std::vector<std::string> names;
  for (const std::string& typed : words.partners) {
    const auto one = events::split_role(registry, typed);
    if (!one) continue;
    const auto known = registry.known_partner(one.value().name);
    if (known || known.problem().name() != messages::unknown_partner.name) continue;
    if (std::ranges::find(names, one.value().name) == names.end()) names.push_back(one.value().name);
  }
  return names;
}

void replace_partner(vocabulary::Registry& registry, EventWords& words, std::string_view name,
                     const std::string& code) {
  for (std::string& typed : words.partners) {
    const auto one = events::split_role(registry, typed);
    if (!one || one.value().name != name) continue;
    typed = one.value().role.empty() ? code : fmt::format("{}={}", one.value().role, code);
  }
}

std::string acknowledgement(const EventOutcome& outcome, Language language, bool dry_run) {
  const Event& event = outcome.event;
  if (outcome.is_edit) {
    if (outcome.already) return unchanged.in(language, event.code);
    return (dry_run ? would_change : changed_fields).in(language, event.code, told(outcome.changed, language));
  }
  const auto& message = outcome.already ? already_recorded : dry_run ? would_be_recorded : recorded;
  return message.in(language, event.code, event.title, domain::show(event.date, language));
}

}  // namespace aid::recording
