#pragma once
#include "aid/document/document.hpp"
#include "xlsx_book.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aid::print {

/// The charts of one table, drawn by the office program itself from the cells of the table's sheet.
class SheetCharts {
public:
  /// Where the figures in a currency of a column of the table stand on the sheet; nothing: they are no numbers there.
  using PlaceOfColumn = std::function<std::optional<lxw_col_t>(std::size_t column, std::string_view currency)>;

  SheetCharts(const document::Document& document, const document::Table& table);

  /// A row of the table and the row of the sheet in which it stands.
  void learn(const document::Row& row, lxw_row_t at);
  /// Once, after the last row.
  void end_rows();

  /// One below the other, from `top` on.
  void insert(Book& book, lxw_worksheet* sheet, const std::string& sheet_name, lxw_row_t top,
              const PlaceOfColumn& place) const;

private:
  /// A row that can be a bar.
  struct Bar {
    lxw_row_t at = 0;
    bool in_total = true;
    std::size_t row = 0;  ///< In the table of `shown_`.
  };
  /// A column that is drawn.
  struct Series {
    std::size_t number = 0;  ///< Of `Chart::series`.
    std::size_t column = 0;
    lxw_col_t place = 0;
  };

  std::optional<std::size_t> column_of(std::string_view key) const;
  const document::Figure* figure_in(const Bar& bar, std::size_t column, std::string_view currency) const;
  std::vector<const Bar*> bars_of(const document::Chart& chart, std::size_t first) const;
  bool are_parts(const std::vector<const Bar*>& bars, std::size_t column, std::string_view currency) const;
  const document::Row& row_of(const Bar& bar) const;
  std::string label(const document::Chart& chart, const Bar& bar, std::size_t series) const;
  lxw_row_t write_beside(Book& book, lxw_worksheet* sheet, lxw_row_t top, const document::Chart& chart) const;
  void add_parts(lxw_chart* made, const std::string& sheet_name, const document::Chart& chart,
                 const std::vector<const Bar*>& bars, const Series& series, lxw_col_t names) const;
  void add_series(lxw_chart* made, const std::string& sheet_name, const document::Chart& chart,
                  const std::vector<const Bar*>& bars, const std::vector<Series>& series, lxw_col_t names) const;
  int insert_one(Book& book, lxw_worksheet* sheet, const std::string& sheet_name, lxw_row_t top,
                 const document::Chart& chart, const PlaceOfColumn& place) const;

  const document::Document& document_;
  const document::Table& table_;
  std::vector<const document::Chart*> charts_;
  /// The table with the rows that can be bars, and its charts. Its figures are in no unit, as those of the sheet.
  document::Document shown_;
  std::vector<document::Row> rows_;  ///< Of `shown_`, as long as more of them come.
  std::vector<Bar> bars_;
};

}  // namespace aid::print
