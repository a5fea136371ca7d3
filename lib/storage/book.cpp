#include "aid/storage/book.hpp"

#include "aid/storage/aids.hpp"
#include "aid_row.hpp"
#include "bulk_reading.hpp"
#include "select.hpp"

namespace aid::storage {

const domain::Amount* Book::Stated::in(domain::Currency currency) const {
  for (const domain::Amount& amount : chosen) {
    if (amount.money.currency() == currency) return &amount;
  }
  if (vnd && currency == domain::Currency::vnd()) return &*vnd;
  if (usd && currency == domain::Currency::usd()) return &*usd;
  return nullptr;
}

const domain::Amount* Book::Stated::any() const {
  if (const domain::Amount* const amount = in(domain::Currency::vnd())) return amount;
  if (const domain::Amount* const amount = in(domain::Currency::usd())) return amount;
  return chosen.empty() ? nullptr : &chosen.front();
}

std::string Book::code_of(const Aid& aid) const {
  const Description& described = description_of(aid);
  return aid_code(code(described.code_prefix), described.code_year, described.code_number);
}

IndexedVector<bool, PartnerIndex> Book::family_of(PartnerIndex partner) const {
  IndexedVector<bool, PartnerIndex> family(partners.size());
  if (!partner) return family;
  for (const PartnerIndex member : partners.indexes()) {
    PartnerIndex above = member;
    // No chain is longer than there are partners: one that goes in a circle ends here.
    for (std::size_t step = 0; above && step < family.size() && !family[member]; ++step) {
      family[member] = above == partner;
      above = partners[above].parent;
    }
  }
  return family;
}

namespace {

constexpr ColumnList aid_keys = aid_version.only({"identity", "id"});
constexpr ColumnList aid_codes = aid_keys.plus(tables::aids.only({"code_prefix", "code_year", "code_no"}));
constexpr ColumnList aid_titles = aid_keys.plus(tables::aids.only({"title", "note"}));

/// Calls `take` with the aid and the row of each version of it, the older ones first.
template <const ColumnList& columns, typename Take>
void scan_versions(Ledger& ledger, const Book& book, Take take) {
  RowIndexes<AidIndex> aids;
  aids.reserve(rows_of(ledger.connection(), "aids"));
  const std::string& path = ledger.connection().path();
  for (const AidIndex aid : book.aids.indexes()) {
    const std::int64_t row = book.aids[aid].row;
    if (!aids.set(row, aid)) throw_damaged_row(path, "aids", row, "id", row);
  }
  scan<columns>(ledger.connection(), [&](const auto& row) {
    const AidIndex aid = aids.of(row.integer("identity"));
    if (!aid && !book.has_all_aids) return;
    if (!aid) throw_damaged_row(path, "aids", row.integer("id"), "version_of", row.integer("identity"));
    take(aid, row);
  });
}

}  // namespace

IndexedVector<std::string, AidIndex> read_codes(Ledger& ledger, const Book& book) {
  IndexedVector<std::string, AidIndex> codes(book.aids.size());
  scan_versions<aid_codes>(ledger, book, [&](AidIndex aid, const auto& row) {
    codes[aid] = aid_code(row.text("code_prefix"), row.small("code_year"), row.integer("code_no"));
  });
  return codes;
}

IndexedVector<AidTexts, AidIndex> read_texts(Ledger& ledger, const Book& book) {
  IndexedVector<AidTexts, AidIndex> texts(book.aids.size());
  scan_versions<aid_titles>(ledger, book, [&](AidIndex aid, const auto& row) {
    texts[aid] = {row.string("title"), row.string("note")};
  });
  return texts;
}

}  // namespace aid::storage
