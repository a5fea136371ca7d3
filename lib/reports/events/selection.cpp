#include "selection.hpp"

#include "../cells.hpp"
#include "../count_note.hpp"
#include "../place_words.hpp"
#include "../second_looks.hpp"
#include "aid/base/problems.hpp"
#include "aid/base/text.hpp"
#include "aid/reports/messages.hpp"
#include "aid/storage/events.hpp"
#include "aid/vocabulary/partner_by_part.hpp"
#include "labels.hpp"

#include <array>
#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace aid::reports {
namespace {

using domain::DateInterval;
using domain::Event;
using domain::PlaceId;
using table::Words;

constexpr Label unreviewed_only{"Only what nobody has looked at since it last changed",
                                "Chỉ các sự kiện chưa được người thứ hai kiểm tra kể từ lần thay đổi cuối"};
constexpr Message<std::size_t> not_placed_text{
    "not-placed", "events whose date is not exact enough to lie within the period, left out: {0}",
    "số sự kiện có ngày chưa đủ chi tiết để xếp vào kỳ, không được tính: {0}"};

template <typename T>
bool fits(const std::vector<T>& wanted, const T& value) {
  return wanted.empty() || std::ranges::find(wanted, value) != wanted.end();
}

/// Reads each word of a filter and puts them all under a heading.
template <typename T, typename Read>
std::vector<T> read_all(const std::vector<std::string>& typed, std::string_view option, const Label& label,
                        Problems& problems, std::vector<Words>& subtitles, Read read) {
  std::vector<T> values;
  std::string list;
  for (const std::string& one : typed) {
    Result<T> value = read(one);
    list += (list.empty() ? "" : ", ") + one;
    if (value) {
      values.push_back(std::move(value).value());
    } else {
      problems.add(value.problem(), option);
    }
  }
  if (!typed.empty()) {
    subtitles.emplace_back(fmt::format("{}: {}", label.en, list), fmt::format("{}: {}", label.vi, list));
  }
  return values;
}

template <typename Term>
Result<Term> read_term(vocabulary::Registry& registry, std::string_view list, const std::string& typed) {
  if (list.empty()) {
    // Its name in lists is as good as its word.
    for (const std::string_view word : domain::term_words<Term>()) {
      const Term term = domain::parse_term<Term>(word).value();
      const Label name = domain::label(term);
      if (fold(typed) == fold(name.en) || fold(typed) == fold(name.vi)) return term;
    }
    return domain::parse_term<Term>(typed);
  }
  const auto item = registry.item(list, typed);
  if (!item) return item.problem();
  return domain::parse_term<Term>(item.value().code);
}

void read_period(vocabulary::Registry& registry, const EventFilter& filter, Selection& selection) {
  const bool has_dates = !filter.from.empty() || !filter.until.empty();
  if (!filter.period.empty()) {
    if (has_dates) throw Error(messages::period_and_dates);
    const auto profiles = registry.period_profiles();
    const domain::Period period = domain::read_period(filter.period, profiles).value();
    selection.period = period.interval;
    selection.period_name = period.name;
  } else if (has_dates) {
    selection.open_from = filter.from.empty();
    selection.open_until = filter.until.empty();
    // An open end lies where no event can.
    DateInterval period{domain::Date::from_ymd(1900, 1, 1), domain::Date::from_ymd(2200, 1, 1)};
    if (!filter.from.empty()) period.from = domain::read_date(filter.from).value().from;
    if (!filter.until.empty()) period.until = domain::read_date(filter.until).value().until;
    if (period.until <= period.from) throw Error(messages::until_before_from, filter.from, filter.until);
    selection.period = period;
  }
}

/// Whether `place` is one of the wanted ones, or lies in one; on a day, where one is given.
bool lies_in(const storage::Places& places, const Selection& selection, PlaceId place) {
  const std::vector<PlaceId>& wanted = selection.places;
  if (wanted.empty()) return true;
  if (const auto& today = selection.places_today) {
    return std::ranges::any_of(wanted, [&](PlaceId outer) { return today->lies_in(place, outer); });
  }
  std::vector<PlaceId> seen;  // In a damaged ledger a place may lie in itself.
  while (place && std::ranges::find(seen, place) == seen.end()) {
    if (std::ranges::find(wanted, place) != wanted.end()) return true;
    seen.push_back(place);
    place = places.get(place).parent;
  }
  return false;
}

std::optional<DateInterval> shown_period(const Selection& selection, const std::vector<Event>& events) {
  auto period = selection.period;
  if (!selection.open_from && !selection.open_until) return period;
  if (events.empty()) return std::nullopt;
  if (selection.open_from) period->from = events.front().date.from;  // The events are in order of dates.
  if (selection.open_until)
    period->until = std::ranges::max(events, {}, [](const Event& e) { return e.date.until; }).date.until;
  return period;
}

bool takes_part(const Event& event, const std::vector<domain::PartnerId>& wanted) {
  return wanted.empty() || std::ranges::any_of(event.partners, [&](const domain::EventPartner& one) {
           return std::ranges::find(wanted, one.partner) != wanted.end();
         });
}

bool is_of_kind(vocabulary::Registry& registry, const storage::Places& places, const Selection& selection,
                const Event& event) {
  if (!fits(selection.types, event.type)) return false;
  if (!selection.modes.empty() && (!event.mode_stated || !fits(selection.modes, event.mode))) return false;
  if (!lies_in(places, selection, event.place)) return false;
  if (selection.countries.empty()) return true;
  return std::ranges::any_of(countries_of(registry, event),
                             [&](const std::string& one) { return fits(selection.countries, one); });
}

/// The places of a filter in English; as it was typed where a word means several.
std::string names_of_places(vocabulary::Registry& registry, const EventFilter& filter,
                            const std::vector<std::vector<PlaceId>>& found) {
  std::string names;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const bool is_one = found.size() == filter.places.size() && found[i].size() == 1;
    const std::string name =
        is_one ? full_place_name(registry.ledger(), found[i].front(), nullptr).in(Language::en) : filter.places[i];
    names += (names.empty() ? "" : ", ") + name;
  }
  return names;
}

}  // namespace

