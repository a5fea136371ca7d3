#include "aid/vocabulary/places_on_day.hpp"

#include "aid/domain/data.hpp"
#include "aid/domain/reading.hpp"
#include "aid/storage/places.hpp"
#include "aid/vocabulary/messages.hpp"
#include "aid/vocabulary/registry.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace aid::vocabulary {
namespace {

using domain::Date;
using domain::Place;
using domain::PlaceChange;
using domain::PlaceId;

/// A row of place-successors.csv names places by their codes and a bound of their time: a code was used again.
std::vector<PlaceChange> released_changes(std::span<const Place> places) {
  std::map<std::pair<std::string, std::string>, PlaceId> ended;
  std::map<std::pair<std::string, std::string>, PlaceId> begun;
  for (const Place& place : places) {
    if (place.code.empty() || place.parent) continue;
    if (place.until) ended.emplace(std::pair(place.code, to_string(*place.until)), place.id);
    if (place.from) begun.emplace(std::pair(place.code, to_string(*place.from)), place.id);
  }
  std::vector<PlaceChange> changes;
  for (const auto& row : domain::data_rows("place-successors.csv")) {
    const auto place = ended.find({row[0], row[1]});
    const auto successor = begun.find({row[2], row[3]});
    if (place == ended.end() || successor == begun.end()) continue;
    changes.push_back({.place = place->second,
                       .successor = successor->second,
                       .on = Date::parse(row[3]).value(),
                       .divided = row[4] == "divided",
                       .source = row[5]});
  }
  return changes;
}

}  // namespace

std::vector<PlaceChange> place_changes(storage::Ledger& ledger, std::span<const Place> places) {
  std::vector<PlaceChange> own = storage::Places(ledger).changes();
  std::set<PlaceId> told;
  for (const PlaceChange& change : own) told.insert(change.place);
  std::vector<PlaceChange> changes = released_changes(places);
  std::erase_if(changes, [&](const PlaceChange& change) { return told.contains(change.place); });
  changes.insert(changes.end(), own.begin(), own.end());
  return changes;
}

PlacesOnDay::PlacesOnDay(std::span<const Place> places, const std::vector<PlaceChange>& changes, Date day) : day_(day) {
  for (const Place& place : places) {
    places_.emplace(place.id, Known{.parent = place.parent, .until = place.until, .is_free = place.kind == "free"});
  }
  for (const PlaceChange& change : changes) {
    const auto place = places_.find(change.place);
    if (place == places_.end() || change.on > day) continue;
    place->second.successors.push_back(change.successor);
    place->second.divided = place->second.divided || change.divided || place->second.successors.size() > 1;
    since_ = since_ ? std::max(*since_, change.on) : change.on;
  }
}

const PlacesOnDay::Known* PlacesOnDay::known(PlaceId place) const {
  const auto found = places_.find(place);
  return found == places_.end() ? nullptr : &found->second;
}

PlaceId PlacesOnDay::now(PlaceId place) const {
  // No chain of successors is longer than there are places, also where somebody recorded a circle.
  for (std::size_t step = 0; step < places_.size(); ++step) {
    const Known* one = known(place);
    if (one == nullptr || one->divided || one->successors.empty()) break;
    place = one->successors.front();
  }
  return place;
}

PlaceId PlacesOnDay::above(PlaceId place) const {
  const Known* one = known(now(place));
  if (one == nullptr) return {};
  std::set<PlaceId> outer;
  for (const PlaceId part : parts(place)) outer.insert(outer_of(part));
  if (outer.size() > 1) return {};
  if (outer.size() == 1 && *outer.begin()) return *outer.begin();
  return outer_of(now(place));
}

PlaceId PlacesOnDay::outer_of(PlaceId place) const {
  const Known* one = known(place);
  const PlaceId nearest = one == nullptr || !one->parent ? PlaceId() : now(one->parent);
  PlaceId at = nearest;
  for (std::size_t step = 0; at && !is_of_day(at) && step < places_.size(); ++step) {
    const Known* over = known(at);
    at = over == nullptr || !over->parent ? PlaceId() : now(over->parent);
  }
  return at ? at : nearest;
}

bool PlacesOnDay::is_of_day(PlaceId place) const {
  const Known* one = known(place);
  return one != nullptr && !one->divided && (!one->until || day_ < *one->until);
}

std::vector<PlaceId> PlacesOnDay::parts(PlaceId place) const {
  std::vector<PlaceId> found;
  std::vector<PlaceId> open{now(place)};
  std::set<PlaceId> seen;
  while (!open.empty()) {
    const PlaceId next = now(open.back());
    open.pop_back();
    if (!seen.insert(next).second) continue;
    const Known* one = known(next);
    if (one != nullptr && one->divided) {
      open.insert(open.end(), one->successors.rbegin(), one->successors.rend());
    } else {
      found.push_back(next);
    }
  }
  if (found == std::vector<PlaceId>{now(place)}) found.clear();
  return found;
}

bool PlacesOnDay::is_as_recorded(PlaceId place) const {
  const Known* one = known(now(place));
  if (one == nullptr) return false;
  if (one->divided || (one->until && *one->until <= day_)) return true;
  if (!one->is_free || !one->parent) return false;
  return now(one->parent) != one->parent || is_as_recorded(one->parent);
}

bool PlacesOnDay::lies_in(PlaceId place, PlaceId outer) const {
  PlaceId at = now(place);
  for (std::size_t step = 0; at && step < places_.size(); ++step) {
    if (at == outer) return true;
    at = above(at);
  }
  return false;
}

PlacesOnDay places_on_day(storage::Ledger& ledger, Date day) {
  const std::vector<Place> places = storage::Places(ledger).all();
  return {places, place_changes(ledger, places), day};
}

Result<std::vector<PlaceId>> places_of_day(Registry& registry, const PlacesOnDay& places, std::string_view typed) {
  const auto called = registry.all_places(typed, std::nullopt);
  if (!called) return called;
  std::vector<PlaceId> found;
  for (const PlaceId place : called.value()) {
    if (places.now(place) == place) found.push_back(place);
  }
  if (!found.empty()) return registry.one_place_in_time(typed, std::move(found));
  const storage::Places all(registry.ledger());
  const std::string today = all.get(places.now(called.value().front())).name_vi;
  const std::string became = fmt::format("{} → {}", all.get(called.value().front()).name_vi, today);
  const auto day = domain::DateInterval::of_day(places.day());
  return Problem(messages::place_not_then, typed, to_string(day), became, show(day, Language::vi))
      .hint(messages::place_of_today_hint, today);
}

}  // namespace aid::vocabulary
