// Which place a typed word means, and at what time.

#include "aid/base/text.hpp"
#include "aid/domain/messages.hpp"
#include "aid/vocabulary/messages.hpp"
#include "aid/vocabulary/place_kinds.hpp"
#include "aid/vocabulary/places_on_day.hpp"
#include "aid/vocabulary/registry.hpp"
#include "aid/vocabulary/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace aid::vocabulary {
namespace {

using domain::DateInterval;
using domain::Place;

/// "Đà Nẵng (48, 2025-07-01..)", "Xã Tân Lập (Huyện Đan Phượng, Hà Nội)".
std::string described(const Place& place, const storage::Places& places) {
  std::vector<std::string> facts;
  std::optional<Place> above = place.parent ? places.find(place.parent) : std::nullopt;
  for (int level = 0; above && level < 3; ++level) {
    facts.push_back(above->name_vi);
    above = above->parent ? places.find(above->parent) : std::nullopt;
  }
  if (!place.code.empty()) facts.push_back(place.code);
  if (place.country != "VN") facts.push_back(place.country);
  if (place.from || place.until) {
    facts.push_back(fmt::format("{}..{}", place.from ? domain::to_string(*place.from) : "",
                                place.until ? domain::to_string(place.until->previous()) : ""));
  }
  if (facts.empty()) return place.name_vi;
  return fmt::format("{} ({})", place.name_vi, fmt::join(facts, ", "));
}

/// The first of them, and how many more there are: many communes have the same name.
std::string described(const std::vector<Place>& some, const storage::Places& places) {
  constexpr std::size_t most = 8;
  std::vector<std::string> all;
  for (const Place& place : some) {
    if (all.size() < most) all.push_back(described(place, places));
  }
  if (some.size() > most) all.push_back(fmt::format("… (+{})", some.size() - most));
  return fmt::format("{}", fmt::join(all, ", "));
}

/// When a place existed: a free place at the most as long as the one that it lies in.
struct Validity {
  std::optional<domain::Date> from;
  std::optional<domain::Date> until;