std::int64_t Selected::leave_out_not_held() {
  const auto not_held = [](const Event& event) { return event.status != domain::EventStatus::held; };
  std::erase_if(not_placed, not_held);
  std::erase_if(others, not_held);
  return static_cast<std::int64_t>(std::erase_if(events, not_held));
}

Selection read_selection(vocabulary::Registry& registry, const EventFilter& filter) {
  Selection selection;
  read_period(registry, filter, selection);
  Problems problems;
  auto& subtitles = selection.subtitles;
  selection.types = read_all<std::string>(filter.types, "--type", type_label, problems, subtitles,
                                          [&](const std::string& typed) -> Result<std::string> {
                                            const auto item = registry.item("event-type", typed);
                                            if (!item) return item.problem();
                                            return item.value().code;
                                          });
  selection.modes = read_all<domain::EventMode>(
      filter.modes, "--mode", mode_label, problems, subtitles,
      [&](const std::string& typed) { return read_term<domain::EventMode>(registry, "event-mode", typed); });
  selection.statuses = read_all<domain::EventStatus>(
      filter.statuses, "--status", status_label, problems, subtitles,
      [&](const std::string& typed) { return read_term<domain::EventStatus>(registry, "", typed); });
  selection.countries = read_all<std::string>(filter.countries, "--country", country_label, problems, subtitles,
                                              [&](const std::string& typed) { return registry.country(typed); });
  if (filter.places_as == vocabulary::PlacesAs::now) {
    selection.places_today = vocabulary::places_on_day(registry.ledger(), filter.today);
  }
  const auto& today = selection.places_today;
  const auto places = read_all<std::vector<PlaceId>>(
      filter.places, "--place", place_label, problems, subtitles, [&](const std::string& typed) {
        return today ? vocabulary::places_of_day(registry, *today, typed) : registry.places(typed, selection.period);
      });
  if (!places.empty()) subtitles.back().en = fmt::format("{}: {}", place_label.en, names_of_places(registry, filter, places));
  if (filter.places_as != vocabulary::PlacesAs::recorded) {
    subtitles.push_back(places_read_as(filter.places_as, today ? today->since() : std::nullopt));
  }
  for (const auto& some : places) selection.places.insert(selection.places.end(), some.begin(), some.end());
  selection.partners = read_all<domain::PartnerId>(
      filter.partners, "--partner", partner_label, problems, subtitles,
      [&](const std::string& typed) { return vocabulary::partner_by_part(registry, typed); });
  selection.unreviewed = filter.unreviewed;
  if (filter.unreviewed) subtitles.emplace_back(unreviewed_only);
  problems.raise();
  return selection;
}

