#include "aid/recording/event_reading.hpp"

#include "aid/base/text.hpp"
#include "aid/domain/reading.hpp"
#include "aid/recording/event_messages.hpp"
#include "aid/recording/messages.hpp"
#include "aid/recording/partners.hpp"
#include "aid/vocabulary/messages.hpp"
#include "aid/vocabulary/references.hpp"
#include "aid/vocabulary/words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::recording::events {
namespace {

using domain::Event;
using domain::EventCount;
using domain::EventPartner;
using records::EventField;

/// The code that `typed` means in a list; empty after keeping the problem.
std::string code_in(Desk& desk, std::string_view list, std::string_view typed, std::string_view option) {
  const auto item = desk.registry.item(list, typed);
  if (item) return item.value().code;
  desk.problems.add(item.problem(), option);
  return {};
}

void read_title(Desk& desk, const std::string& typed, Event& event) {
  const auto title = desk.problems.take(clean_text(typed), "--title");
  event.title = title.value_or("");
  if (title && fold(*title).empty()) desk.problems.add(Problem(messages::empty_name, typed), "--title");
}

void read_date(Desk& desk, const std::string& typed, Event& event) {
  event.date = desk.problems.take(domain::read_date(typed), "--date").value_or(event.date);
  event.typed_date = typed == domain::to_string(event.date) ? std::string() : typed;
}

void read_place(Desk& desk, const EventWords& words, Event& event) {
  const auto known = desk.registry.place_or_hint(words.place, event.date);
  if (known) {
    event.place = known.value();
    return;
  }
  if (known.problem().name() != messages::unknown_place.name || !words.new_place) {
    return desk.problems.add(known.problem(), "--place");
  }
  const auto made = desk.registry.new_place(words.place, event.date);
  if (!made) return desk.problems.add(made.problem(), "--place");
  domain::Place place = made.value();
  place.id = storage::Places(desk.registry.ledger()).add(desk.writer, place);
  desk.new_places.push_back(place);
  event.place = place.id;
}

void read_partners(Desk& desk, const EventWords& words, Event& event) {
  event.partners.clear();
  const auto is_new = [&](const std::string& name) {
    return how_to_create(words.new_partner, words.another, words.new_partners, name);
  };
  for (const std::string& typed : words.partners) {
    const auto one = events::read_partner(desk, typed, "--partner", "event-role", is_new);
    if (!one) continue;
    const EventPartner partner{.partner = one->partner, .role = one->role};
    if (std::ranges::find(event.partners, partner) != event.partners.end()) {
      desk.problems.add(Problem(messages::repeated_event_partner, one->name), "--partner");
    }
    event.partners.push_back(partner);
  }
}

void add_count(Desk& desk, std::string_view typed, std::string_view option, Event& event) {
  const std::string usual = vocabulary::attribute_of(desk.registry.items("event-type"), event.type, "count");
  const auto count = desk.problems.take(events::read_kind_count(desk.registry, typed, usual), option);
  if (!count) return;
  if (std::ranges::find(event.counts, count->what, &EventCount::what) != event.counts.end()) {
    desk.problems.add(Problem(messages::repeated_count, count->what), option);
  }
  event.counts.push_back(*count);
}

void read_counts(Desk& desk, const std::vector<std::string>& typed, Event& event) {
  event.counts.clear();
  for (const std::string& one : typed) add_count(desk, one, "--count", event);
}

/// The people reached stand beside the other counts that are given.
void read_people(Desk& desk, const EventWords& words, Event& event) {
  if (words.counts.empty()) event.counts.clear();
  add_count(desk, "people-reached=" + words.people, "--people", event);
}

void read_aids(Desk& desk, const EventWords& words, Event& event) {
  event.aids.clear();
  for (const std::string& typed : words.aids) {
    const auto aid = vocabulary::find_aid(desk.registry.ledger(), typed);
    if (aid) {
      event.aids.push_back(aid.value().id);
    } else {
      desk.problems.add(aid.problem(), "--aid");
    }
  }
}

void read_sources(Desk& desk, const EventWords& words, Event& event) {
  event.sources.clear();
  for (const std::string& typed : words.sources) {
    event.sources.push_back({desk.problems.take(clean_text(typed), "--source").value_or("")});
  }
}

void read_countries(Desk& desk, const EventField& field, const EventWords& words, Event& event) {
  event.countries.clear();
  for (const std::string& typed : words.countries) {
    const std::string code = code_in(desk, field.list, typed, field.option);
    const bool is_there = std::ranges::find(event.countries, code) != event.countries.end();
    if (!code.empty() && !is_there) event.countries.push_back(code);
  }
}

/// The whole is another event, and not one that lies in this one.
void read_part_of(Desk& desk, const std::string& typed, Event& event) {
  event.part_of = {};
  const auto whole = desk.problems.take(vocabulary::find_event(desk.registry, typed), "--part-of");
  if (!whole) return;
  const storage::Events events(desk.registry.ledger());
  std::optional<Event> above = *whole;
  while (above) {
    if (event.id && above->id == event.id) {
      const bool is_itself = whole->id == event.id;
      return desk.problems.add(is_itself ? Problem(messages::event_of_itself, whole->code)
                                         : Problem(messages::event_part_cycle, whole->code, event.code),
                               "--part-of");
    }
    above = above->part_of ? events.find(above->part_of) : std::nullopt;
  }
  event.part_of = whole->id;
}

void read_cost(Desk& desk, const EventWords& words, Event& event) {
  const bool is_declared = words.numbers != domain::NumberStyle::undecided;
  const domain::ReadingOptions options{.currency = desk.registry.currency(),
                                       .numbers = is_declared ? words.numbers : desk.registry.numbers()};
  event.cost = desk.problems.take(domain::read_amount(words.cost, options), "--cost");
}

void read_day(Desk& desk, const EventField& field, const std::string& typed, Event& event) {
  (event.*field.on).reset();
  const auto date = desk.problems.take(domain::read_date(typed), field.option);
  if (!date) return;
  if (date->precision() != domain::Precision::day) {
    return desk.problems.add(Problem(messages::day_needed, typed), field.option);
  }
  const bool is_done = field.on != &Event::report_due;
  if (is_done && date->from > desk.today) {
    const auto today = domain::DateInterval::of_day(desk.today);
    return desk.problems.add(Problem(messages::day_to_come, show(*date, Language::en), show(today, Language::en),
                                     show(*date, Language::vi), show(today, Language::vi)),
                             field.option);
  }
  event.*field.on = date->from;
}

void read_mode(Desk& desk, const std::string& typed, Event& event) {
  const std::string mode = code_in(desk, "event-mode", typed, "--mode");
  event.mode_stated = true;
  if (mode.empty()) return;
  event.mode = desk.problems.take(domain::parse_term<domain::EventMode>(mode), "--mode").value_or(event.mode);
}

void read_status(Desk& desk, const std::string& typed, Event& event) {
  const auto status = desk.problems.take(domain::parse_term<domain::EventStatus>(typed), "--status");
  event.status = status.value_or(event.status);
}

/// One field that is given.
void read_field(Desk& desk, const EventField& field, const EventWords& words, Event& event) {
  using Kind = EventField::Kind;
  switch (field.kind) {
    case Kind::text:
      event.*field.member = desk.problems.take(clean_text(words.*field.word), field.option).value_or("");
      return;
    case Kind::code:
      event.*field.member = code_in(desk, field.list, words.*field.word, field.option);
      return;
    case Kind::title:
      return read_title(desk, words.title, event);
    case Kind::date:
      return read_date(desk, words.date, event);
    case Kind::mode:
      return read_mode(desk, words.mode, event);
    case Kind::status:
      return read_status(desk, words.status, event);
    case Kind::place:
      return read_place(desk, words, event);
    case Kind::partners:
      return read_partners(desk, words, event);
    case Kind::counts:
      return read_counts(desk, words.counts, event);
    case Kind::people:
      return read_people(desk, words, event);
    case Kind::aids:
      return read_aids(desk, words, event);
    case Kind::sources:
      return read_sources(desk, words, event);
    case Kind::countries:
      return read_countries(desk, field, words, event);
    case Kind::part_of:
      return read_part_of(desk, words.part_of, event);
    case Kind::amount:
      return read_cost(desk, words, event);
    case Kind::day:
      return read_day(desk, field, words.*field.word, event);
  }
}

bool is_given(const EventField& field, const EventWords& words) {
  return field.word != nullptr ? !(words.*field.word).empty() : !(words.*field.words).empty();
}

}  // namespace

