#pragma once
#include "aid/document/document.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aid::print {

/// The figures of one currency (or those that are no money) within a column: they get a column of the sheet.
struct Part {
  std::string currency = {};
  bool has_long = false;  ///< One has more digits than a spreadsheet keeps.
  int decimals = 0;       ///< The most that are shown.
  /// The sum of what the total adds; nothing: it is not known exactly.
  std::optional<std::int64_t> sum = 0;
  int scale = 0;  ///< The decimals of `sum`.
  int width = 0;  ///< In letters.
};

/// What is to know of a column before its first cell is written.
struct ColumnFacts {
  std::vector<Part> parts = {};
  /// A cell has several figures of one currency: all cells are written as their texts.
  bool is_all_text = false;
  /// A cell has figures that are known beside one that is not, which only its text says.
  bool has_rest = false;
  int width = 0;  ///< Of its texts, in letters.
};

/// What is to know of a table before its first row is written.
class TableFacts {
public:
  void learn(const document::Row& row);
  /// Once, after all rows; the total as well.
  void learn_total(const document::Row& total);

  std::size_t rows() const { return rows_; }
  const ColumnFacts& column(std::size_t at) const;
  /// A row has figures that the total does not add: a column says which do.
  bool has_rows_outside() const { return has_rows_outside_; }
  /// Whether the figures that the total adds sum up to its own.
  bool adds_up(std::size_t column, const Part& part, const document::Figure& total) const;

private:
  void learn_cells(const document::Row& row, bool is_summed);

  std::vector<ColumnFacts> columns_;
  std::size_t rows_ = 0;
  bool has_rows_outside_ = false;
};

/// The figure of a currency in a cell; nullptr where there is none that is known.
const document::Figure* figure_of(const document::Cell& cell, std::string_view currency);

}  // namespace aid::print
