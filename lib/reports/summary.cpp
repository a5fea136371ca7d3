#include "aid/domain/reading.hpp"
#include "aid/reports/events.hpp"
#include "all.hpp"
#include "beside_aid.hpp"
#include "donors.hpp"
#include "grouped.hpp"

#include <algorithm>

namespace aid::reports {
namespace {

constexpr Message<Text> events_of_period{"events-of-period", "events of the period: {0} ('event-log summary')",
                                         "sự kiện trong kỳ: {0} ('event-log summary')"};

/// What the summary of events says of the same period: they are beside aid, and no filter on aid is one on them.
void say_events(const Work& work, table::Table& table) {
  if (!is_of_all_aid(work.query)) return;
  const domain::DateInterval& period = *work.selection.period;
  const auto events =
      summarise_events(work.registry, {.from = to_string(period.from), .until = to_string(period.last_day())},
                       {.by = "type"});
  std::string en;
  std::string vi;
  for (std::size_t i = 0; i < events.columns.size(); ++i) {
    const auto* count = std::get_if<domain::Count>(&events.totals->cells[i]);
    if (count == nullptr || *count == domain::Count{0}) continue;
    const auto add = [&](std::string& to, Language language) {
      to += to.empty() ? show(*count, language)
                       : "; " + events.columns[i].label.in(language) + ": " + show(*count, language);
    };
    add(en, Language::en);
    add(vi, Language::vi);
  }
  if (en.empty()) return;
  table.notes.push_back({.code = std::string(events_of_period.name),
                         .text = {events_of_period.in(Language::en, en), events_of_period.in(Language::vi, vi)}});
  // What makes those figures doubtful makes this one so.
  std::ranges::copy_if(events.notes, std::back_inserter(table.notes),
                       [](const table::Note& note) { return note.is_problem; });
}

/// How many gave in the period, and how many of them are new; and what else the office did.
void say_more_of_period(const Work& work, const counting::Counted& counted, table::Table& table) {
  if (!work.selection.period) return;
  note_donors(work, counted, table);
  say_events(work, table);
}

}  // namespace

table::Table build_summary(const Work& work) {
  return grouped(work, {counting::find_dimension("direction")},
                 {.one_direction = true, .say_more = say_more_of_period});
}

}  // namespace aid::reports
