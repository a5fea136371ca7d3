#pragma once
#include "aid/storage/book.hpp"
#include "bulk_reading.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace aid::storage {

/// The entries of a book in row order, as a thread of its own may read them while another one reads the aids.
struct BookEntries {
  std::vector<Book::Entry> list;       ///< Without their aids' positions.
  std::vector<std::int64_t> aid_rows;  ///< Of each entry.
  std::vector<Book::Stated> stated;
};

/// `count`: the last row, at most. `partners`: their positions in the book.
BookEntries read_book_entries(Connection& connection, std::size_t count, const Positions& partners);

}  // namespace aid::storage
