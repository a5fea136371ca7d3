#pragma once
#include "column_list.hpp"
#include "new_row.hpp"

#include <string>

namespace aid::storage {

/// A text of a record that stands in a column as it is, empty as NULL. A table of them, `aid_texts`, is all that
/// reading and writing have to know of such a field.
template <const ColumnList& columns, typename Record>
struct TextColumn {
  ColumnOf<columns> column;
  std::string Record::*member;
};

/// Reads the texts of a table of `TextColumn` into `record`.
template <typename Row, typename Texts, typename Record>
void read_texts(const Row& row, const Texts& texts, Record& record) {
  for (const auto& text : texts) record.*text.member = row.string(text.column);
}

/// Sets the texts of `record`, which the row borrows.
template <typename Row, typename Texts, typename Record>
void set_texts(Row& row, const Texts& texts, const Record& record) {
  for (const auto& text : texts) row.set(text.column, Value::unless_empty(record.*text.member));
}

}  // namespace aid::storage
