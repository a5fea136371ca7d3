#include "book_later.hpp"

#include "aid/storage/aids.hpp"
#include "columns.hpp"
#include "connection.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace aid::storage {
namespace {

constexpr std::string_view later_reversals =
    "SELECT reversals.entry, reversals.from_on, reversals.until_on FROM reversals JOIN entries ON entries.id = "
    "reversals.entry WHERE (reversals.from_on <> entries.from_on OR reversals.until_on <> entries.until_on) AND "
    "entries.amount_minor IS NOT NULL AND NOT EXISTS (SELECT 1 FROM goods WHERE goods.entry = entries.id) "
    "ORDER BY reversals.id";

domain::Amount turned_round(const domain::Amount& amount) {
  const bool is_exact = amount.qualifier == domain::Qualifier::exact;
  return {domain::Money::from_minor(-amount.money.minor(), amount.money.currency()),
          is_exact ? domain::Qualifier::exact : domain::Qualifier::about};
}

Book::Stated turned_round(Book::Stated stated) {
  if (stated.vnd) stated.vnd = turned_round(*stated.vnd);
  if (stated.usd) stated.usd = turned_round(*stated.usd);
  for (domain::Equivalent& one : stated.others) one.amount = turned_round(one.amount);
  for (domain::Amount& one : stated.chosen) one = turned_round(one);
  return stated;
}

}  // namespace

void LaterReversals::add_to(BookEntries& entries, bool has_all) {
  std::vector<Book::Entry> takings;
  Query row(connection_, later_reversals);
  while (row.next()) {
    const std::int64_t named = row.integer(0);
    const auto found = std::ranges::lower_bound(entries.list, named, {}, &Book::Entry::row);
    if (found == entries.list.end() || found->row != named) {
      if (!has_all) continue;
      throw_damaged_row(connection_.path(), "reversals", named, "entry", named);
    }
    found->later = Book::Later::taken_back;
    Book::Entry turned = *found;
    turned.row = 0;
    turned.date = {read_day(row.text(1)), read_day(row.text(2))};
    turned.reversed = true;
    turned.later = Book::Later::takes_back;
    turned.amount = turned_round(turned.amount);
    taken_back_.push_back(named);
    takings.push_back(turned);
  }
  entries.list.insert(entries.list.end(), takings.begin(), takings.end());
}

void LaterReversals::join(Ledger& ledger, Book& book, const std::function<EntryIndex(std::int64_t)>& index_of) {
  std::set<AidIndex> aids;
  for (const std::int64_t row : taken_back_) {
    const EntryIndex taken_back = index_of(row);
    const EntryIndex takes_back(taken_back.position() + 1);  // It stands behind it, by its number.
    book.counterparts[taken_back] = takes_back;
    book.counterparts[takes_back] = taken_back;
    aids.insert(book.entries[taken_back].aid);
    Book::Entry& turned = book.entries[takes_back];
    const StatedIndex stated = book.entries[taken_back].stated;
    if (!stated) continue;
    turned.stated = book.stated.next_index();
    book.stated.push_back(turned_round(book.stated[stated]));
  }
  for (const AidIndex aid : aids) {
    for (const Aids::Correction& one : Aids(ledger).corrections({book.aids[aid].row})) {
      const EntryIndex before = index_of(one.before.row);
      const EntryIndex after = index_of(one.after.row);
      const Book::Entry& old = book.entries[before];
      Book::Entry& now = book.entries[after];
      // What is corrected again within an open period stays valued as it was, unless it got another date.
      if (old.later == Book::Later::no && !(old.restates && old.date == now.date)) continue;
      now.restates = true;
      book.originals[after] = book.original_of(before);
    }
  }
}

}  // namespace aid::storage
