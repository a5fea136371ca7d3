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
#include "aid/vocabulary/any_record.hpp"
#include "aid/vocabulary/messages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace aid::recording {
namespace {

using storage::SecondLook;
using At = SecondLook::At;

/// What a word names, and what it is called. An entry or a published total is not looked at by itself.
Result<LookOutcome> find_record(vocabulary::Registry& registry, const std::string& typed) {
  const auto found = vocabulary::find_any_record(registry, typed);
  if (!found) return found.problem();
  const auto outcome = [](At at, const auto& record) {
    return LookOutcome{.look = {.at = at, .row = record.id.row}, .name = record.code};
  };
  if (const auto* aid = std::get_if<domain::Aid>(&found.value())) return outcome(At::aid, *aid);
  if (const auto* event = std::get_if<domain::Event>(&found.value())) return outcome(At::event, *event);
  if (const auto* matter = std::get_if<domain::Matter>(&found.value())) return outcome(At::matter, *matter);
  if (const auto* partner = std::get_if<domain::PartnerId>(&found.value())) {
    return outcome(At::partner, storage::Partners(registry.ledger()).get(*partner));
  }
  return Problem(messages::unknown_aid, typed);
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
  auto record = find_record(registry, words.record);
  if (!record) throw Error(Problem(record.problem()).at({.file = "RECORD"}));
  return std::move(record).value();
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
    count(at_aids, aid.row, records::live_dates(book.entries_of(aid)));
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
  const auto found = find_record(registry, typed);
  if (!found && found.problem().name() == messages::ambiguous_word.name)
    throw Error(Problem(found.problem()).at({.file = "RECORD"}));
  return found && found.value().look.at != At::aid;
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
    dates = records::live_dates(storage::Aids(ledger).entries({outcome.look.row}));
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
