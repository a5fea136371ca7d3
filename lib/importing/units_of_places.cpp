#include "units_of_places.hpp"

#include "aid/base/text.hpp"
#include "aid/vocabulary/place_kinds.hpp"
#include "aid/vocabulary/words.hpp"

#include <algorithm>

namespace aid::importing {

using domain::Date;
using domain::Place;
using domain::PlaceChange;
using domain::PlaceId;
using vocabulary::exact_place_key;

namespace {

std::string bare_key(const std::string& name) { return exact_place_key(vocabulary::bare_place_name(name)); }

}  // namespace

UnitsOfPlaces::UnitsOfPlaces(storage::Ledger& ledger) : places_(ledger), units_(places_.all()) {
  for (std::size_t i = 0; i < units_.size(); ++i) {
    const Place& place = units_[i];
    if (place.kind == "free") {
      entered_[{place.parent, bare_key(place.name_vi)}].push_back(i);
    } else {
      index(i);
      expect(place.parent, place.name_vi);
    }
  }
  for (PlaceChange& change : places_.changes()) recorded_[change.place].push_back(std::move(change));
}

/// Also by the names that were entered before it was known what it is.
void UnitsOfPlaces::index(std::size_t position) {
  const Place& place = units_[position];
  by_name_.emplace(Key(place.parent, exact_place_key(place.name_vi)), position);
  if (!place.code.empty()) by_code_.emplace(place.code, place.id);
  for (const std::string& alias : vocabulary::split_words(place.aliases, '|')) {
    if (vocabulary::kind_of_unit(alias) != nullptr)
      by_name_.emplace(Key(place.parent, exact_place_key(alias)), position);
  }
}

void UnitsOfPlaces::expect(PlaceId parent, const std::string& name) {
  expected_[{parent, bare_key(name)}].insert(exact_place_key(name));
}

const Place* UnitsOfPlaces::find(PlaceId parent, const std::string& name, Date on) const {
  const auto [first, last] = by_name_.equal_range(Key(parent, exact_place_key(name)));
  for (auto one = first; one != last; ++one) {
    const Place& place = units_[one->second];
    if ((!place.from || *place.from <= on) && (!place.until || on < *place.until)) return &place;
  }
  return nullptr;
}

const Place* UnitsOfPlaces::with_code_of(const Place& place) const {
  const auto [first, last] = by_code_.equal_range(place.code);
  for (auto one = first; one != last; ++one) {
    const auto there = std::ranges::find(units_, one->second, &Place::id);
    if (there != units_.end() && vocabulary::holds_code_of(*there, place)) return &*there;
  }
  return nullptr;
}

std::string UnitsOfPlaces::outer_name(const Place& place) const {
  const auto outer = std::ranges::find(units_, place.parent, &Place::id);
  return outer == units_.end() ? std::string() : outer->name_vi;
}

/// What somebody entered and can be no other unit than this one; nullptr: nothing is.
Place* UnitsOfPlaces::entered_as(const Place& unit) {
  const std::string bare = bare_key(unit.name_vi);
  const auto names = entered_.find({unit.parent, bare});
  if (names == entered_.end() || names->second.size() != 1) return nullptr;
  Place& entered = units_[names->second.front()];
  const std::string entered_key = exact_place_key(entered.name_vi);
  const bool is_only = entered_key == bare && expected_[{unit.parent, bare}].size() == 1;
  if (entered.kind != "free" || !(entered_key == exact_place_key(unit.name_vi) || is_only)) return nullptr;
  return &entered;
}

PlaceId UnitsOfPlaces::add(storage::Writer& writer, Place place) {
  if (Place* entered = entered_as(place)) {
    Place unit = *entered;
    unit.kind = place.kind;
    unit.code = place.code;
    unit.from = place.from;
    unit.until = place.until;
    if (exact_place_key(unit.name_vi) != exact_place_key(place.name_vi)) {
      unit.aliases += (unit.aliases.empty() ? "" : "|") + place.name_vi;
    }
    revise(writer, unit);
    index(static_cast<std::size_t>(entered - units_.data()));
    return unit.id;
  }
  const std::string bare = vocabulary::bare_place_name(place.name_vi);
  if (bare != place.name_vi) place.aliases = bare;
  places_.add(writer, place);
  units_.push_back(place);
  index(units_.size() - 1);
  return place.id;
}

void UnitsOfPlaces::revise(storage::Writer& writer, Place place) {
  ++place.version;
  if (!place.code.empty()) by_code_.emplace(place.code, place.id);
  places_.revise(writer, place);
  const auto there = std::ranges::find(units_, place.id, &Place::id);
  if (there != units_.end()) *there = std::move(place);
}

void UnitsOfPlaces::note_change(std::size_t row, PlaceId place, PlaceChange change, bool is_derived) {
  if (place == change.successor) return;
  change.place = place;
  Changes& of = changes_[place];
  of.rows.insert(row);
  auto& known = is_derived ? of.derived : of.stated;
  const auto [there, is_new] = known.try_emplace(change.successor, change);
  there->second.divided = there->second.divided || change.divided;
}

void UnitsOfPlaces::write_changes(storage::Writer& writer, bool replace) {
  for (auto& [place, of] : changes_) {
    std::map<PlaceId, PlaceChange>& said = of.stated.empty() ? of.derived : of.stated;
    std::map<PlaceId, PlaceChange> all = said;
    const auto before = recorded_.find(place);
    if (before != recorded_.end() && !replace) {
      for (const PlaceChange& change : before->second) all.try_emplace(change.successor, change);
    }
    std::vector<PlaceChange> changes;
    const bool is_divided =
        all.size() > 1 || std::ranges::any_of(all, [](const auto& one) { return one.second.divided; });
    for (auto& [successor, change] : all) {
      change.divided = is_divided;
      changes.push_back(change);
    }
    if (before != recorded_.end()) {
      std::vector<PlaceChange> known = before->second;
      std::ranges::sort(known, {}, &PlaceChange::successor);
      const bool is_same = std::ranges::equal(known, changes, [](const PlaceChange& a, const PlaceChange& b) {
        return a.successor == b.successor && a.on == b.on && a.divided == b.divided;
      });
      if (is_same) continue;
    }
    for (const PlaceChange& change : changes) places_.add(writer, change);
    rows_with_changes_.insert(of.rows.begin(), of.rows.end());
  }
}

}  // namespace aid::importing
