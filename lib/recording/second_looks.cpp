// A second pair of eyes: somebody looked at a record, at what an import brought, or at a period.

#include "aid/recording/second_looks.hpp"

#include "aid/base/problems.hpp"
#include "aid/domain/period.hpp"
#include "aid/recording/look_messages.hpp"
#include "aid/recording/messages.hpp"
#include "aid/records/looks.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/book.hpp"
#include "aid/storage/events.hpp"
#include "aid/storage/imports.hpp"
#include "aid/vocabulary/references.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace aid::recording {
namespace {

using storage::SecondLook;
using At = SecondLook::At;

constexpr domain::MatterKind matter_kinds[] = {domain::MatterKind::agreement, domain::MatterKind::plan,
                                               domain::MatterKind::plan_item, domain::MatterKind::anniversary,
                                               domain::MatterKind::paper,     domain::MatterKind::need};

/// What a word names, and what it is called. Nothing: no event, partner or matter.
std::optional<LookOutcome> find_other_record(vocabulary::Registry& registry, const std::string& typed) {
  if (const auto event = vocabulary::find_event(registry, typed)) {
    return LookOutcome{.look = {.at = At::event, .row = event.value().id.row}, .name = event.value().code};
  }
  if (const auto partner = registry.known_partner(typed)) {
    const auto found = storage::Partners(registry.ledger()).get(partner.value());
    return LookOutcome{.look = {.at = At::partner, .row = found.id.row}, .name = found.code};
  }
  for (const domain::MatterKind kind : matter_kinds) {
    if (const auto matter = vocabulary::find_matter(registry, kind, typed)) {
      return LookOutcome{.look = {.at = At::matter, .row = matter.value().id.row}, .name = matter.value().code};
    }
  }
  return std::nullopt;
}

LookOutcome find_batch(storage::Ledger& ledger, const std::string& typed) {
  std::int64_t number = 0;
  const char* const end = typed.data() + typed.size();
  const bool is_number = std::from_chars(typed.data(), end, number).ptr == end;
  if (!is_number || !storage::Imports(ledger).find(number)) {
    throw Error(Problem(messages::no_batch_to_look_at, typed).at({.file = "--batch"}));
  }
  return {.look = {.at = At::import, .row = number}, .name = typed};
}

LookOutcome find_period(vocabulary::Registry& registry, const std::string& typed) {
  const auto period = domain::read_period(typed, registry.period_profiles());
  if (!period) throw Error(Problem(period.problem()).at({.file = "--period"}));
  return {.look = {.at = At::period, .period = period.value().interval}, .name = period.value().name};
}

LookOutcome find_thing(vocabulary::Registry& registry, const LookWords& words) {
  const auto given = {!words.record.empty(), !words.batch.empty(), !words.period.empty()};
  if (std::ranges::count(given, true) != 1) throw Error(Problem(messages::look_at_what));
  if (!words.batch.empty()) return find_batch(registry.ledger(), words.batch);
  if (!words.period.empty()) return find_period(registry, words.period);
  if (auto found = find_other_record(registry, words.record)) return *found;
  const auto aid = vocabulary::find_aid(registry.ledger(), words.record);
  if (!aid) throw Error(Problem(aid.problem()).at({.file = "RECORD"}));
  return {.look = {.at = At::aid, .row = aid.value().id.row}, .name = aid.value().code};
}

std::string period_words(const domain::DateInterval& period, Language language) {
  constexpr Message<Text> named{"period-looked-at", "the period {0}", "kỳ {0}"};
  return named.in(language, show(period, language));
}

/// Counts what an import brought, or what lies in a period, and what of it `who` recorded.
void count_records(storage::Ledger& ledger, const std::string& who, LookOutcome& outcome) {
  if (outcome.look.at != At::import && outcome.look.at != At::period) return;
  const auto count = [&](const records::Looks& looks, std::int64_t row, std::span<const domain::DateInterval> dates) {
    if (!looks.is_about(outcome.look, row, dates)) return;
    ++outcome.records;
    if (looks.is_own(row, who)) ++outcome.own;
  };
  const records::Looks at_aids(ledger, At::aid);
  const storage::Book book = storage::read_book(ledger, storage::BookParts::none());
  for (const storage::Book::Aid& aid : book.aids) {
    if (aid.reversed) continue;
    std::vector<domain::DateInterval> dates;
    for (const storage::Book::Entry& entry : book.entries_of(aid)) {
      if (!entry.reversed) dates.push_back(entry.date);
    }
    count(at_aids, aid.row, dates);
  }
  const records::Looks at_events(ledger, At::event);
  for (const domain::Event& event : storage::Events(ledger).all()) {
    count(at_events, event.id.row, std::span(&event.date, 1));
  }
  // The partners that a list of aids brought along are no rows of it.
  for (const At kind : {At::partner, At::matter}) {
    if (outcome.look.at != At::import || outcome.records > 0) break;
    const records::Looks looks(ledger, kind);
    for (const std::int64_t row : looks.rows()) count(looks, row, {});
  }
}

bool is_of_same(const SecondLook& one, const SecondLook& other) {
  return one.at == other.at && one.row == other.row && one.period == other.period;
}

}  // namespace

