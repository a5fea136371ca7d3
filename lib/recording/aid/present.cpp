// What an aid says now, after corrections and edits, and what it said before them.

#include "aid/recording/desk.hpp"
#include "aid/recording/messages.hpp"
#include "aid/records/equivalents.hpp"
#include "aid/storage/equivalents.hpp"
#include "aid/vocabulary/messages.hpp"

#include <algorithm>

namespace aid::recording {
namespace {

using domain::Aid;
using domain::Entry;

bool has_all(const std::vector<domain::Equivalent>& known, const std::vector<domain::Equivalent>& stated) {
  return std::ranges::all_of(stated, [&](const domain::Equivalent& one) {
    return std::ranges::any_of(known, [&](const domain::Equivalent& other) { return records::is_same(one, other); });
  });
}

/// Equivalents that were added or withdrawn since are no difference to what states the others.
void compare_equivalents(Desk& desk, Entry& entry, const std::vector<domain::Equivalent>& stated) {
  if (has_all(storage::Equivalents(desk.writer.ledger()).of(entry.id), stated)) entry.equivalents = stated;
}

storage::Fingerprint description_of(Desk& desk, Aid aid) { return fingerprint_of(desk, Draft{.aid = std::move(aid)}); }

bool says_rate_of(Desk& desk, const Draft& draft, domain::AidId aid) {
  if (!draft.contract_rate || draft.entries.empty() || !draft.entries.front().amount) return true;
  const Entry& first = draft.entries.front();
  const auto rate = desk.rates.find(first.amount->money.currency(), domain::RateKind::contract, first.date.from, aid);
  return rate && rate->rate.vnd_per_unit.normalised() == draft.contract_rate->normalised();
}

/// Whether it said so before it was corrected.
bool said(Desk& desk, const Draft& draft, domain::AidId aid) {
  const std::vector<Entry> all = desk.aids.entries(aid);
  const bool has_entries = std::ranges::all_of(draft.entries, [&](const Entry& given) {
    return std::ranges::any_of(all, [&](Entry entry) {
      compare_equivalents(desk, entry, given.equivalents);
      return fingerprint_of_facts(desk, {entry}) == fingerprint_of_facts(desk, {given});
    });
  });
  if (!has_entries) return false;
  const storage::Fingerprint wanted = description_of(desk, draft.aid);
  return std::ranges::any_of(desk.aids.versions(aid), [&](const auto& version) {
    Aid described = version.first;
    described.form = draft.aid.form;
    return description_of(desk, std::move(described)) == wanted;
  });
}

Problem same(const std::string& code) { return Problem(messages::same_as_recorded, code).hint(messages::another_hint); }

}  // namespace

std::vector<Entry> first_entries_now(Desk& desk, domain::AidId aid, std::span<const Entry> given) {
  const std::vector<Entry> all = desk.aids.entries(aid);
  const auto corrections = desk.aids.corrections(aid);
  std::vector<Entry> entries;
  for (const int number : desk.aids.first_entries(aid)) {
    const auto first = std::ranges::find(all, number, &Entry::number);
    const auto now = std::ranges::find(all, storage::in_place_of(first->id, corrections), &Entry::id);
    if (now->reversed) continue;
    entries.push_back(*now);
  }
  for (std::size_t i = 0; i < std::min(entries.size(), given.size()); ++i) {
    compare_equivalents(desk, entries[i], given[i].equivalents);
  }
  return entries;
}

bool still_says(Desk& desk, const Draft& draft, const Aid& aid) {
  return aid.parties == draft.aid.parties && aid.direction == draft.aid.direction &&
         fingerprint_of_facts(desk, first_entries_now(desk, aid.id, draft.entries)) ==
             fingerprint_of_facts(desk, draft.entries);
}

bool says(Desk& desk, const Draft& draft, const Aid& now) {
  if (!still_says(desk, draft, now) || !says_rate_of(desk, draft, now.id)) return false;
  const storage::Fingerprint wanted = description_of(desk, draft.aid);
  return std::ranges::any_of(desk.aids.versions(now.id), [&](const auto& version) {
    Aid described = version.first;
    described.parties = now.parties;
    described.scope = now.scope;
    described.form = now.form;
    return description_of(desk, std::move(described)) == wanted;
  });
}

std::optional<domain::Aid> find_saying(Desk& desk, const Draft& draft) {
  const auto changed = desk.aids.changed_with(draft.entries.empty() ? nullptr : &draft.entries.front());
  for (const domain::AidId id : aids_recorded_as(desk, draft)) {
    // One of which an entry was taken back and nothing put in its place says less, but nothing else.
    if (!std::ranges::binary_search(changed, id) || !was_corrected(desk, draft, desk.aids.get(id)))
      return desk.aids.get(id);
  }
  for (const domain::AidId id : changed) {
    Aid now = desk.aids.get(id);
    if (says(desk, draft, now)) return now;
  }
  return std::nullopt;
}

bool was_corrected(Desk& desk, const Draft& draft, const Aid& aid) {
  if (aid.parties != draft.aid.parties || aid.direction != draft.aid.direction) return true;
  if (still_says(desk, draft, aid)) return false;
  const auto first = desk.aids.first_entries(aid.id);
  const auto all = desk.aids.entries(aid.id);
  const auto corrections = desk.aids.corrections(aid.id);
  return std::ranges::any_of(all, [&](const Entry& entry) {
    return std::ranges::find(first, entry.number) != first.end() &&
           storage::in_place_of(entry.id, corrections) != entry.id;
  });
}

std::optional<Problem> refuse_same(Desk& desk, const Draft& draft) {
  if (const auto there = find_saying(desk, draft)) throw Error(same(there->code));
  for (const domain::AidId id : desk.aids.changed_with(draft.entries.empty() ? nullptr : &draft.entries.front())) {
    if (!said(desk, draft, id)) continue;
    return Problem(messages::was_corrected, desk.aids.get(id).code).hint(messages::was_corrected_hint);
  }
  return std::nullopt;
}

void refuse_same_entry(Desk& desk, const Entry& entry) {
  const auto refuse = [&](const Entry& like) {
    for (const domain::EntryId id : desk.aids.entries_with_fingerprint(fingerprint_of(desk, like))) {
      const Entry there = desk.aids.get_entry(id);
      const Aid aid = desk.aids.get(there.aid);
      if (!there.reversed && !aid.reversed) throw Error(same(entry_code(aid, there.number)));
    }
  };
  refuse(entry);
  if (!entry.settles) return;
  // What was recorded before a commitment was corrected names the entry that this one stands in the place of.
  const auto corrections = desk.aids.corrections(entry.aid);
  for (const auto& [before, after] : corrections) {
    if (storage::in_place_of(before, corrections) != entry.settles) continue;
    Entry like = entry;
    like.settles = before;
    refuse(like);
  }
}

}  // namespace aid::recording
