#include "book_entries.hpp"

#include "columns.hpp"
#include "merged_partners.hpp"
#include "sealed_columns.hpp"
#include "select.hpp"
#include "tables.hpp"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace aid::storage {
namespace {

/// What counts of an entry.
constexpr ColumnList counted_entries = tables::entries.only(
    {"id", "aid", "no", "kind", "from_on", "until_on", "form", "amount_minor", "currency", "qualifier", "stated_vnd",
     "stated_vnd_qualifier", "stated_usd", "stated_usd_qualifier", "channel"});

constexpr ColumnList channels_of_entries = tables::entries.only({"id", "aid", "channel"});

}  // namespace

AidsWanted::AidsWanted(Connection& connection, std::int64_t partner) : wanted_(rows_of(connection, "aids") + 1) {
  std::vector<std::int64_t> found;
  const auto want = [&](std::int64_t row) {
    if (row < 1 || static_cast<std::size_t>(row) >= wanted_->size() || has(row)) return;
    (*wanted_)[static_cast<std::size_t>(row)] = true;
    found.push_back(row);
  };
  const std::vector<std::int64_t> rows = rows_known_as(connection, {partner});
  Query of_party(connection,
                 "SELECT coalesce(version_of, id) FROM aid_parties JOIN aids ON aids.id = aid WHERE partner = ?");
  for (const std::int64_t row : rows) {
    of_party.bind(row);
    while (of_party.next()) want(of_party.integer(0));
  }
  scan_sealed<channels_of_entries>(connection, [&](const auto& row) {
    if (std::ranges::find(rows, row.integer("channel")) != rows.end()) want(row.integer("aid"));
  });
  std::unordered_multimap<std::int64_t, std::int64_t> beside;
  Query parts(connection, "SELECT coalesce(version_of, id), part_of FROM aids WHERE part_of IS NOT NULL");
  while (parts.next()) {
    beside.emplace(parts.integer(0), parts.integer(1));
    beside.emplace(parts.integer(1), parts.integer(0));
  }
  while (!found.empty()) {
    const auto [first, last] = beside.equal_range(found.back());
    found.pop_back();
    for (auto other = first; other != last; ++other) want(other->second);
  }
}

std::size_t AidsWanted::count() const {
  return static_cast<std::size_t>(std::count(wanted_->begin(), wanted_->end(), true));
}

BookEntries read_book_entries(Connection& connection, std::size_t count, const RowIndexes<PartnerIndex>& partners,
                              const AidsWanted& aids) {
  BookEntries entries;
  if (aids.are_all()) reserve(count, entries.list);
  Terms<domain::EntryKind> kinds;
  Terms<domain::Form> forms;
  Terms<domain::Qualifier> qualifiers;
  CurrencyCodes currencies;
  scan_sealed<counted_entries>(connection, [&](const auto& row) {
    if (!aids.has(row.integer("aid"))) return;
    Book::Entry& entry = entries.list.emplace_back();
    const std::int64_t id = row.integer("id");
    const auto damaged = [&](std::string_view what, const auto& value) {
      throw_damaged_row(connection.path(), "entries", id, what, value);
    };
    if (id < 1 || static_cast<std::size_t>(id) > count) damaged("id", id);
    entry.row = static_cast<std::int32_t>(id);
    const std::int64_t aid = row.integer("aid");
    if (aid < 1 || aid > std::numeric_limits<std::int32_t>::max()) damaged("aid", aid);
    entry.aid = AidIndex::from_number(static_cast<std::int32_t>(aid));
    entry.number = row.small("no");
    entry.kind = kinds.read(row.text("kind"));
    entry.date = {quick_day(row.text("from_on"), connection.path(), "entries", entry.row),
                  quick_day(row.text("until_on"), connection.path(), "entries", entry.row)};
    if (entry.date.until <= entry.date.from) damaged("until_on", row.text("until_on"));
    entry.form = forms.read(row.text("form"));
    entry.has_amount = !row.is_null("amount_minor");
    if (entry.has_amount) {
      entry.amount = {domain::Money::from_minor(row.integer("amount_minor"), currencies.read(row.text("currency"))),
                      qualifiers.read(row.text("qualifier"))};
    }
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
