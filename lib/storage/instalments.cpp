#include "aid/storage/instalments.hpp"

#include "instalment_row.hpp"
#include "select.hpp"

#include <unordered_map>

namespace aid::storage {

std::map<EntryIndex, std::vector<domain::Instalment>> read_instalments(Ledger& ledger, const Book& book) {
  std::map<EntryIndex, std::vector<domain::Instalment>> found;
  std::unordered_map<std::int64_t, std::vector<domain::Instalment>> by_row;
  Select<tables::instalments> row(ledger.connection(), "ORDER BY entry, no");
  while (row.next()) by_row[row.integer("entry")].push_back(read_instalment(row));
  if (by_row.empty()) return found;
  for (const EntryIndex entry : book.entries.indexes()) {
    const auto its = by_row.find(book.entries[entry].row);
    if (its != by_row.end()) found.emplace(entry, std::move(its->second));
  }
  return found;
}

}  // namespace aid::storage
