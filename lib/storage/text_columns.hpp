#pragma once
#include "column_list.hpp"
#include "new_row.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <utility>

namespace aid::storage {

/// A text of a record that stands in a column as it is, empty as NULL. A table of them, `aid_texts`, is all that
/// reading and writing have to know of such a field.
template <const ColumnList& columns, typename Record>
struct TextColumn {
  ColumnOf<columns> column;
  std::string Record::*member;
};
template <const ColumnList& columns, typename Record>
TextColumn(ColumnOf<columns>, std::string Record::*) -> TextColumn<columns, Record>;

/// The texts that are listed with the names of their columns.
template <const ColumnList& columns, const auto& texts>
consteval auto text_columns() {
  return []<std::size_t... i>(std::index_sequence<i...>) {
    return std::array{TextColumn{ColumnOf<columns>(texts[i].column), texts[i].member}...};
  }
  (std::make_index_sequence<texts.size()>());
}

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
