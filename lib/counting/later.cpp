#include "later.hpp"

#include <algorithm>
#include <optional>

namespace aid::counting {

using storage::Book;
using storage::EntryIndex;

bool Later::is_in_period(const Book::Entry& entry) const {
  return !selection_.period || entry.date.lies_within(*selection_.period);
}

const domain::DateInterval& date_in(const Book& book, const Selection& selection, const Book::Entry& entry) {
  if (!entry.restates) return entry.date;
  const domain::DateInterval& first = book.entries[book.original_of(book.entries.index_of(entry))].date;
  return !selection.period || first.lies_within(*selection.period) ? first : entry.date;
}

bool Later::counts_at_its_date(const Book::Aid& aid, const Book::Entry& entry) const {
  if (entry.later == Book::Later::no) return false;
  const Book::Entry& other = entry_at(book_.counterparts.at(book_.entries.index_of(entry)));
  const bool are_both_in = other.later != Book::Later::no && is_in_period(entry) && is_in_period(other);
  return !are_both_in || options_.keep_taken_back || !are_at_one_time(aid, entry, other);
}

bool Later::are_at_one_time(const Book::Aid& aid, const Book::Entry& one, const Book::Entry& other) const {
  return std::ranges::all_of(counted_.dimensions, [&](const Dimension* dimension) {
    if (dimension->column != table::ColumnType::date) return true;
    const auto window = [&](const Book::Entry& entry) {
      Values values;
      dimension->values(lookup_, {aid, &entry}, values);
      return values.list().empty() ? std::optional<std::int32_t>() : values.list().front().id;
    };
    return window(one) == window(other);
  });
}

bool Later::is_taken_back_here(EntryIndex entry) const {
  return entry_at(entry).later != Book::Later::no && counted_.fates[book_.counterparts.at(entry)] == Fate::counted;
}

bool Later::corrects(std::span<const EntryIndex> entries) const {
  return std::ranges::any_of(
      entries, [&](EntryIndex entry) { return entry_at(entry).later != Book::Later::no || entry_at(entry).restates; });
}

/// Restates, or takes back, what lies outside the period.
bool Later::is_correction(EntryIndex entry) const {
  if (entry_at(entry).later == Book::Later::takes_back) return !is_taken_back_here(entry);
  const EntryIndex original = book_.original_of(entry);
  return original != entry && !is_in_period(entry_at(original));
}

void Later::note(EntryIndex entry) {
  if (is_correction(entry)) counted_.corrections.insert(entry);
  const Book::Entry& at = entry_at(entry);
  if (at.later != Book::Later::takes_back) return;
  counted_.remarks.push_back({RemarkKind::corrected_later, at.aid, entry, domain::stage_of(at.kind), at.amount});
}

std::vector<std::pair<EntryIndex, int>> Later::counts_of(const Book::Aid& aid,
                                                         std::span<const EntryIndex> entries) const {
  EntryIndex taken_back;
  bool restates = false;
  for (const EntryIndex entry : entries) {
    if (entry_at(entry).later == Book::Later::takes_back) continue;
    if (is_taken_back_here(entry)) {
      if (!taken_back) taken_back = entry;
      continue;
    }
    restates = restates || is_correction(entry);
    if (is_correction(entry)) continue;
    const EntryIndex original = book_.original_of(entry);
    return {{counted_.fates[original] == Fate::counted ? original : entry, 1}};
  }
  if (taken_back && !restates) return {{taken_back, 1}, {book_.counterparts.at(taken_back), -1}};
  const domain::Stage stage = *domain::stage_of(entry_at(entries.front()).kind);
  return {{entries.front(), restates || stands_at_the_end(aid, stage) ? 0 : -1}};
}

/// Whether, at the end of the period, something of the stage stands that is dated before it.
bool Later::stands_at_the_end(const Book::Aid& aid, domain::Stage stage) const {
  const auto is_over = [&](const Book::Entry& entry) {
    return !selection_.period || entry.date.until <= selection_.period->until;
  };
  const auto stands = [&](EntryIndex index) {
    const Book::Entry& entry = entry_at(index);
    if (domain::stage_of(entry.kind) != stage || !is_over(entry)) return false;
    if (!entry.reversed) return true;
    return entry.later == Book::Later::taken_back && !is_over(entry_at(book_.counterparts.at(index)));
  };
  // NOLINTNEXTLINE(readability-use-anyofallof): algorithms of ranges want more of an iterator.
  for (const EntryIndex index : aid.entries) {
    if (stands(index)) return true;
  }
  return false;
}

}  // namespace aid::counting
