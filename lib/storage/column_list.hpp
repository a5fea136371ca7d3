#pragma once
#include <array>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace aid::storage {

/// The columns of a table, or some of them, in an order. It is known when the program is compiled, so that a column is
/// written by its name and costs no more than its position: `row.text("title")`. A name that is not in the list does
/// not compile.
class ColumnList {
public:
  struct Column {
    std::string_view name;
    std::string_view expression;  ///< SQL; of a column of the table its name.
  };

  consteval ColumnList(std::string_view table, std::initializer_list<std::string_view> names) : table_(table) {
    for (const std::string_view name : names) add({name, name});
  }

  /// These columns in this order.
  consteval ColumnList only(std::initializer_list<std::string_view> names) const {
    ColumnList list(table_, {});
    for (const std::string_view name : names) list.add(columns_[position(name)]);
    return list;
  }
  /// The columns of these names, which an array holds.
  template <std::size_t count>
  consteval ColumnList only(const std::array<const char*, count>& names) const {
    ColumnList list = *this;
    list.size_ = 0;
    for (const std::string_view name : names) list.add(columns_[position(name)]);
    return list;
  }
  /// All columns and, behind them, those of `texts` (each has a `column`) that are not among them.
  template <typename Texts>
  consteval ColumnList with_others_of(const Texts& texts) const {
    ColumnList list = *this;
    for (const auto& text : texts) {
      if (!has(text.column)) list.add({text.column, text.column});
    }
    return list;
  }
  /// These columns and then those of another list of the table.
  consteval ColumnList plus(const ColumnList& others) const {
    ColumnList list = *this;
    for (std::size_t i = 0; i < others.size_; ++i) list.add(others.columns_[i]);
    return list;
  }
  /// All columns and, behind them, one that SQL computes: `with("year", "substr(from_on, 1, 4)")`.
  consteval ColumnList with(std::string_view name, std::string_view expression) const {
    ColumnList list = *this;
    list.add({name, expression});
    return list;
  }

  constexpr std::string_view table() const { return table_; }
  constexpr std::size_t size() const { return size_; }
  constexpr std::string_view name(std::size_t position) const { return columns_[position].name; }
  constexpr bool has(std::string_view name) const { return find(name) < size_; }
  /// Where among them the column stands, from 0.
  consteval std::size_t position(std::string_view name) const {
    const std::size_t found = find(name);
    if (found == size_) throw "there is no such column in the list";
    return found;
  }
  /// Whether the other list is the beginning of this one.
  constexpr bool begins_with(const ColumnList& other) const {
    if (other.size_ > size_) return false;
    for (std::size_t i = 0; i < other.size_; ++i) {
      if (columns_[i].name != other.columns_[i].name) return false;
    }
    return true;
  }

  /// "id, block, key, value", as SELECT and INSERT take it.
  std::string text() const;
  /// The same without names for what is computed, as a function of SQL takes it.
  std::string arguments() const;
  /// "INSERT INTO settings (id, block, key, value) VALUES (?, ?, ?, ?)".
  std::string insert_statement() const;

private:
  consteval void add(Column column) { columns_[size_++] = column; }
  constexpr std::size_t find(std::string_view name) const {
    std::size_t found = 0;
    while (found < size_ && columns_[found].name != name) ++found;
    return found;
  }

  static constexpr std::size_t most = 40;
  std::string_view table_;
  std::array<Column, most> columns_{};
  std::size_t size_ = 0;
};

/// The place of a column in `columns`: made of its name by the compiler.
template <const ColumnList& columns>
class ColumnOf {
public:
  consteval ColumnOf(const char* name) : position_(columns.position(name)) {}  // NOLINT: a name stands for its column.
  /// A column of a list that is the beginning of this one stands at the same place.
  template <const ColumnList& beginning>
  requires(columns.begins_with(beginning)) constexpr ColumnOf(ColumnOf<beginning> column)
      : position_(column.position()) {}  // NOLINT

  constexpr std::size_t position() const { return position_; }

private:
  std::size_t position_;
};

/// The places of the columns of these names.
template <const ColumnList& columns, const auto& names>
consteval auto columns_named() {
  return []<std::size_t... i>(std::index_sequence<i...>) { return std::array{ColumnOf<columns>(names[i])...}; }
  (std::make_index_sequence<names.size()>());
}

}  // namespace aid::storage
