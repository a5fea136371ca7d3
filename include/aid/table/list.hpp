#pragma once
#include "aid/base/problem.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// A list from outside (a spreadsheet, a CSV file) as data: rows of cells, and nothing of the format they came in.
namespace aid::table {

/// One cell of a list from outside. The views live until the next row is read.
struct ListCell {
  enum class Kind : char {
    text,    ///< As it was typed.
    number,  ///< A number of a spreadsheet: `text` has plain digits and at most one '.', never an exponent.
    date,    ///< A date of a spreadsheet: `text` is an ISO 8601 day, or a year where it shows no more.
    shown,  ///< A number with what its spreadsheet shows beside it, "hơn 619 triệu", "20%": the figure as of a number,
            ///< and never with exactly three decimals.
  };
  std::string_view text = {};  ///< UTF-8; empty: nothing is in the cell.
  Kind kind = Kind::text;
  bool is_computed = false;  ///< What a formula last gave: the formula itself is not read.
  /// Of a spreadsheet's cells that are merged over several rows.
  enum class Merged : char {
    no,
    first,  ///< It stands for the rows below it as well.
    below,  ///< Nothing is in it: `text` is that of the first.
  };
  Merged merged = Merged::no;
  std::string_view format = {};  ///< Of a `shown` number: its number format, `"hơn "0`.
  /// Of one that is shown in thousands or millions: the number itself. The figure in `text` is so much smaller.
  std::string_view stored = {};
  std::string_view number = {};  ///< Of a `shown` number: the number itself in plain digits, which its format shows so.
};

/// One row of a list from outside. Its memory is used again for the next row.
struct ListRow {
  std::size_t line = 0;  ///< The physical line on which it starts, or the row of the sheet; from 1.
  std::vector<ListCell> cells;
  /// Of a row of text that has a problem: all of it as it stands in the list, without its line end. Else empty.
  std::string_view raw = {};
  bool is_hidden = false;    ///< A spreadsheet does not show it.
  bool has_merged = false;   ///< Any of its cells is merged over several rows.
  bool has_divided = false;  ///< Any of its cells has `stored`.
};

/// Reads a list row by row, title rows and headings included; what a row means is for the caller to say.
class ListReader {
public:
  virtual ~ListReader() = default;

  /// Reads the next row that is not empty into `row`. False at the end of the list. A problem: see `can_go_on`; `row`
  /// has its line, and what could be read of it.
  virtual Result<bool> next(ListRow& row) = 0;

  /// After a problem: whether it is of that row alone, so that `next` reads the row after it. Else the list as a whole
  /// is not to be trusted: where rows end cannot be told, and there are no more.
  virtual bool can_go_on() const = 0;

  /// Where cell `column` (from 0) of the row that was read last stands, for problems with what it says: file, line and
  /// character, or sheet, row and column letters.
  virtual Location locate(std::size_t column) const = 0;

  /// Whether the list stands in a sheet that its workbook does not show.
  virtual bool is_hidden() const { return false; }

  /// How much of the list has been read and how much there is, in the same unit, for the progress.
  virtual std::size_t read_so_far() const = 0;
  virtual std::size_t size() const = 0;

protected:
  ListReader() = default;
  ListReader(const ListReader&) = default;
  ListReader& operator=(const ListReader&) = default;
};

}  // namespace aid::table
