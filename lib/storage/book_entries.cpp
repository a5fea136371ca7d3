#include "book_entries.hpp"

#include "columns.hpp"
#include "select.hpp"
#include "tables.hpp"

namespace aid::storage {
namespace {

/// What counts of an entry.
constexpr ColumnList counted_entries = tables::entries.only(
    {"id", "aid", "no", "kind", "from_on", "until_on", "form", "amount_minor", "currency", "qualifier", "stated_vnd",
     "stated_vnd_qualifier", "stated_usd", "stated_usd_qualifier", "channel"});

}  // namespace

BookEntries read_book_entries(Connection& connection, std::size_t count, const RowIndexes<PartnerIndex>& partners) {
  BookEntries entries;
  reserve(count, entries.list, entries.aid_rows);
  Terms<domain::EntryKind> kinds;
  Terms<domain::Form> forms;
  scan<counted_entries>(connection, [&](const auto& row) {
    Book::Entry& entry = entries.list.emplace_back();
    entry.row = row.integer("id");
    const auto damaged = [&](std::string_view what, const auto& value) {
      throw_damaged_row(connection.path(), "entries", entry.row, what, value);
    };
    if (entry.row < 1 || static_cast<std::size_t>(entry.row) > count) damaged("id", entry.row);
    entries.aid_rows.push_back(row.integer("aid"));
    entry.number = row.small("no");
    entry.kind = kinds.read(row.text("kind"));
    entry.date = {quick_day(row.text("from_on"), connection.path(), "entries", entry.row),
                  quick_day(row.text("until_on"), connection.path(), "entries", entry.row)};
    if (entry.date.until <= entry.date.from) damaged("until_on", row.text("until_on"));
    entry.form = forms.read(row.text("form"));
    entry.has_amount = !row.is_null("amount_minor");
    if (entry.has_amount) entry.amount = *read_amount(row, "amount_minor", "currency", "qualifier");
    if (entry.amount.money.minor() < 0) damaged("amount_minor", entry.amount.money.minor());
    if (!row.is_null("stated_vnd") || !row.is_null("stated_usd")) {
      entry.stated = entries.stated.next_index();
      entries.stated.push_back(
          {.vnd = read_amount_in(domain::Currency::vnd(), row, "stated_vnd", "stated_vnd_qualifier"),
           .usd = read_amount_in(domain::Currency::usd(), row, "stated_usd", "stated_usd_qualifier")});
    }
    if (row.is_null("channel")) return;
    entry.channel = partners.of(row.integer("channel"));
    if (!entry.channel) damaged("channel", row.integer("channel"));
  });
  return entries;
}

}  // namespace aid::storage
