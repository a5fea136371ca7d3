#pragma once
#include "aid/storage/writer.hpp"
#include "column_list.hpp"
#include "tables.hpp"

#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>

/// Writing rows by the names of their columns.
namespace aid::storage {

/// A row to append to a table, without its key: the first `key_columns`. A column that is not named is NULL. It borrows
/// texts, as `Value` does: make it within the call of `append`.
template <const ColumnList& columns, std::size_t key = key_columns>
class NewRow {
public:
  struct Cell {
    ColumnOf<columns> column;
    Value value;
  };

  NewRow(std::initializer_list<Cell> cells) {
    for (const Cell& cell : cells) set(cell.column, cell.value);
  }

  NewRow& set(ColumnOf<columns> column, const Value& value) {
    values_[column.position() - key] = value;
    return *this;
  }

  std::span<const Value> values() const { return values_; }

private:
  std::array<Value, columns.size() - key> values_{};
};

/// Appends a row to a root table. Returns its id.
template <const ColumnList& columns>
std::int64_t append(Writer& writer, const NewRow<columns>& row) {
  return writer.append(root_table_of<columns>(), row.values());
}

/// Appends row number `no` of the root row `parent` to a child table.
template <const ColumnList& columns>
void append(Writer& writer, std::int64_t parent, int no, const NewRow<columns>& row) {
  writer.append(child_table_of<columns>(), parent, no, row.values());
}

}  // namespace aid::storage
