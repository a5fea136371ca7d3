#include "aid/recording/places.hpp"

#include "aid/base/problems.hpp"
#include "aid/base/text.hpp"
#include "aid/domain/reading.hpp"
#include "aid/recording/messages.hpp"
#include "aid/storage/places.hpp"
#include "aid/vocabulary/place_kinds.hpp"
#include "aid/vocabulary/place_messages.hpp"
#include "aid/vocabulary/places_on_day.hpp"
#include "aid/vocabulary/registry.hpp"
#include "aid/vocabulary/words.hpp"

#include <algorithm>

namespace aid::recording {
namespace {

using domain::Place;
using domain::PlaceChange;
using domain::PlaceId;

/// The kind that was stated, by its code, its word or its name; else what stands before the name.
const vocabulary::PlaceKind* kind_of(const PlaceWords& words) {
  if (words.kind.empty()) return vocabulary::kind_of_unit(words.name);
  for (const vocabulary::PlaceKind& kind : vocabulary::place_kinds()) {
    const std::string key = fold(words.kind);
    if (kind.code != "free" && (key == fold(kind.code) || key == fold(kind.name.vi) || key == fold(kind.name.en))) {
      return &kind;
    }
  }
  return vocabulary::kind_of_unit(words.kind);
}

bool is_province(const Place& place) { return place.kind == "province" || place.kind == "city"; }

/// The words, read.
struct Read {
  Place place;
  std::vector<PlaceId> before;
};

Read read_place(vocabulary::Registry& registry, const PlaceWords& words) {
  Problems problems;
  Read read;
  Place& place = read.place;
  place.country = "VN";
  if (const auto name = problems.take(clean_text(words.name), "NAME")) place.name_vi = *name;
  if (const auto code = problems.take(clean_text(words.code), "--code")) place.code = *code;
  if (const auto from = words.from.empty() ? std::nullopt : problems.take(domain::read_date(words.from), "--from")) {
    if (from->precision() != domain::Precision::day) problems.add(Problem(messages::day_needed, words.from), "--from");
    place.from = from->from;
  }
  const auto* kind = kind_of(words);
  if (kind == nullptr) {
    problems.add(Problem(messages::not_a_unit, words.kind.empty() ? words.name : words.kind), "--kind");
  } else {
    place.kind = kind->code;
  }
  std::optional<domain::DateInterval> at;
  std::optional<domain::DateInterval> day_before;
  if (place.from) {
    at = domain::DateInterval::of_day(*place.from);
    day_before = domain::DateInterval::of_day(place.from->previous());
  }
  const bool is_of_country = is_province(place);
  if (!words.in.empty()) {
    if (const auto in = problems.take(registry.place(words.in, at), "--in")) place.parent = *in;
  } else if (kind != nullptr && !is_of_country) {
    problems.add(Problem(messages::outer_place_needed, words.name), "--in");
  }
  if (!words.instead_of.empty() && !place.from) problems.add(Problem(messages::place_day_needed), "--from");
  for (const std::string& typed : words.instead_of) {
    if (const auto old = problems.take(registry.place(typed, day_before), "--instead-of")) read.before.push_back(*old);
  }
  problems.raise();
  const std::string bare = vocabulary::bare_place_name(place.name_vi);
  if (bare != place.name_vi && !is_of_country) place.aliases = bare;
  return read;
}

/// The same place in the ledger: of its name, in the same one, on its first day.
std::optional<Place> find_recorded(const storage::Places& places, const Place& place) {
  for (Place& there : places.named(fold(place.name_vi))) {
    const bool is_there =
        !place.from || ((!there.from || *there.from <= *place.from) && (!there.until || *place.from < *there.until));
    const bool begins_alike = there.from == place.from || !place.from;
    const bool is_named_so = vocabulary::exact_place_key(there.name_vi) == vocabulary::exact_place_key(place.name_vi);
    if (is_named_so && there.parent == place.parent && there.kind == place.kind && is_there && begins_alike)
      return there;
  }
  return std::nullopt;
}

/// What the place takes the place of leaves its code to it.
void refuse_code_of_other(const storage::Places& places, const Place& place, const std::vector<PlaceId>& before) {
  if (place.code.empty()) return;
  for (const Place& there : places.with_code(place.code)) {
    const bool ends = std::ranges::find(before, there.id) != before.end();
    if (ends || !vocabulary::holds_code_of(there, place)) continue;
    const auto outer = there.parent ? places.find(there.parent) : std::nullopt;
    const std::string name = there.name_vi + (outer ? ", " + outer->name_vi : std::string());
    throw Error(Problem(messages::code_of_other_place, place.code, name).at({.file = "--code"}));
  }
}

/// What ended on a day had its place taken on that day, and a province that became one as a whole became no other one.
void refuse_other_successor(const storage::Places& places, const std::vector<PlaceChange>& changes, const Place& old,
                            const PlaceChange& change) {
  using domain::DateInterval;
  const auto refused = [](Problem problem) { return Error(std::move(problem).at({.file = "--instead-of"})); };
  std::string became;
  std::optional<PlaceChange> whole;
  for (const PlaceChange& one : changes) {
    if (one.place != old.id) continue;
    became = " → " + places.get(one.successor).name_vi;
    if (is_province(old) && !one.divided && one.successor != change.successor) whole = one;
    if (one.on == change.on || old.until) continue;
    const auto last = DateInterval::of_day(one.on.previous());
    throw refused(
        Problem(messages::place_already_replaced, old.name_vi, to_string(last), became, show(last, Language::vi)));
  }
  if (old.until && *old.until != change.on) {
    const auto last = DateInterval::of_day(old.until->previous());
    throw refused(
        Problem(messages::place_already_replaced, old.name_vi, to_string(last), became, show(last, Language::vi)));
  }
  if (whole && !change.divided) {
    throw refused(Problem(messages::place_became_other, old.name_vi, places.get(whole->successor).name_vi));
  }
}

}  // namespace

PlaceOutcome add_place(const Session& session, const PlaceWords& words) {
  storage::Writer writer(session.ledger, session.author);
  vocabulary::Registry registry(session.ledger);
  Read read = read_place(registry, words);
  storage::Places places(session.ledger);
  PlaceOutcome outcome{.place = read.place};
  if (const auto there = find_recorded(places, read.place)) {
    outcome.place = *there;
    outcome.already = true;
  } else {
    refuse_code_of_other(places, outcome.place, read.before);
    outcome.place.id = places.add(writer, outcome.place);
  }
  const std::vector<PlaceChange> known = vocabulary::place_changes(session.ledger, places.all());
  for (const PlaceId old : read.before) {
    PlaceChange change{.place = old,
                       .successor = outcome.place.id,
                       .on = *read.place.from,
                       .divided = words.divided,
                       .source = words.source};
    refuse_other_successor(places, known, places.get(old), change);
    std::vector<PlaceChange> all;
    std::ranges::copy_if(known, std::back_inserter(all), [&](const PlaceChange& one) { return one.place == old; });
    const bool is_known = std::ranges::any_of(all, [&](const PlaceChange& one) {
      return one.successor == change.successor && one.on == change.on && one.divided == change.divided;
    });
    if (is_known) continue;
    outcome.already = false;
    std::erase_if(all, [&](const PlaceChange& one) { return one.successor == change.successor; });
    all.push_back(change);
    // What several places got a part of was divided.
    for (PlaceChange& one : all) {
      one.divided = one.divided || all.size() > 1;
      places.add(writer, one);
    }
    Place ended = places.get(old);
    if (ended.until) continue;
    ended.until = change.on;
    ++ended.version;
    places.revise(writer, ended);
  }
  if (!session.dry_run && !outcome.already) writer.commit();
  return outcome;
}

}  // namespace aid::recording
