#pragma once
#include "aid/domain/records.hpp"
#include "aid/recording/change.hpp"
#include "aid/recording/record.hpp"
#include "aid/records/event_fields.hpp"
#include "aid/storage/writer.hpp"
#include "aid/vocabulary/registry.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The events of people's diplomacy: recorded and changed from words as typed.
/// What writes does so within a transaction that the caller has begun and will commit; it throws `Errors` or `Error`,
/// and then the caller lets the writer go without a commit.
namespace aid::recording {

using records::EventWords;

/// Changes to an event: what is given replaces what is recorded.
struct EventEdit {
  std::string event;
  EventWords changes = {};                ///< Without id and another.
  std::vector<std::string> cleared = {};  ///< Names of clearable fields: "mode", "place", "country", "partner" …
};

/// What became of it.
struct EventOutcome {
  domain::Event event = {};
  bool already = false;  ///< It was recorded before, or nothing has changed: nothing was written.
  bool is_edit = false;
  std::vector<Change> changed = {};  ///< By an edit: fields whose values differ now.
  std::vector<domain::Partner> new_partners = {};
  std::vector<domain::Place> new_places = {};
  std::vector<Problem> warnings = {};  ///< part-outside-whole, part-of-other-mode, permitted-after-event.
};

/// Problems: unknown-event-type, unknown-event-role, unknown-event-count, unknown-word, unknown-partner, unknown-place,
/// unknown-country, unknown-aid, empty-name (the title), not-a-kind-count, repeated-count, repeated-event-partner,
/// held-in-future, held-none, period-locked, event-of-itself, event-part-cycle, day-needed, day-to-come, bad-id, id-differs, same-as-recorded and
/// those of the readers.
EventOutcome add_event(storage::Writer& writer, vocabulary::Registry& registry, const EventWords& words,
                       domain::Date today);

/// A new version; the old ones stay. Problems: those of `add_event`, unknown-event.
EventOutcome edit_event(storage::Writer& writer, vocabulary::Registry& registry, const EventEdit& words,
                        domain::Date today);

/// The names of partners in `words` that the ledger does not know, without their roles.
std::vector<std::string> unknown_partners(vocabulary::Registry& registry, const EventWords& words);
/// Puts `code` in the place of the partner `name`.
void replace_partner(vocabulary::Registry& registry, EventWords& words, std::string_view name, const std::string& code);

/// "recorded as DN-2021-E0003: Hội nghị tổng kết, 11/01/2022"; of a dry run what would be.
std::string acknowledgement(const EventOutcome& outcome, Language language, bool dry_run);

}  // namespace aid::recording
