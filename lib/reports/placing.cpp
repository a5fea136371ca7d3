#include "placing.hpp"

#include "aid/reports/messages.hpp"
#include "aid/storage/aids_above.hpp"
#include "count_note.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::reports {

When when(const std::optional<domain::DateInterval>& period, const domain::DateInterval& date) {
  if (!period || date.lies_within(*period)) return When::within;
  if (date.until <= period->from) return When::before;
  return date.from >= period->until ? When::after : When::unplaced;
}

When when_booked(const std::optional<domain::DateInterval>& period, const storage::Book::Entry& entry) {
  if (entry.kind == domain::EntryKind::opening) return when(period, domain::DateInterval::of_day(entry.date.from));
  if (reaches_back(period, entry)) return When::within;
  return when(period, entry.date);
}

bool reaches_back(const std::optional<domain::DateInterval>& period, const storage::Book::Entry& entry) {
  if (!period || entry.kind == domain::EntryKind::opening) return false;
  const domain::DateInterval& date = entry.date;
  return date.from < period->from && date.until > period->from && date.until <= period->until;
}

namespace {

void note_entries(const Work& work, const Message<std::int64_t>& sentence, std::span<const storage::EntryIndex> entries,
                  table::Table& table) {
  std::vector<table::Words> details;
  for (const storage::EntryIndex entry : entries) {
    const storage::Book::Entry& at = work.book.entries[entry];
    const auto in = [&](Language language) {
      return fmt::format("{} ({}): {}", entry_code(work.book, at), show(at.date, language),
                         label(at.kind).in(language));
    };
    details.emplace_back(in(Language::en), in(Language::vi));
  }
  if (details.empty()) return;
  std::ranges::sort(details, {}, &table::Words::en);
  add_count_note(sentence, details, table);
  table.notes.back().show_details = true;
}

}  // namespace

void note_unplaced(const Work& work, std::span<const storage::EntryIndex> entries, table::Table& table) {
  note_entries(work, messages::not_placed, entries, table);
}

void note_reaching_back(const Work& work, std::span<const storage::EntryIndex> entries, table::Table& table) {
  note_entries(work, messages::reaches_back, entries, table);
}

storage::AidIndex highest_whole(const Work& work, const counting::Counted& counted, storage::AidIndex aid) {
  storage::AidIndex highest = aid;
  const storage::AidsAbove above(work.book, aid);
  for (const storage::AidIndex whole : above) {
    if (counted.passed[whole]) highest = whole;
  }
  return highest;
}

}  // namespace aid::reports
