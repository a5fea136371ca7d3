#pragma once
#include "aid/storage/book.hpp"
#include "bulk_reading.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace aid::storage {

/// The entries of a book in row order, as a thread of its own may read them while another one reads the aids.
struct BookEntries {
  std::vector<Book::Entry> list;       ///< Without their aids.
  std::vector<std::int64_t> aid_rows;  ///< Of each entry.
  IndexedVector<Book::Stated, StatedIndex> stated;
};

/// `count`: the last row, at most. `partners`: where they stand in the book.
BookEntries read_book_entries(Connection& connection, std::size_t count, const RowIndexes<PartnerIndex>& partners);

}  // namespace aid::storage
