#pragma once
#include "aid/domain/records.hpp"
#include "aid/services/record.hpp"
#include "aid/services/registry.hpp"
#include "aid/storage/writer.hpp"
#include "aid/table/table.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The events of people's diplomacy: recorded and changed from words as typed, listed, shown and counted.
/// What writes does so within a transaction that the caller has begun and will commit; it throws `Errors` or `Error`,
/// and then the caller lets the writer go without a commit.
namespace aid::services {

/// An event as typed. Empty: not given.
struct EventWords {
  std::string type = {};  ///< Code or name of list event-type.
  std::string title = {};
  std::string date = {};    ///< Else today.
  std::string mode = {};    ///< Code or name of list event-mode.
  std::string status = {};  ///< Else held, or planned for a date to come.
  std::string place = {};
  domain::PlaceId known_place = {};        ///< Instead of `place`, where the caller has looked it up.
  std::string country = {};                ///< Of the foreign side where no partner tells it.
  std::vector<std::string> partners = {};  ///< "Kisarazu", "organiser=UBND Đà Nẵng".
  std::vector<std::string> counts = {};    ///< "people-reached=hơn 3.000"; "87" where the type tells what is counted.
  std::string people = {};                 ///< Short for people-reached.
  std::vector<std::string> aids = {};
  std::vector<std::string> sources = {};
  std::string note = {};
  std::string id = {};                         ///< The caller's own id.
  bool another = false;                        ///< It is another event, though one with equal values is there.
  bool new_partner = false;                    ///< Unknown partners may be created.
  std::vector<std::string> new_partners = {};  ///< These may.
  bool new_place = false;                      ///< An unknown place may be created.
};

/// Changes to an event: what is given replaces what is recorded.
struct EventEdit {
  std::string event;
  EventWords changes = {};                ///< Without id and another.
  std::vector<std::string> cleared = {};  ///< What is taken away: "mode", "place", "country", "partner" …
};

/// What became of it.
struct EventOutcome {
  domain::Event event = {};
  bool already = false;  ///< It was recorded before, or nothing has changed: nothing was written.
  bool is_edit = false;
  std::vector<std::string> changed = {};  ///< By an edit: options whose values differ now.
  std::vector<domain::Partner> new_partners = {};
  std::vector<domain::Place> new_places = {};
};

/// Problems: unknown-event-type, unknown-event-role, unknown-event-count, unknown-word, unknown-partner, unknown-place,
/// unknown-country, unknown-aid, empty-name (the title), not-a-kind-count, repeated-count, repeated-event-partner,
/// held-in-future, bad-id, id-differs, same-as-recorded and those of the readers.
EventOutcome add_event(storage::Writer& writer, Registry& registry, const EventWords& words, domain::Date today);

/// A new version; the old ones stay. Problems: those of `add_event`, unknown-event.
EventOutcome edit_event(storage::Writer& writer, Registry& registry, const EventEdit& words, domain::Date today);

/// The names of partners in `words` that the ledger does not know, without their roles.
std::vector<std::string> unknown_partners(Registry& registry, const EventWords& words);
/// Puts `code` in the place of the partner `name`.
void replace_partner(Registry& registry, EventWords& words, std::string_view name, const std::string& code);

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
};

/// One row an event, in order of dates. An event whose date is too coarse for the period is not in the rows but in the
/// note not-placed. Throws `Error`: those of the words' readers, period-and-dates, until-before-from.
table::Table list_events(Registry& registry, const EventFilter& filter);

/// Events and what was counted at them, by type; as explanations by mode and by country. Each kind of count is a column
/// of its own and keeps its qualifier. Without a status in the filter those held; a note says how many others there
/// are.
table::Table summarise_events(Registry& registry, const EventFilter& filter);

/// One event with all that is known of it, as rows (field, value), and its versions. Throws `Error` unknown-event.
table::Table show_event(Registry& registry, std::string_view typed);

/// An event by code ("DN-2021-E0003"), caller's id or UUID. Problem: unknown-event.
Result<domain::Event> find_event(Registry& registry, std::string_view typed);

/// "recorded as DN-2021-E0003: Hội nghị tổng kết, 11/01/2022"; of a dry run what would be.
std::string acknowledgement(const EventOutcome& outcome, Language language, bool dry_run);

}  // namespace aid::services
