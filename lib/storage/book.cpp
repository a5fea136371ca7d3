#include "aid/storage/book.hpp"

#include "aid/storage/aids.hpp"
#include "aid_row.hpp"
#include "bulk_reading.hpp"
#include "select.hpp"

namespace aid::storage {

std::string Book::code_of(const Aid& aid) const {
  return aid_code(code(aid.code_prefix), aid.code_year, aid.code_number);
}

std::vector<bool> Book::family_of(std::int32_t partner) const {
  std::vector<bool> family(partners.size());
  if (partner == none) return family;
  for (std::size_t i = 0; i < family.size(); ++i) {
    auto above = static_cast<std::int32_t>(i);
    // No chain is longer than there are partners: one that goes in a circle ends here.
    for (std::size_t step = 0; above != none && step < family.size() && !family[i]; ++step) {
      family[i] = above == partner;
      above = partners[static_cast<std::size_t>(above)].parent;
    }
  }
  return family;
}

namespace {

constexpr ColumnList aid_keys = aid_version.only({"identity", "id"});
constexpr ColumnList aid_codes = aid_keys.plus(tables::aids.only({"code_prefix", "code_year", "code_no"}));
constexpr ColumnList aid_titles = aid_keys.plus(tables::aids.only({"title", "note"}));

/// Calls `take` with every row of the aids' versions, the older ones first, and the position of its aid in `book`.
template <const ColumnList& columns, typename Take>
void scan_versions(Ledger& ledger, const Book& book, Take take) {
  Positions positions;
  positions.reserve(rows_of(ledger.connection(), "aids"));
  const std::string& path = ledger.connection().path();
  for (std::size_t i = 0; i < book.aids.size(); ++i) {
    const std::int64_t row = book.aids[i].row;
    if (!positions.set(row, static_cast<std::int32_t>(i))) throw_damaged_row(path, "aids", row, "id", row);
  }
  scan<columns>(ledger.connection(), [&](const auto& row) {
    const std::int32_t position = positions.of(row.integer("identity"));
    if (position == Book::none) {
      throw_damaged_row(path, "aids", row.integer("id"), "version_of", row.integer("identity"));
    }
    take(static_cast<std::size_t>(position), row);
  });
}

}  // namespace

std::vector<std::string> read_codes(Ledger& ledger, const Book& book) {
  std::vector<std::string> codes(book.aids.size());
  scan_versions<aid_codes>(ledger, book, [&](std::size_t position, const auto& row) {
    codes[position] = aid_code(row.text("code_prefix"), row.small("code_year"), row.integer("code_no"));
  });
  return codes;
}

std::vector<AidTexts> read_texts(Ledger& ledger, const Book& book) {
  std::vector<AidTexts> texts(book.aids.size());
  scan_versions<aid_titles>(ledger, book, [&](std::size_t position, const auto& row) {
    texts[position] = {row.string("title"), row.string("note")};
  });
  return texts;
}

}  // namespace aid::storage
