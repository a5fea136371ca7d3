#pragma once
#include "aid/storage/book.hpp"
#include "book_entries.hpp"

#include <cstdint>
#include <functional>
#include <vector>

namespace aid::storage {

/// Reversals that have another date than what they take back, as its period was locked. What has goods or no amount is
/// never taken back so.
class LaterReversals {
public:
  explicit LaterReversals(Connection& connection) : connection_(connection) {}

  /// Adds to the entries, in row order, one for each that takes another one back. `has_all`: none of the ledger's
  /// entries is left out.
  void add_to(BookEntries& entries, bool has_all);
  /// Joins what was taken back with what takes it back, and with what stands in its place. `index_of`: the place of the
  /// entry of a row. Call it when the book has all else.
  void join(Ledger& ledger, Book& book, const std::function<EntryIndex(std::int64_t)>& index_of);

private:
  Connection& connection_;
  std::vector<std::int64_t> taken_back_;  ///< Rows of entries.
};

}  // namespace aid::storage
