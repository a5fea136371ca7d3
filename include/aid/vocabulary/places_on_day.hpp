#pragma once
#include "aid/base/problem.hpp"
#include "aid/domain/date.hpp"
#include "aid/domain/records.hpp"
#include "aid/storage/ledger.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace aid::vocabulary {

class Registry;

/// Whose boundaries are meant: those that each record names (also where nothing was said of it), or those of today.
enum class PlacesAs : std::uint8_t { recorded, then, now };

/// What became of places: what the program knows of provinces (lib/domain/data/place-successors.csv), then what the
/// ledger says, which counts where both speak of one place.
std::vector<domain::PlaceChange> place_changes(storage::Ledger& ledger, std::span<const domain::Place> places);

/// Places then and now: where each recorded place lies on a day.
class PlacesOnDay {
public:
  /// `places`: all of the ledger, with their parents.
  PlacesOnDay(std::span<const domain::Place> places, const std::vector<domain::PlaceChange>& changes, domain::Date day);

  /// The place that has taken its place by the day; itself where none did, or where it was divided.
  domain::PlaceId now(domain::PlaceId place) const;
  /// Where the place that has taken its place lies on the day: districts that ended are passed over. Of a divided one
  /// that in which all its parts lie; none: they lie in several.
  domain::PlaceId above(domain::PlaceId place) const;
  /// The places of the day among which it was divided; none: it was not.
  std::vector<domain::PlaceId> parts(domain::PlaceId place) const;
  /// It is no place of the day, and which one took its place is not known: it was divided, nobody recorded what became
  /// of it, or it is a name under a place that is none any more.
  bool is_as_recorded(domain::PlaceId place) const;
  /// It is there on the day, whole.
  bool is_of_day(domain::PlaceId place) const;
  /// Whether the place, or the one that took its place, is `outer` or lies in it on the day.
  bool lies_in(domain::PlaceId place, domain::PlaceId outer) const;
  /// The last day up to that day on which a place took the place of others.
  std::optional<domain::Date> since() const { return since_; }
  domain::Date day() const { return day_; }

private:
  struct Known {
    domain::PlaceId parent;
    std::optional<domain::Date> until;
    bool is_free = false;
    std::vector<domain::PlaceId> successors = {};
    bool divided = false;
  };
  const Known* known(domain::PlaceId place) const;
  /// The nearest place around it that is there on the day; where none is, the nearest.
  domain::PlaceId outer_of(domain::PlaceId place) const;

  std::map<domain::PlaceId, Known> places_;
  domain::Date day_;
  std::optional<domain::Date> since_;
};

/// The same, read from the ledger.
PlacesOnDay places_on_day(storage::Ledger& ledger, domain::Date day);

/// For filters: the places of the day that a word means, and those that stand as they were recorded. Problems:
/// unknown-place; ambiguous-place; place-not-then, with the place in which it lies on that day.
Result<std::vector<domain::PlaceId>> places_of_day(Registry& registry, const PlacesOnDay& places,
                                                   std::string_view typed);

}  // namespace aid::vocabulary
