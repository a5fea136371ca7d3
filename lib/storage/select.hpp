#pragma once
#include "column_list.hpp"
#include "connection.hpp"

#include <cstdint>
#include <exception>
#include <optional>
#include <string>
#include <string_view>

/// Reading rows by the names of their columns.
namespace aid::storage {

/// A row of `columns`. `Source`: a `Query`, or a `Row` of a scan, whose columns these are.
template <const ColumnList& columns, typename Source>
class RowOf {
public:
  using Column = ColumnOf<columns>;
  explicit RowOf(const Source& source) : source_(source) {}

  bool is_null(Column column) const { return source_.is_null(at(column)); }
  /// 0 for NULL.
  std::int64_t integer(Column column) const { return source_.integer(at(column)); }
  int small(Column column) const { return static_cast<int>(integer(column)); }
  std::optional<std::int64_t> optional_integer(Column column) const { return source_.optional_integer(at(column)); }
  /// Empty for NULL, as the next two. Valid until the next row.
  std::string_view text(Column column) const { return source_.text(at(column)); }
  std::string string(Column column) const { return std::string(text(column)); }
  std::string_view blob(Column column) const { return source_.blob(at(column)); }

  /// Whether there is such a column: for a function that reads rows of several lists.
  static constexpr bool has(std::string_view name) { return columns.has(name); }

private:
  static int at(Column column) { return static_cast<int>(column.position()); }
  const Source& source_;
};

/// "SELECT columns FROM their table", and what follows: "WHERE aid = ? ORDER BY no".
template <const ColumnList& columns>
class Select : public RowOf<columns, Query> {
public:
  explicit Select(Connection& connection, std::string_view rest = "")
      : RowOf<columns, Query>(query_), query_(connection, statement(rest)) {}

  /// Binds the parameters in their order, as `Query::bind` does.
  template <typename... Values>
  Select& bind(const Values&... values) {
    query_.bind(values...);
    return *this;
  }
  /// Goes to the next row, from before the first; false when there is none.
  bool next() { return query_.next(); }
  Query& query() { return query_; }

private:
  static std::string statement(std::string_view rest) {
    static const std::string start = "SELECT " + columns.text() + " FROM " + std::string(columns.table()) + " ";
    return std::string(start).append(rest);
  }

  Query query_;
};

/// Calls `take` for every row of the table, in the order of its key; see `scan` of `connection.hpp`.
template <const ColumnList& columns, typename Take>
void scan(Connection& connection, Take take) {
  static const std::string selected = columns.arguments();
  scan(connection, selected, columns.table(), [&](const Row& row) { take(RowOf<columns, Row>(row)); });
}

/// Calls `take` for every row of the query, whose first column is the key of its table; damage is told as by `scan`.
template <const ColumnList& columns, typename Take>
void for_each_row(Select<columns>& select, Take take) {
  read_rows(select.query(), columns.table(), take);
}

}  // namespace aid::storage
