#pragma once
#include "aid/base/counted.hpp"
#include "aid/domain/terms.hpp"
#include "aid/table/list.hpp"
#include "aid_columns.hpp"
#include "name_book.hpp"
#include "row_trouble.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace aid::importing {

/// The present row of a list of aid: what it says of each field, and what is wrong with that.
class RowCells {
public:
  RowCells(NameBook& names, const AidColumns& columns) : names_(names), columns_(columns) {}

  /// Turns to a row with which nothing is wrong yet. All three must live as long as it is the present one.
  void begin(const table::ListRow& row, const table::ListReader& list, RowTrouble& trouble);
  /// Turns to a row of which only values are read, so that problems need no place.
  void look_at(const table::ListRow& row) { row_ = &row; }
  /// Whether the row can be read at all. Problems: too-many-cells, too-few-cells; merged-amount, with which it can.
  bool check();

  /// What the first column of a field says or, where that is empty, the mapping for all rows.
  std::string_view value(AidField field) const;
  bool has(AidField field) const { return !value(field).empty(); }
  /// The cell of a column without what is around its text, which is empty where it says nothing.
  table::ListCell cell(std::size_t column) const;

  /// The value as one line of clean text.
  std::string text(AidField field);
  /// The texts of all columns of a field: "Quỹ A; xem công văn 12".
  std::string texts(AidField field);
  /// The code of the value in one of the ledger's lists, or empty.
  std::string code(std::string_view list, AidField field);
  /// The value as a closed word, which people may type in their language.
  template <typename Term>
  std::optional<Term> term(std::string_view list, AidField field) {
    const std::string found = code(list, field);
    if (found.empty()) return std::nullopt;
    return domain::parse_term<Term>(found).value();
  }

  /// What was read of a field, or nothing and what is wrong with it.
  template <typename T>
  std::optional<T> take(const Resolved<T>& resolved, AidField field) {
    if (resolved.value) return resolved.value;
    if (resolved.is_skipped) {
      trouble_->skipped = resolved.problem;
    } else if (resolved.unknown) {
      // Several cells may be in the same unknown currency.
      if (std::ranges::find(trouble_->unknown, *resolved.unknown) == trouble_->unknown.end()) {
        trouble_->unknown.push_back(*resolved.unknown);
      }
    } else if (resolved.problem) {
      add(*resolved.problem, field);
    }
    return std::nullopt;
  }
  template <typename T>
  std::optional<T> take(Result<T> result, AidField field) {
    if (result) return std::move(result).value();
    add(result.problem(), field);
    return std::nullopt;
  }
  /// Something is wrong with the row, which shows in the first column of a field, or in that column.
  void add(Problem problem, AidField field);
  void add_at(Problem problem, std::size_t column);
  /// The problem with the place of a column of the present row, for what is told and does not stop the row.
  Problem placed(Problem problem, std::size_t column) const;
  std::size_t line() const { return row_->line; }
  bool has_problems() const { return !trouble_->problems.empty(); }

private:
  void check_merged();
  void check_divided();
  /// A year of a spreadsheet is no number of people.
  void check_dates();
  Problem wrong_number(const Message<Counted, std::int64_t>& message) const;

  NameBook& names_;
  const AidColumns& columns_;
  const table::ListRow* row_ = nullptr;
  const table::ListReader* list_ = nullptr;
  RowTrouble* trouble_ = nullptr;
};

}  // namespace aid::importing