bool names_other_record(vocabulary::Registry& registry, const std::string& typed) {
  return !vocabulary::find_aid(registry.ledger(), typed) && find_other_record(registry, typed);
}

std::string LookOutcome::name_in(Language language) const {
  constexpr Label import{"batch {}", "đợt nhập {}"};
  constexpr Label of_period{"the period {}", "kỳ {}"};
  if (look.at == At::import) return fmt::format(fmt::runtime(import.in(language)), name);
  if (look.at == At::period) return fmt::format(fmt::runtime(of_period.in(language)), name);
  return name;
}

std::optional<Problem> same_eyes(storage::Ledger& ledger, const LookOutcome& outcome, const std::string& who) {
  const SecondLook& look = outcome.look;
  const auto writers = storage::SecondLooks(ledger).writers_of(look.at, look.row);
  if (std::ranges::find(writers, who) == writers.end()) return std::nullopt;
  return Problem(messages::same_eyes, outcome.name_in(Language::en), who, outcome.name_in(Language::vi));
}

std::vector<Problem> looks_that_stand(storage::Ledger& ledger, const LookOutcome& outcome) {
  std::vector<domain::DateInterval> dates;
  if (outcome.look.at == At::aid) {
    for (const domain::Entry& entry : storage::Aids(ledger).entries({outcome.look.row})) {
      if (!entry.reversed) dates.push_back(entry.date);
    }
  } else if (outcome.look.at == At::event) {
    if (const auto event = storage::Events(ledger).find({outcome.look.row})) dates.push_back(event->date);
  } else {
    return {};
  }
  std::vector<Problem> found;
  for (const SecondLook& look : records::Looks(ledger, outcome.look.at).standing(outcome.look.row, dates)) {
    LookOutcome other{.look = look, .name = std::to_string(look.row)};
    const auto name = [&](Language language) {
      return look.period ? period_words(*look.period, language) : other.name_in(language);
    };
    if (look.at == outcome.look.at) continue;
    found.emplace_back(messages::still_looked_at, outcome.name, look.who, name(Language::en), name(Language::vi));
  }
  return found;
}

LookOutcome look_at(const Session& session, const LookWords& words) {
  storage::Writer writer(session.ledger, session.author);
  vocabulary::Registry registry(session.ledger);
  LookOutcome outcome = find_thing(registry, words);
  storage::SecondLooks looks(session.ledger);
  std::vector<SecondLook> standing = looks.all();
  std::erase_if(standing, [&](const SecondLook& one) { return one.withdrawn_in || !is_of_same(one, outcome.look); });
  if (words.withdraw) {
    if (words.note.empty()) {
      throw Error(Problem(messages::review_reason_needed).hint(messages::why_mark_taken_back).at({.file = "--reason"}));
    }
    if (standing.empty())
      throw Error(Problem(messages::not_looked_at, outcome.name_in(Language::en), outcome.name_in(Language::vi))
                      .at({.file = "--withdraw"}));
    // What was looked at several times is not looked at any more.
    for (const SecondLook& one : standing) looks.withdraw(writer, one, words.note);
    outcome.warnings = looks_that_stand(session.ledger, outcome);
  } else {
    outcome.look.note = words.note;
    const auto changed = looks.last_changes(outcome.look.at);
    const auto last = changed.find(outcome.look.row);
    const std::int64_t block = last == changed.end() ? 0 : last->second;
    outcome.already = outcome.look.at != At::period && std::ranges::any_of(standing, [&](const SecondLook& one) {
                        return one.block > block && one.who == session.author.actor && one.note == words.note;
                      });
    if (auto problem = same_eyes(session.ledger, outcome, session.author.actor)) {
      outcome.warnings.push_back(std::move(*problem));
    }
    if (!outcome.already) looks.add(writer, outcome.look);
    count_records(session.ledger, session.author.actor, outcome);
    if (outcome.own > 0 && outcome.warnings.empty()) {
      outcome.warnings.emplace_back(messages::own_records, outcome.own, outcome.records, session.author.actor);
    }
  }
  if (!session.dry_run && !outcome.already) writer.commit();
  return outcome;
}

}  // namespace aid::recording