Selected select_events(vocabulary::Registry& registry, const Selection& selection) {
  const storage::Places places(registry.ledger());
  Selected selected;
  std::optional<LookedAt> looked;
  if (selection.unreviewed) looked.emplace(registry.ledger(), LookedAt::At::event);
  std::vector<Event> all = storage::Events(registry.ledger()).all();
  selected.wholes = wholes_of(all);
  for (Event& event : all) {
    if (!fits(selection.statuses, event.status) || !takes_part(event, selection.partners)) continue;
    const bool is_looked_at = looked && looked->holds(event.id.row, std::array{event.date});
    const bool is_found = !is_looked_at && is_of_kind(registry, places, selection, event);
    if (!selection.period || event.date.lies_within(*selection.period)) {
      (is_found ? selected.events : selected.others).push_back(std::move(event));
    } else if (is_found && event.date.overlaps(*selection.period)) {
      selected.not_placed.push_back(std::move(event));
    }
  }
  return selected;
}

std::vector<std::string> countries_of(vocabulary::Registry& registry, const Event& event) {
  std::vector<std::string> codes;
  const auto add = [&](const std::string& code) {
    if (!code.empty() && std::ranges::find(codes, code) == codes.end()) codes.push_back(code);
  };
  for (const std::string& country : event.countries) add(country);
  const storage::Partners partners(registry.ledger());
  for (const domain::EventPartner& one : event.partners) {
    const std::string country = partners.get(one.partner).country;
    if (country != "VN") add(country);
  }
  std::ranges::sort(codes);
  return codes;
}

void describe_selection(const Selection& selection, const Selected& selected, table::Table& table) {
  table.period = shown_period(selection, selected.events);
  table.has_period = true;
  table.period_name = selection.period_name;
  table.subtitles = selection.subtitles;
  if (selected.not_placed.empty()) return;
  const std::size_t count = selected.not_placed.size();
  table::Note note{.code = "not-placed",
                   .count = static_cast<std::int64_t>(count),
                   .text = {not_placed_text.in(Language::en, count), not_placed_text.in(Language::vi, count)}};
  for (const Event& event : selected.not_placed) {
    const auto line = [&](Language language) {
      return fmt::format("{} {}, {}", event.code, event.title, domain::show(event.date, language));
    };
    note.details.emplace_back(line(Language::en), line(Language::vi));
  }
  table.notes.push_back(std::move(note));
}

table::Lines partner_lines(vocabulary::Registry& registry, const Event& event) {
  const storage::Partners partners(registry.ledger());
  table::Lines lines;
  for (const domain::EventPartner& one : event.partners) {
    const domain::Partner partner = partners.get(one.partner);
    const std::string& name = partner.name();
    const auto line = [&](Language language) {
      return one.role.empty() ? name : fmt::format("{}: {}", registry.name("event-role", "", one.role, language), name);
    };
    const std::string code = one.role.empty() ? partner.code : fmt::format("{}={}", one.role, partner.code);
    table::Words words = table::Words(line(Language::en), line(Language::vi)).with_code(code);
    // Two that were merged are one.
    if (std::ranges::find(lines, words) == lines.end()) lines.push_back(std::move(words));
  }
  return lines;
}

table::CountsCell counts_of(vocabulary::Registry& registry, const Event& event) {
  table::CountsCell counts;
  for (const domain::EventCount& one : event.counts) {
    counts.push_back({key_of_count(one.what), words_of(registry, "event-count", one.what), one.count});
  }
  return counts;
}

std::string key_of_count(std::string_view kind) {
  std::string key(kind);
  std::ranges::replace(key, '-', '_');
  return key;
}

table::Words place_name(vocabulary::Registry& registry, const Selection& selection, const Event& event) {
  const auto& today = selection.places_today;
  return full_place_name(registry.ledger(), event.place, today ? &*today : nullptr);
}

void note_places(vocabulary::Registry& registry, const Selection& selection, const Selected& selected,
                 table::Table& table) {
  if (!selection.places_today) return;
  const std::vector<domain::Place> places = storage::Places(registry.ledger()).all();
  const PlaceWords words_of_places(places, *selection.places_today);
  std::set<PlaceId> seen;
  std::vector<Words> details;
  for (const Event& event : selected.events) {
    if (!event.place || !seen.insert(event.place).second) continue;
    if (selection.places_today->is_as_recorded(event.place)) {
      details.push_back(words_of_places.what_became(event.place));
    }
  }
  if (details.empty()) return;
  std::ranges::sort(details, {}, &Words::en);
  add_count_note(messages::places_as_recorded, details, table);
  table.notes.back().show_details = true;
}

}  // namespace aid::reports
