#include "place_words.hpp"

#include "aid/base/text.hpp"
#include "aid/storage/places.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace aid::reports {

using domain::PlaceId;
using table::Words;
using vocabulary::PlacesAs;

Words places_read_as(PlacesAs places, const std::optional<domain::Date>& since) {
  constexpr Label as_then{"Places: as each record has them (then)", "Địa bàn: theo địa giới tại thời điểm ghi nhận"};
  constexpr Label as_now{"Places: as they are today (now)", "Địa bàn: theo địa giới hiện nay"};
  constexpr Message<Text> as_now_since{"places-now", "Places: as they are today, since {0} (now)",
                                       "Địa bàn: theo địa giới hiện nay (từ {0})"};
  if (places != PlacesAs::now) return Words(as_then);
  if (!since) return Words(as_now);
  const auto day = domain::DateInterval::of_day(*since);
  return {as_now_since.in(Language::en, show(day, Language::en)),
          as_now_since.in(Language::vi, show(day, Language::vi))};
}

namespace {

std::string name_in(const domain::Place& place, Language language) {
  return language == Language::en && !place.name_en.empty() ? place.name_en : place.name_vi;
}

/// " (until 2025-06-30)"; of what is there today nothing.
std::string until_words(const domain::Place& place, Language language) {
  if (!place.until) return {};
  constexpr Label until{"until", "đến"};
  const auto day = domain::DateInterval::of_day(place.until->previous());
  return fmt::format(" ({} {})", until.in(language), show(day, language));
}

}  // namespace

Words full_place_name(storage::Ledger& ledger, PlaceId place, const vocabulary::PlacesOnDay* today) {
  if (!place) return {};
  const storage::Places places(ledger);
  const domain::Place here = places.get(today == nullptr ? place : today->now(place));
  const PlaceId outer = today == nullptr ? here.parent : today->above(place);
  const auto above = outer ? std::optional(places.get(outer)) : std::nullopt;
  const auto text = [&](Language language) {
    return name_in(here, language) + (above ? ", " + name_in(*above, language) : std::string());
  };
  return Words(text(Language::en), text(Language::vi)).with_code(here.code);
}

Words distinct_place_name(storage::Ledger& ledger, PlaceId place, const vocabulary::PlacesOnDay* today) {
  const Words name = full_place_name(ledger, place, today);
  if (!place) return name;
  const storage::Places places(ledger);
  const domain::Place here = places.get(today == nullptr ? place : today->now(place));
  if (!here.until) return name;
  const auto is_called_so = [&](const domain::Place& other) {
    return other.id != here.id && full_place_name(ledger, other.id, nullptr).vi == name.vi;
  };
  if (std::ranges::none_of(places.named(fold(here.name_vi)), is_called_so)) return name;
  const auto text = [&](Language language) {
    return name.in(language) + until_words(here, language);
  };
  return Words(text(Language::en), text(Language::vi)).with_code(here.code);
}

PlaceWords::PlaceWords(std::span<const domain::Place> places, const vocabulary::PlacesOnDay& today) : today_(today) {
  for (const domain::Place& place : places) places_.emplace(place.id, &place);
}

const domain::Place* PlaceWords::at(PlaceId place) const {
  const auto found = places_.find(place);
  return found == places_.end() ? nullptr : found->second;
}

std::string PlaceWords::name(PlaceId place, Language language) const {
  const domain::Place* here = at(place);
  if (here == nullptr) return {};
  return name_in(*here, language);
}

std::string PlaceWords::recorded_name(PlaceId place, Language language) const {
  const domain::Place* here = at(place);
  const std::string outer = here != nullptr && here->parent ? name(here->parent, language) : std::string();
  return name(place, language) + (outer.empty() ? "" : ", ") + outer;
}

std::string PlaceWords::names(const std::vector<PlaceId>& places, Language language) const {
  std::string list;
  for (const PlaceId place : places) list += (list.empty() ? "" : ", ") + name(place, language);
  return list;
}

std::string PlaceWords::with_time(PlaceId place, Language language) const {
  const domain::Place* here = at(place);
  return name(place, language) + (here == nullptr ? std::string() : until_words(*here, language));
}

