#pragma once
#include "aid/table/table.hpp"
#include "aid/vocabulary/places_on_day.hpp"
#include "aid/vocabulary/registry.hpp"

#include <string>
#include <string_view>
#include <vector>

/// The events of people's diplomacy, listed, shown and counted.
namespace aid::reports {

/// Which events a table shows. Empty: all. Several words of one filter are alternatives.
struct EventFilter {
  std::string period = {};  ///< "2021-H1"; else `from` and `until`.
  std::string from = {};
  std::string until = {};
  std::vector<std::string> types = {};
  std::vector<std::string> modes = {};
  std::vector<std::string> statuses = {};
  std::vector<std::string> countries = {};
  std::vector<std::string> places = {};  ///< And what lies in them.
  std::vector<std::string> partners = {};
  bool unreviewed = false;  ///< Only those that nobody has looked at since they last changed.
  vocabulary::PlacesAs places_as = vocabulary::PlacesAs::recorded;
  domain::Date today = {};  ///< Of `places_as`: places of today are those of this day.
};

/// One row an event, in order of dates. An event whose date is too coarse for the period is not in the rows but in the
/// note not-placed. Throws `Error`: those of the words' readers, period-and-dates, until-before-from.
table::Table list_events(vocabulary::Registry& registry, const EventFilter& filter);

/// Events and what was counted at them, `by` type, mode, country, partner, month or place; without that by type, and as
/// explanations by mode and by country. An event that stands for many counts as so many, and its parts not beside it.
/// Each kind of count is a column of its own and keeps its qualifier. Without a status in the filter those held; a note
/// says how many others there are. Throws `Error` as `list_events`, unknown-word, comparable-period-needed.
struct EventSummary {
  std::string_view by = {};
  bool compares = false;  ///< With how many events there were in the same period a year before.
};
table::Table summarise_events(vocabulary::Registry& registry, const EventFilter& filter,
                              const EventSummary& wanted = {});

/// One event with all that is known of it, as rows (field, value), and its versions. Throws `Error` unknown-event.
/// With a day also where its place lies on that day.
table::Table show_event(vocabulary::Registry& registry, std::string_view typed,
                        const std::optional<domain::Date>& places_on = std::nullopt);

}  // namespace aid::reports