  bool throughout(const DateInterval& at) const {
    return (!from || *from <= at.from) && (!until || at.until <= *until);
  }
  bool during(const DateInterval& at) const { return (!from || *from < at.until) && (!until || at.from < *until); }
};

Validity validity(const Place& place, const storage::Places& places) {
  Validity valid{.from = place.from, .until = place.until};
  if (!place.parent) return valid;
  const auto parent = places.find(place.parent);
  if (parent && !valid.from) valid.from = parent->from;
  if (parent && !valid.until) valid.until = parent->until;
  return valid;
}

/// A name before the comma and what it lies in; without a comma the second is empty.
std::pair<std::string_view, std::string_view> cut_at_comma(std::string_view typed) {
  const auto comma = typed.rfind(',');
  if (comma == std::string_view::npos) return {typed, {}};
  return {typed.substr(0, comma), typed.substr(comma + 1)};
}

/// As a name is stored; as it was typed where no name can be made of it.
std::string clean_or_typed(std::string_view text) {
  const auto clean = clean_text(text);
  return clean ? clean.value() : std::string(text);
}

/// Takes "@2025-06-30" off the end of `typed`.
std::optional<DateInterval> take_day(std::string& typed) {
  const auto mark = typed.rfind('@');
  if (mark == std::string::npos) return std::nullopt;
  const auto day = domain::Date::parse(typed.substr(mark + 1));
  if (!day) return std::nullopt;
  typed = clean_or_typed(typed.substr(0, mark));
  return DateInterval::of_day(day.value());
}

/// The names of places most like `typed`, quoted; empty where none is.
std::string closest_names(const storage::Places& places, std::string_view typed) {
  std::vector<std::string> names;
  std::set<std::string> keys;  // Names that differ in marks only are one suggestion.
  for (const Place& place : places.all()) {
    for (const std::string& name : {place.name_vi, place.name_en}) {
      if (keys.insert(fold(name)).second) names.push_back(name);
    }
  }
  return quoted_list(closest(typed, names));
}

Problem unknown(const storage::Places& places, std::string_view typed) {
  Problem problem(messages::unknown_place, typed);
  const std::string close = closest_names(places, typed);
  return close.empty() ? problem : std::move(problem).hint(messages::did_you_mean, close);
}

/// `called`: the places of other days that are called so. Names the unit that took their place by that day, if one did.
Problem not_then(storage::Ledger& ledger, std::string_view typed, const DateInterval& when,
                 const std::vector<Place>& called) {
  const storage::Places all(ledger);
  Problem problem(messages::place_not_then, typed, to_string(when), described(called, all), show(when, Language::vi));
  if (called.size() > 1) return problem;
  const domain::PlaceId then = places_on_day(ledger, when.from).now(called.front().id);
  if (then == called.front().id) return problem;
  return std::move(problem).hint(messages::place_of_that_day_hint, all.get(then).name_vi);
}

/// Unknown, where it could be created.
Problem unknown_yet(const storage::Places& places, std::string_view typed) {
  Problem problem(messages::unknown_place, typed);
  const std::string close = closest_names(places, typed);
  if (close.empty()) return std::move(problem).hint(messages::place_hint);
  return std::move(problem).hint(messages::closest_places_hint, close);
}

/// Of places of one name the provinces, where there are any: "Quảng Trị" is no ward that is called so, too. What
/// somebody entered stays beside them.
std::vector<Place> highest(std::vector<Place> places) {
  const auto is_highest = [](const Place& place) { return !place.parent; };
  if (std::ranges::any_of(places, is_highest)) {
    std::erase_if(places, [&](const Place& place) { return !is_highest(place) && place.kind != "free"; });
  }
  return places;
}

/// Those that have the name with the marks that were typed, where there are any: "Văn Lãng" is not "Văn Lang". Without
/// marks all are meant.
std::vector<Place> spelled_so(std::vector<Place> places, std::string_view typed) {
  const std::string key = exact_place_key(typed);
  const auto is_so = [&](const Place& place) {
    if (exact_place_key(place.name_vi) == key || exact_place_key(place.name_en) == key) return true;
    const auto aliases = split_words(place.aliases, '|');
    return std::ranges::any_of(aliases, [&](const std::string& alias) { return exact_place_key(alias) == key; });
  };
  const bool has_marks = std::ranges::any_of(typed, [](char c) { return static_cast<unsigned char>(c) > 0x7F; });
  if (has_marks && std::ranges::any_of(places, is_so)) {
    std::erase_if(places, [&](const Place& place) { return !is_so(place); });
  }
  return places;
}

/// Whether it lies in one of the others, at whatever level.
bool lies_in(const Place& place, const std::vector<Place>& outer, const storage::Places& places) {
  std::optional<Place> at = place;
  for (int level = 0; at && at->parent && level < 5; ++level) {
    if (std::ranges::any_of(outer, [&](const Place& one) { return one.id == at->parent; })) return true;
    at = places.find(at->parent);
  }
  return false;
}

Problem ambiguous(const std::string& text, const std::vector<Place>& found, const storage::Places& places) {
  const auto until = validity(found.front(), places).until;
  const auto above = found.front().parent ? places.find(found.front().parent) : std::nullopt;
  const auto is_elsewhere = [&](const Place& place) { return place.parent != found.front().parent; };
  const bool differ_in_place = above && std::ranges::any_of(found, is_elsewhere);
  const std::string example = differ_in_place ? fmt::format("{}, {}", text, above->name_vi)
                              : until         ? fmt::format("{}@{}", text, domain::to_string(until->previous()))
                              : above         ? fmt::format("{}, {}", text, above->name_vi)
                                              : text + ", VN";
  return Problem(messages::ambiguous_place, text, described(found, places)).hint(messages::place_day_hint, example);
}

/// At no time two of them, and each became the next, went into it, or lies where it lies.
bool are_one_in_time(std::vector<Place> some, storage::Ledger& ledger) {
  const storage::Places places(ledger);
  std::ranges::sort(some, {}, [&](const Place& place) { return validity(place, places).from; });
  for (std::size_t i = 0; i + 1 < some.size(); ++i) {
    const auto until = validity(some[i], places).until;
    const auto from = validity(some[i + 1], places).from;
    if (!until || !from || *from < *until) return false;
  }
  const auto last = validity(some.back(), places).from;
  const PlacesOnDay then = places_on_day(ledger, *last);
  const domain::PlaceId now = then.now(some.back().id);
  return std::ranges::all_of(some, [&](const Place& place) {
    const auto parts = then.parts(place.id);
    const domain::PlaceId above = then.above(place.id);
    return then.now(place.id) == now || std::ranges::find(parts, now) != parts.end() ||
           (above && above == then.above(now));
  });
}

}  // namespace

