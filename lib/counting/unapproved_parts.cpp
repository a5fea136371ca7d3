#include "unapproved_parts.hpp"

#include "parts.hpp"

#include <algorithm>

namespace aid::counting {
namespace {

using storage::AidIndex;
using storage::Book;
using storage::EntryIndex;

/// The entry would be counted if its aid were approved.
bool lacks_approval_alone(const Book& book, const Selection& selection, const Counted& counted, EntryIndex entry) {
  const Book::Entry& of = book.entries[entry];
  const auto stage = domain::stage_of(of.kind);
  if (counted.fates[entry] != Fate::filtered || counted.filter_of(entry) != "approved" || !stage) return false;
  if (!selection.stages.empty() && !selection.stages.has(*stage)) return false;
  return !selection.period || of.date.lies_within(*selection.period);
}

bool is_counted_in(const Book& book, const Counted& counted, AidIndex whole, domain::Stage stage) {
  for (const EntryIndex entry : book.aids[whole].entries) {
    if (counted.fates[entry] == Fate::counted && domain::stage_of(book.entries[entry].kind) == stage) return true;
  }
  return false;
}

}  // namespace

void note_unapproved_parts(const Book& book, const Selection& selection, Counted& counted) {
  for (const AidIndex part : book.aids.indexes()) {
    if (!book.aids[part].part_of) continue;
    const auto wholes = wholes_of(book, part, [](AidIndex aid) { return aid; });
    for (const EntryIndex entry : book.aids[part].entries) {
      if (!lacks_approval_alone(book, selection, counted, entry)) continue;
      const domain::Stage stage = *domain::stage_of(book.entries[entry].kind);
      const auto whole =
          std::ranges::find_if(wholes, [&](AidIndex one) { return is_counted_in(book, counted, one, stage); });
      if (whole == wholes.end()) continue;
      counted.remarks.push_back({.kind = RemarkKind::part_not_approved, .aid = *whole, .entry = entry, .stage = stage});
    }
  }
}

}  // namespace aid::counting
