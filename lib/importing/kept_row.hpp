#pragma once
#include "aid/table/list.hpp"
#include "row_trouble.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace aid::importing {

/// A row of a list that outlives its memory.
struct KeptRow {
  struct Cell {
    std::string text;
    table::ListCell::Kind kind = table::ListCell::Kind::text;
    bool is_computed = false;
    std::string format = {};  ///< See `table::ListCell`, as for
    std::string stored = {};  ///< this
    std::string number = {};  ///< and this.
    Location where = {};      ///< For those who ask for it.
  };
  std::size_t line = 0;
  std::vector<Cell> cells = {};
  std::string raw = {};  ///< See `table::ListRow`.
  RowTrouble trouble = {};
  bool is_read = true;  ///< The list had no problem with it: it can be understood.

  bool is_good() const { return trouble.empty(); }
};

/// A copy of the row that outlives the reader; it does not have the places of its cells.
KeptRow keep_row(const table::ListRow& row);
/// The row as it was read. It borrows the texts of `row`.
table::ListRow as_read(const KeptRow& row);

}  // namespace aid::importing
