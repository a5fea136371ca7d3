#pragma once
#include "aid/table/list.hpp"
#include "aid/table/list_mapping.hpp"
#include "columns.hpp"
#include "page_rows.hpp"

#include <deque>
#include <string>

namespace aid::importing {

/// What a row of a list is.
enum class ListRowKind : char { data, empty, of_page, example, total };

/// Tells the rows of data from the others and makes their texts plain, so that whoever reads the list, ahead or for
/// good, sees the same rows.
class DataRows {
public:
  /// Both must live as long.
  DataRows(const Columns& columns, const table::ListMapping& mapping)
      : columns_(columns), mapping_(mapping), page_rows_(columns) {}

  /// Takes marks that do not show, and HTML's names of characters, out of the row's cells and says what the row is.
  /// Rows are handed over in their order. `is_read`: false for one that could not be read, which stays as it is. The
  /// texts live until the next row is handed over.
  ListRowKind take(table::ListRow& row, bool is_read);

  /// The cells of that row in which there were such marks, and such names.
  int marks() const { return marks_; }
  int entities() const { return entities_; }

private:
  void make_plain(table::ListRow& row);

  const Columns& columns_;
  const table::ListMapping& mapping_;
  PageRows page_rows_;
  std::deque<std::string> plain_texts_;
  int marks_ = 0;
  int entities_ = 0;
};

}  // namespace aid::importing