std::string PlaceWords::full_name(PlaceId place, Language language) const {
  std::string text = name(place, language);
  const domain::Place* here = at(place);
  // No place lies in more others than there are places.
  const domain::Place* outer = here;
  for (std::size_t step = 0; outer != nullptr && outer->parent && step < places_.size(); ++step) {
    text += ", " + name(outer->parent, language);
    outer = at(outer->parent);
  }
  return text + (here == nullptr ? std::string() : until_words(*here, language));
}

Words PlaceWords::today(PlaceId place) const {
  constexpr Label divided{"divided among", "chia vào"};
  constexpr Label in_one{"its communes lie in", "các xã, phường nay thuộc"};
  constexpr Label lies{"today in", "nay thuộc"};
  constexpr Label unknown{"what became of it is not recorded", "chưa rõ nay thuộc đơn vị nào"};
  const PlaceId now = today_.now(place);
  const PlaceId above = today_.above(place);
  const std::vector<PlaceId> parts = today_.parts(place);
  const auto text = [&](Language language) {
    if (!today_.is_as_recorded(place)) {
      return name(now, language) + (above ? ", " + name(above, language) : std::string());
    }
    std::string line;
    if (!parts.empty())
      line = fmt::format("{} {}", (parts.size() > 1 ? divided : in_one).in(language), names(parts, language));
    const bool lies_somewhere = above && today_.is_of_day(above);
    if (lies_somewhere)
      line += fmt::format("{}{} {}", parts.empty() ? "" : "; ", lies.in(language), name(above, language));
    return line.empty() ? std::string(unknown.in(language)) : line;
  };
  return {text(Language::en), text(Language::vi)};
}

Words PlaceWords::recorded_and_today(PlaceId place) const {
  constexpr Message<Text, Text> and_today{"place-today", "{0} (today: {1})", "{0} (nay: {1})"};
  const Words now = today(place);
  return {and_today.in(Language::en, recorded_name(place, Language::en), now.en),
          and_today.in(Language::vi, recorded_name(place, Language::vi), now.vi)};
}

Words PlaceWords::what_became(PlaceId place) const {
  const Words now = today(place);
  return {fmt::format("{}: {}", recorded_name(place, Language::en), now.en),
          fmt::format("{}: {}", recorded_name(place, Language::vi), now.vi)};
}

std::map<storage::PlaceIndex, Words> names_apart(const counting::Lookup& lookup) {
  using storage::PlaceIndex;
  const auto& places = lookup.book().places;
  std::set<PlaceIndex> used;
  for (const storage::Book::Split& split : lookup.book().splits) {
    if (split.dimension == domain::SplitDimension::place && split.place) used.insert(lookup.place_shown(split.place));
  }
  std::map<PlaceIndex, Words> names;
  for (const PlaceIndex place : used) names.emplace(place, counting::place_words(lookup, place));
  const auto keep_alike = [&] {
    std::map<std::pair<std::string, std::string>, int> counts;
    for (const auto& [place, words] : names) ++counts[{words.en, words.vi}];
    std::erase_if(names, [&](const auto& one) { return counts[{one.second.en, one.second.vi}] == 1; });
  };
  keep_alike();
  std::map<PlaceIndex, Words> apart = names;
  // What stands around the place after the next one, which the name has already.
  for (auto& [place, words] : names) {
    PlaceIndex outer = lookup.place_above(place);
    for (std::size_t step = 0; outer && lookup.place_above(outer) && step < places.size(); ++step) {
      outer = lookup.place_above(outer);
      const domain::Place& one = places[outer];
      words.en += ", " + (one.name_en.empty() ? one.name_vi : one.name_en);
      words.vi += ", " + (one.name_vi.empty() ? one.name_en : one.name_vi);
    }
    apart[place] = words;
  }
  keep_alike();
  for (const auto& [place, words] : names) {
    apart[place].en += until_words(places[place], Language::en);
    apart[place].vi += until_words(places[place], Language::vi);
  }
  return apart;
}

}  // namespace aid::reports
