#pragma once
#include "aid/counting/lookup.hpp"
#include "aid/table/table.hpp"
#include "aid/vocabulary/places_on_day.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>

/// What reports say of places then and now.
namespace aid::reports {

/// What stands at the head of a report that was asked for places then or now. `since`: the last change that it follows.
table::Words places_read_as(vocabulary::PlacesAs places, const std::optional<domain::Date>& since);

/// "Xã Tân Tiến, Lạng Sơn": a place with the one in which it lies, as it was recorded or, with `today`, as it is then.
/// Empty: no place.
table::Words full_place_name(storage::Ledger& ledger, domain::PlaceId place, const vocabulary::PlacesOnDay* today);
/// The same, with its time where it is over and another place is called so, too: "Đà Nẵng (until 30/06/2025)".
table::Words distinct_place_name(storage::Ledger& ledger, domain::PlaceId place, const vocabulary::PlacesOnDay* today);

/// The names of places, and what became of them.
class PlaceWords {
public:
  /// Both must live as long.
  PlaceWords(std::span<const domain::Place> places, const vocabulary::PlacesOnDay& today);

  std::string name(domain::PlaceId place, Language language) const;
  /// With the place in which it was recorded: "Thăng Bình, Quảng Nam".
  std::string recorded_name(domain::PlaceId place, Language language) const;
  /// With all that it was recorded in, and its time: "Quận Liên Chiểu, Đà Nẵng (until 2025-06-30)".
  std::string full_name(domain::PlaceId place, Language language) const;
  /// "Quảng Nam (until 2025-06-30)".
  std::string with_time(domain::PlaceId place, Language language) const;
  /// "Đà Nẵng"; of what was divided, "divided among Phường Hồng Bàng, Phường Hồng An; today in Hải Phòng".
  table::Words today(domain::PlaceId place) const;
  /// "Quảng Nam (today: Đà Nẵng)".
  table::Words recorded_and_today(domain::PlaceId place) const;
  /// The recorded name, a colon, and `today`.
  table::Words what_became(domain::PlaceId place) const;

private:
  const domain::Place* at(domain::PlaceId place) const;
  std::string names(const std::vector<domain::PlaceId>& places, Language language) const;

  std::map<domain::PlaceId, const domain::Place*> places_;
  const vocabulary::PlacesOnDay& today_;
};

/// What tells the places of the records apart that are called alike: what more they lie in, and until when they were
/// there. Of the others nothing.
std::map<storage::PlaceIndex, table::Words> names_apart(const counting::Lookup& lookup);

}  // namespace aid::reports
