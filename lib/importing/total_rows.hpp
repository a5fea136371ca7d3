#pragma once
#include "aid/table/list.hpp"
#include "aid/table/list_mapping.hpp"
#include "columns.hpp"

namespace aid::importing {

/// Nothing stands in any of its cells.
bool is_empty(const table::ListRow& row);

/// A row that adds others up ("Tổng cộng", "Cộng"), or that the mapping says to skip. A row that names a donor, a
/// kind, a date or the like beside such a word is no total: the word is somebody's name. In a list whose columns name
/// the parties, a row that begins with such a word and names none is a total whatever its date.
bool is_total(const table::ListRow& row, const Columns& columns, const table::ListMapping& mapping);

/// The example row of a blank list, which says itself in one of its cells that it is to be deleted.
bool is_example(const table::ListRow& row);

/// Whether a row of totals says itself that it adds up ("Tổng cộng"), and is not only skipped by the mapping.
bool says_total(const table::ListRow& row);

}  // namespace aid::importing