void clear(const EventEdit& words, Event& event) {
  for (const EventField& field : records::event_fields()) {
    if (std::ranges::find(words.cleared, field.name()) != words.cleared.end()) records::clear(event, field);
  }
}

namespace {

std::optional<RoleAndPartner> partner_of(Desk& desk, const RoleAndName& split, std::string_view option,
                                         const std::function<Creating(const std::string& name)>& is_new) {
  try {
    const auto partner = partner_or_new(desk.writer, desk.registry, split.name, is_new(split.name), desk.new_partners);
    return RoleAndPartner{.role = split.role, .name = split.name, .partner = partner};
  } catch (const Error& error) {  // Told together with whatever else is wrong.
    desk.problems.add(error.problem(), option);
    return std::nullopt;
  }
}

}  // namespace

std::optional<RoleAndPartner> read_partner(Desk& desk, std::string_view typed, std::string_view option,
                                           std::string_view list_of_roles,
                                           const std::function<Creating(const std::string& name)>& is_new) {
  const auto split = desk.problems.take(split_role(desk.registry, typed, list_of_roles), option);
  return split ? partner_of(desk, *split, option, is_new) : std::nullopt;
}

std::optional<RoleAndPartner> read_named_partner(Desk& desk, std::string_view typed, std::string_view option,
                                                 const std::function<Creating(const std::string& name)>& is_new) {
  return partner_of(desk, {.role = {}, .name = std::string(typed)}, option, is_new);
}

