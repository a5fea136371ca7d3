#pragma once
#include "aid/reports/events.hpp"
#include "counted.hpp"

/// Which events a table is of.
namespace aid::reports {

/// A filter in codes and ids.
struct Selection {
  std::optional<domain::DateInterval> period;
  std::string period_name;
  bool open_from = false;   ///< The period has no first day …
  bool open_until = false;  ///< … or no last one.
  std::vector<std::string> types;
  std::vector<domain::EventMode> modes;
  std::vector<domain::EventStatus> statuses;
  std::vector<std::string> countries;
  std::vector<domain::PlaceId> places;
  std::optional<vocabulary::PlacesOnDay> places_today;  ///< Where places are read as they are today.
  std::vector<domain::PartnerId> partners;
  bool unreviewed = false;
  std::vector<table::Words> subtitles;  ///< The filters in words.
};

/// Where an event lies, as the selection reads places: "Xã Tân Tiến, Lạng Sơn", or empty.
table::Words place_name(vocabulary::Registry& registry, const Selection& selection, const domain::Event& event);

/// Throws `Errors`, `Error`: those of the words' readers, period-and-dates, until-before-from.
Selection read_selection(vocabulary::Registry& registry, const EventFilter& filter);

/// What a selection finds, in order of dates.
struct Selected {
  std::vector<domain::Event> events;
  std::vector<domain::Event> not_placed;  ///< Their dates overlap the period, and do not lie within it.
  Wholes wholes = {};                     ///< Of all events, also of those that it does not find.
  /// Those of the same time, status and partners that it does not find: what is part of a found one is not in its rest.
  std::vector<domain::Event> others = {};

  /// Leaves out what is not held, and returns how many of those found.
  std::int64_t leave_out_not_held();
  CountedEvents counted() const { return CountedEvents(events, wholes, others); }
};
Selected select_events(vocabulary::Registry& registry, const Selection& selection);

/// The countries of an event's foreign side, by code: what is said of it, and those of its foreign partners.
std::vector<std::string> countries_of(vocabulary::Registry& registry, const domain::Event& event);

/// Puts the period and the filters at the head of a table, and says which events could not be placed in the period.
/// An open period ends where the events do, so that both bounds can be printed.
void describe_selection(const Selection& selection, const Selected& selected, table::Table& table);

/// Says which places of the events stand as they were recorded where the places of today are asked for.
void note_places(vocabulary::Registry& registry, const Selection& selection, const Selected& selected,
                 table::Table& table);

/// Notes what makes a total of these events doubtful or hard to follow: parts that exceed their whole, wholes of which
/// only the parts count, parts whose whole is not there, parts that filters leave out of a whole. Those words have a
/// problem: parts-exceed-event.
void note_parts(vocabulary::Registry& registry, const Selected& selected, const CountedEvents& counted,
                table::Table& table);

/// "organiser: UBND Đà Nẵng".
table::Lines partner_lines(vocabulary::Registry& registry, const domain::Event& event);
/// What was counted at an event, each kind by itself.
table::CountsCell counts_of(vocabulary::Registry& registry, const domain::Event& event);
/// "people_reached": what reports call the counts of a kind.
std::string key_of_count(std::string_view kind);

}  // namespace aid::reports
