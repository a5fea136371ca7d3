#include "aid/recording/event_reading.hpp"

#include "aid/base/text.hpp"
#include "aid/recording/event_messages.hpp"
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
  for (const std::string& typed : words.partners) {
    const auto one = split_role(desk.registry, typed);
    if (!one) {
      desk.problems.add(one.problem(), "--partner");
      continue;
    }
    const std::string& name = one.value().name;
    const bool may_create =
        words.new_partner || std::ranges::find(words.new_partners, name) != words.new_partners.end();
    try {
      const auto id = partner_or_new(desk.writer, desk.registry, name, may_create, desk.new_partners);
      const EventPartner partner{.partner = id, .role = one.value().role};
      if (std::ranges::find(event.partners, partner) != event.partners.end()) {
        desk.problems.add(Problem(messages::repeated_event_partner, name), "--partner");
      }
      event.partners.push_back(partner);
    } catch (const Error& error) {  // Told together with whatever else is wrong.
      desk.problems.add(error.problem(), "--partner");
    }
  }
}

/// "people-reached=hơn 3.000", or "87" where the type of the event tells what is counted.
std::optional<EventCount> read_kind_count(Desk& desk, std::string_view typed, std::string_view option,
                                          const Event& event) {
  const auto mark = typed.find('=');
  std::string what;
  if (mark == std::string_view::npos) {
    what = vocabulary::attribute_of(desk.registry.items("event-type"), event.type, "count");
    if (what.empty()) {
      desk.problems.add(Problem(messages::not_a_kind_count, typed).hint(messages::kind_count_hint), option);
      return std::nullopt;
    }
  } else {
    what = code_in(desk, "event-count", typed.substr(0, mark), option);
  }
  const auto count = domain::read_count(mark == std::string_view::npos ? typed : typed.substr(mark + 1));
  if (!count) desk.problems.add(count.problem(), option);
  if (!count || what.empty()) return std::nullopt;
  return EventCount{.what = what, .count = count.value()};
}

void read_counts(Desk& desk, const EventWords& words, Event& event) {
  event.counts.clear();
  const auto add = [&](const std::string& typed, std::string_view option) {
    const auto count = read_kind_count(desk, typed, option, event);
    if (!count) return;
    if (std::ranges::find(event.counts, count->what, &EventCount::what) != event.counts.end()) {
      desk.problems.add(Problem(messages::repeated_count, count->what), option);
    }
    event.counts.push_back(*count);
  };
  for (const std::string& one : words.counts) add(one, "--count");
  if (!words.people.empty()) add("people-reached=" + words.people, "--people");
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

std::string text_of(const domain::Count& count) {
  const auto qualifier = count.qualifier == domain::Qualifier::exact ? "" : domain::to_string(count.qualifier);
  return fmt::format("{}{}{}", qualifier, qualifier.empty() ? "" : " ",
                     count.value ? std::to_string(*count.value) : "unknown");
}

bool clears(const EventEdit& words, std::string_view field) {
  return std::ranges::find(words.cleared, field) != words.cleared.end();
}

}  // namespace

void clear(const EventEdit& words, Event& event) {
  if (clears(words, "mode")) event.mode_stated = false;
  if (clears(words, "place")) event.place = {};
  if (clears(words, "country")) event.country.clear();
  if (clears(words, "partner")) event.partners.clear();
  if (clears(words, "count")) event.counts.clear();
  if (clears(words, "aid")) event.aids.clear();
  if (clears(words, "source")) event.sources.clear();
  if (clears(words, "note")) event.note.clear();
}

Result<RoleAndName> split_role(vocabulary::Registry& registry, std::string_view typed) {
  const auto mark = typed.find('=');
  if (mark == std::string_view::npos) return RoleAndName{.role = {}, .name = std::string(typed)};
  const auto role = registry.item("event-role", typed.substr(0, mark));
  if (role) return RoleAndName{.role = role.value().code, .name = std::string(typed.substr(mark + 1))};
  if (registry.known_partner(typed)) return RoleAndName{.role = {}, .name = std::string(typed)};
  return role.problem();
}

void read_into(Desk& desk, const EventWords& words, Event& event) {
  if (!words.type.empty()) event.type = code_in(desk, "event-type", words.type, "--type");
  if (!words.title.empty()) read_title(desk, words.title, event);
  if (!words.date.empty()) read_date(desk, words.date, event);
  if (!words.mode.empty()) {
    const std::string mode = code_in(desk, "event-mode", words.mode, "--mode");
    if (!mode.empty())
      event.mode = desk.problems.take(domain::parse_term<domain::EventMode>(mode), "--mode").value_or(event.mode);
    event.mode_stated = true;
  }
  if (!words.status.empty()) {
    event.status =
        desk.problems.take(domain::parse_term<domain::EventStatus>(words.status), "--status").value_or(event.status);
  }
  if (!words.country.empty())
    event.country = desk.problems.take(desk.registry.country(words.country), "--country").value_or("");
  if (!words.note.empty()) event.note = desk.problems.take(clean_text(words.note), "--note").value_or("");
  if (!words.place.empty()) read_place(desk, words, event);
  if (words.known_place) event.place = words.known_place;
  if (!words.partners.empty()) read_partners(desk, words, event);
  if (!words.counts.empty() || !words.people.empty()) read_counts(desk, words, event);
  if (!words.aids.empty()) read_aids(desk, words, event);
  if (!words.sources.empty()) read_sources(desk, words, event);
}

std::vector<Field> fields_of(vocabulary::Registry& registry, const Event& event, Naming naming) {
  const storage::Partners partners(registry.ledger());
  const storage::Aids aids(registry.ledger());
  const auto named = [naming](const auto& record, const std::string& name) {
    return naming == Naming::for_people ? name : record.uuid.text();
  };
  std::vector<Field> fields;
  const auto add = [&](std::string_view name, std::string value) {
    if (!value.empty()) fields.push_back({.name = name, .value = std::move(value)});
  };
  // The order of what is given several times is not a value.
  const auto add_all = [&](std::string_view name, std::vector<std::string> values) {
    std::ranges::sort(values);
    add(name, fmt::format("{}", fmt::join(values, "; ")));
  };
  std::vector<std::string> with, counted, belongs, said;
  for (const EventPartner& one : event.partners) {
    const domain::Partner partner = partners.get(one.partner);
    const std::string code = named(partner, partner.code);
    with.push_back(one.role.empty() ? code : fmt::format("{}={}", one.role, code));
  }
  for (const EventCount& one : event.counts) counted.push_back(fmt::format("{}={}", one.what, text_of(one.count)));
  for (const domain::AidId id : event.aids) {
    const domain::Aid aid = aids.get(id);
    belongs.push_back(named(aid, aid.code));
  }
  for (const domain::Source& one : event.sources) said.push_back(one.text);

  add("--type", event.type);
  add("--title", event.title);
  add("--date", domain::to_string(event.date));
  add("--mode", event.mode_stated ? std::string(domain::to_string(event.mode)) : "");
  add("--status", std::string(domain::to_string(event.status)));
  if (event.place) {
    const domain::Place place = storage::Places(registry.ledger()).get(event.place);
    add("--place", named(place, place.name_vi));
  }
  add("--country", event.country);
  add_all("--partner", with);
  add_all("--count", counted);
  add_all("--aid", belongs);
  add_all("--source", said);
  add("--note", event.note);
  return fields;
}

}  // namespace aid::recording::events