namespace {

/// "hơn 2 đoàn": a count whose last words name a kind.
std::optional<EventCount> kind_behind(vocabulary::Registry& registry, std::string_view typed) {
  for (std::size_t space = typed.find(' '); space != std::string_view::npos; space = typed.find(' ', space + 1)) {
    const auto kind = registry.item("event-count", typed.substr(space + 1));
    if (!kind) continue;
    const auto count = domain::read_count(typed.substr(0, space));
    if (count) return EventCount{.what = kind.value().code, .count = count.value()};
  }
  return std::nullopt;
}

/// "2.500 lượt người" are turns: somebody who comes twice is two of them. Of people reached that makes another kind of
/// count; a ledger that was made before there was one keeps them as people reached.
std::string_view take_turns(vocabulary::Registry& registry, std::string_view typed, std::string& kind) {
  if (kind != "people-reached") return typed;
  for (const std::string_view turns : {" lượt người", " người lượt", " lượt"}) {
    if (!typed.ends_with(turns)) continue;
    if (registry.item("event-count", "turns")) kind = "turns";
    return typed.substr(0, typed.size() - turns.size());
  }
  return typed;
}

/// "19 trường": a count, and then words that are no kind of it.
bool has_other_words(std::string_view typed) {
  for (std::size_t space = typed.find(' '); space != std::string_view::npos; space = typed.find(' ', space + 1)) {
    if (domain::read_count(typed.substr(0, space))) return true;
  }
  return false;
}

bool is_of_people(std::string_view kind) {
  return kind == "people-reached" || kind == "turns" || kind == "participants" || kind == "foreign-participants" ||
         kind == "delegation-members";
}

}  // namespace

Result<EventCount> read_kind_count(vocabulary::Registry& registry, std::string_view typed, std::string_view usual) {
  const auto mark = typed.find('=');
  std::string what(usual);
  if (mark != std::string_view::npos) {
    const auto kind = registry.item("event-count", typed.substr(0, mark));
    if (!kind) return kind.problem();
    what = kind.value().code;
  } else if (const auto named = kind_behind(registry, typed)) {
    return *named;
  } else if (domain::counts_people(typed) && !is_of_people(usual)) {
    what = "people-reached";
  } else if (what.empty()) {
    return Problem(messages::not_a_kind_count, typed).hint(messages::kind_count_hint);
  }
  const std::string_view figure = mark == std::string_view::npos ? typed : typed.substr(mark + 1);
  const auto count = domain::read_count(take_turns(registry, figure, what));
  const bool is_of_another_kind = !count && mark == std::string_view::npos && has_other_words(typed);
  if (is_of_another_kind) return Problem(messages::not_a_kind_count, typed).hint(messages::kind_count_hint);
  if (!count) return count.problem();
  return EventCount{.what = what, .count = count.value()};
}

