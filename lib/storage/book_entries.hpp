#pragma once
#include "aid/storage/book.hpp"
#include "bulk_reading.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace aid::storage {

/// The aids of a book by their rows, where it has not all.
class AidsWanted {
public:
  AidsWanted() = default;
  /// Those of a partner, and their families.
  AidsWanted(Connection& connection, std::int64_t partner);

  bool are_all() const { return !wanted_; }
  bool has(std::int64_t row) const {
    return !wanted_ ||
           (row > 0 && static_cast<std::size_t>(row) < wanted_->size() && (*wanted_)[static_cast<std::size_t>(row)]);
  }
  /// How many; only where they are not all.
  std::size_t count() const;

private:
  std::optional<std::vector<bool>> wanted_;
};

/// The entries of a book in row order, as a thread of its own may read them while another one reads the aids.
struct BookEntries {
  std::vector<Book::Entry> list;  ///< Their aids are rows instead of indexes: `AidIndex::from_number(row)`.
  IndexedVector<Book::Stated, StatedIndex> stated;
};

/// `count`: the last row, at most. `partners`: where they stand in the book. `aids`: those whose entries are wanted;
/// none: all.
BookEntries read_book_entries(Connection& connection, std::size_t count, const RowIndexes<PartnerIndex>& partners,
                              const AidsWanted& aids);

}  // namespace aid::storage
