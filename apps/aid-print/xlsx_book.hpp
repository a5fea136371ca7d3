#pragma once
#include "aid/table/list.hpp"

#include <xlsxwriter.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

namespace aid::print {

/// How a cell looks; nothing is said twice in the file.
struct Look {
  std::string number_format = {};
  bool is_bold = false;
  bool is_italic = false;
  bool is_wrapped = false;
  bool is_centred = false;
  bool is_marked = false;  ///< Something is wrong with it.
  bool has_line_above = false;
  int indent = 0;
  friend auto operator<=>(const Look&, const Look&) = default;
};

/// Digits that a spreadsheet keeps of a number.
inline constexpr std::size_t most_digits = 15;
std::size_t digits_of(std::string_view number);

/// The serial number of a day from March 1900 on; nothing: it is none.
std::optional<int> serial_of(std::string_view iso_day);

/// The cells of a column from one row until another, counted from 0, for a formula.
std::string range_in_column(std::size_t column, std::size_t from, std::size_t until);

/// A workbook that is written row by row into memory and then to standard output. Every function throws `Failure` where
/// something would be lost.
class Book {
public:
  /// `title` and `author` stand in its properties.
  Book(const std::string& title, const std::string& author);
  Book(const Book&) = delete;
  Book& operator=(const Book&) = delete;
  ~Book();

  /// `name` is made one that a sheet may have, and another than those there are.
  lxw_worksheet* add_sheet(const std::string& name, std::string& as);

  void write_text(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, std::string_view text, const Look& look);
  /// A plain decimal number.
  void write_number(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& number, const Look& look);
  /// `iso_day` as a date; one that a spreadsheet does not know as text.
  void write_date(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& iso_day, const Look& look);
  /// A formula that gives `number`.
  void write_formula(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& formula,
                     const std::string& number, const Look& look);
  void write_comment(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& text);
  /// One of LXW_CHART_….
  lxw_chart* add_chart(std::uint8_t type);
  /// With its left upper corner in the first cell of a row; `spoken` is for who does not see it.
  void insert_chart(lxw_worksheet* sheet, lxw_row_t row, lxw_chart* chart, int width, int height, std::string spoken);
  lxw_format* format_of(const Look& look);

  /// Writes it out.
  void finish();

private:
  void require(lxw_error error) const;

  int memory_;
  lxw_workbook* book_;
  std::map<Look, lxw_format*> formats_;
  std::map<std::string, bool> names_;  ///< Folded.
};

}  // namespace aid::print