Result<RoleAndName> split_role(vocabulary::Registry& registry, std::string_view typed, std::string_view list_of_roles) {
  const auto mark = typed.find('=');
  if (mark == std::string_view::npos) return RoleAndName{.role = {}, .name = std::string(typed)};
  const auto role = registry.item(list_of_roles, typed.substr(0, mark));
  if (role) return RoleAndName{.role = role.value().code, .name = std::string(typed.substr(mark + 1))};
  if (registry.known_partner(typed)) return RoleAndName{.role = {}, .name = std::string(typed)};
  return role.problem();
}

void read_into(Desk& desk, const EventWords& words, Event& event) {
  for (const EventField& field : records::event_fields()) {
    if (is_given(field, words)) read_field(desk, field, words, event);
  }
  if (words.known_place) event.place = words.known_place;
}

std::vector<Field> fields_of(vocabulary::Registry& registry, const Event& event, Naming naming) {
  std::vector<Field> fields;
  for (const EventField& field : records::event_fields()) {
    std::string value = records::value_of(registry, field, event, naming);
    if (!value.empty()) fields.push_back({.name = field.option, .value = std::move(value)});
  }
  return fields;
}

namespace {

ShownValue shown_in_event(vocabulary::Registry& registry, const EventField& field, const Event& event) {
  const auto words_of = [](const Label& label) { return ShownValue{std::string(label.en), std::string(label.vi)}; };
  switch (field.kind) {
    case EventField::Kind::code:
      return name_of_item(registry, field.list, "", event.*field.member);
    case EventField::Kind::date:
      return {domain::show(event.date, Language::en), domain::show(event.date, Language::vi)};
    case EventField::Kind::mode:
      return event.mode_stated ? words_of(domain::label(event.mode)) : ShownValue();
    case EventField::Kind::status:
      return words_of(domain::label(event.status));
    case EventField::Kind::partners: {
      const storage::Partners partners(registry.ledger());
      std::vector<ShownValue> all;
      for (const domain::EventPartner& one : event.partners) {
        const std::string name = partners.get(one.partner).name();
        const ShownValue role = name_of_item(registry, "event-role", "", one.role);
        all.push_back(one.role.empty() ? ShownValue{name, name}
                                       : ShownValue{role.en + ": " + name, role.vi + ": " + name});
      }
      return in_one_line(all);
    }
    case EventField::Kind::counts: {
      std::vector<ShownValue> all;
      for (const domain::EventCount& one : event.counts) {
        const ShownValue what = name_of_item(registry, "event-count", "", one.what);
        all.push_back({what.en + ": " + domain::show(one.count, Language::en),
                       what.vi + ": " + domain::show(one.count, Language::vi)});
      }
      return in_one_line(all);
    }
    case EventField::Kind::countries: {
      std::vector<ShownValue> all;
      for (const std::string& one : event.countries) all.push_back(name_of_item(registry, field.list, "", one));
      return in_one_line(all);
    }
    case EventField::Kind::amount:
      if (!event.cost) return {};
      return {domain::show(*event.cost, Language::en), domain::show(*event.cost, Language::vi)};
    case EventField::Kind::day: {
      if (!(event.*field.on)) return {};
      const auto day = domain::DateInterval::of_day(*(event.*field.on));
      return {domain::show(day, Language::en), domain::show(day, Language::vi)};
    }
    default: {
      const std::string text = records::value_of(registry, field, event, Naming::for_people);
      return {text, text};
    }
  }
}

}  // namespace

Change change_of(vocabulary::Registry& registry, std::string_view option, const Event& before, const Event& after) {
  const auto fields = records::event_fields();
  const auto field = std::ranges::find(fields, option, &EventField::option);
  return {.option = std::string(option),
          .label = field->label,
          .before = shown_in_event(registry, *field, before),
          .after = shown_in_event(registry, *field, after)};
}

}  // namespace aid::recording::events