std::vector<Place> Registry::places_called(std::string_view typed) {
  const storage::Places places(ledger_);
  const std::string key = fold(typed);
  if (key.empty()) return {};
  if (auto found = places.with_code(typed); !found.empty()) return found;
  if (auto found = places.named(key); !found.empty()) return highest(spelled_so(std::move(found), typed));
  if (auto found = places.named(bare_place_key(key)); !found.empty()) {
    return highest(spelled_so(std::move(found), bare_place_name(std::string(typed))));
  }

  const auto [head, tail] = cut_at_comma(typed);
  if (tail.empty()) return {};
  const auto outer = places_called(clean_or_typed(tail));
  const auto land = item("country", clean_or_typed(tail));
  std::vector<Place> found = places_called(clean_or_typed(head));
  std::erase_if(found, [&](const Place& place) {
    const bool inside = lies_in(place, outer, places);
    return !inside && !(land && place.country == land.value().code);
  });
  // "Quảng Trị, VN" is the province, and no name somewhere below it.
  const auto is_highest = [](const Place& place) { return !place.parent; };
  if (land && outer.empty() && std::ranges::any_of(found, is_highest)) {
    std::erase_if(found, [&](const Place& place) { return !is_highest(place); });
  }
  return found;
}

Result<domain::PlaceId> Registry::place(std::string_view typed, const std::optional<DateInterval>& at) {
  const auto clean = clean_text(typed);
  if (!clean) return clean.problem();
  std::string text = clean.value();
  const auto day = take_day(text);
  const auto when = day ? day : at;

  const storage::Places places(ledger_);
  const auto called = places_called(text);
  if (called.empty()) return unknown(places, text);
  const auto only = [&](const auto& test) {
    std::vector<Place> some;
    std::ranges::copy_if(called, std::back_inserter(some),
                         [&](const Place& one) { return test(validity(one, places)); });
    return some;
  };
  std::vector<Place> found;
  if (when) {
    found = only([&](const Validity& valid) { return valid.throughout(*when); });
    if (found.empty()) found = only([&](const Validity& valid) { return valid.during(*when); });
    if (found.empty()) return not_then(ledger_, text, *when, called);
  } else {
    found = only([](const Validity& valid) { return !valid.until; });
    if (found.empty()) found = called;
  }
  if (found.size() == 1) return found.front().id;
  return ambiguous(text, found, places);
}

Result<std::vector<domain::PlaceId>> Registry::places(std::string_view typed, const std::optional<DateInterval>& at) {
  auto found = all_places(typed, at);
  if (!found) return found;
  return one_place_in_time(typed, std::move(found).value());
}

Result<std::vector<domain::PlaceId>> Registry::one_place_in_time(std::string_view typed,
                                                                 std::vector<domain::PlaceId> found) {
  if (found.size() < 2) return found;
  const storage::Places places(ledger_);
  std::vector<Place> some;
  for (const domain::PlaceId id : found) some.push_back(places.get(id));
  if (are_one_in_time(some, ledger_)) return found;
  return ambiguous(clean_or_typed(typed), some, places);
}

Result<std::vector<domain::PlaceId>> Registry::all_places(std::string_view typed,
                                                          const std::optional<DateInterval>& at) {
  const auto clean = clean_text(typed);
  if (!clean) return clean.problem();
  std::string text = clean.value();
  const auto day = take_day(text);
  const auto when = day ? day : at;

  const storage::Places all(ledger_);
  const auto called = places_called(text);
  if (called.empty()) return unknown(all, text);
  std::vector<domain::PlaceId> found;
  for (const Place& place : called) {
    if (!when || validity(place, all).during(*when)) found.push_back(place.id);
  }
  if (found.empty()) return not_then(ledger_, text, *when, called);
  return found;
}

Result<domain::PlaceId> Registry::place_or_hint(std::string_view typed, const std::optional<DateInterval>& at) {
  auto found = place(typed, at);
  if (found || found.problem().name() != messages::unknown_place.name) return found;
  return unknown_yet(storage::Places(ledger_), typed);
}

Result<Place> Registry::new_place(std::string_view typed, const std::optional<DateInterval>& at) {
  const auto clean = clean_text(typed);
  if (!clean) return clean.problem();
  const auto [head, tail] = cut_at_comma(clean.value());
  const std::string name = clean_or_typed(head);
  if (tail.empty() || fold(name).empty()) return unknown_yet(storage::Places(ledger_), clean.value());

  Place place;
  place.kind = "free";
  place.name_vi = name;
  if (const std::string bare = bare_place_name(name); bare != name) place.aliases = bare;
  const std::string outer = clean_or_typed(tail);
  if (const auto land = country(outer)) {
    place.country = land.value();
    return place;
  }
  const auto parent = this->place(outer, at);
  if (!parent) return parent.problem();
  place.parent = parent.value();
  place.country = storage::Places(ledger_).get(parent.value()).country;
  return place;
}

}  // namespace aid::vocabulary
