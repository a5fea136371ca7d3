#include "listed_aids.hpp"

#include "aid/counting/latest_goods.hpp"

#include <algorithm>
#include <tuple>

namespace aid::reports {
namespace {

using domain::DateInterval;
using storage::AidIndex;
using storage::Book;
using storage::EntryIndex;

bool has_no_live_entry(const Book& book, const Book::Aid& aid) {
  return std::ranges::all_of(book.entries_of(aid), &Book::Entry::reversed);
}

void take_entry(const Work& work, const counting::Counted& counted, EntryIndex index, ListedAid& listed) {
  const Book::Entry& entry = work.book.entries[index];
  const counting::Fate fate = counted.fates[index];
  // Handovers and the like are in no total, but they are entries of an aid that was asked for.
  const bool is_without_stage = fate == counting::Fate::no_stage && work.selection.stages.empty() &&
                                (!work.selection.period || entry.date.lies_within(*work.selection.period));
  if (!counting::is_listed(fate) && !is_without_stage) return;
  listed.entries.push_back(index);
  const DateInterval& date = counting::date_in(work.book, work.selection, entry);
  if (!listed.dates) listed.dates = date;
  listed.dates->from = std::min(listed.dates->from, date.from);
  listed.dates->until = std::max(listed.dates->until, date.until);
}

auto order_of(const Book& book, const ListedAid& listed) {
  const Book::Description& of = book.description_of(book.aids[listed.aid]);
  return std::tuple(listed.outside, !listed.dates, listed.dates.value_or(DateInterval{}), book.code(of.code_prefix),
                    of.code_year, of.code_number);
}

}  // namespace

std::vector<ListedAid> aids_with_entries(const Work& work, const counting::Counted& counted) {
  const Book& book = work.book;
  IndexedVector<bool, AidIndex> outside(book.aids.size());
  IndexedVector<bool, AidIndex> inside(book.aids.size());
  for (const counting::AidFigures& figures : counted.aids) {
    if (figures.outside->recorded) outside[figures.aid] = true;
    if (figures.in_total.recorded || figures.within->recorded) inside[figures.aid] = true;
  }
  std::vector<ListedAid> all;
  for (const AidIndex aid : book.aids.indexes()) {
    if (!counted.passed[aid]) continue;
    ListedAid listed{.aid = aid};
    for (const EntryIndex entry : book.aids[aid].entries) take_entry(work, counted, entry, listed);
    listed.outside = outside[aid] && !inside[aid];
    const bool is_bare = listed.entries.empty() && has_no_live_entry(book, book.aids[aid]);
    if (listed.entries.empty() && (!is_bare || work.selection.asks_entries())) continue;
    all.push_back(std::move(listed));
  }
  std::ranges::stable_sort(
      all, [&](const ListedAid& a, const ListedAid& b) { return order_of(book, a) < order_of(book, b); });
  return all;
}

}  // namespace aid::reports
