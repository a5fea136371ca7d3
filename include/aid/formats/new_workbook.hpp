#pragma once
#include "aid/base/problem.hpp"
#include "aid/table/list.hpp"

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

/// Lists as a workbook: blank ones, names to decide about, rows that were rejected. The helper program aid-print makes
/// the XLSX file; here a workbook is data, and JSON on the way to it.
namespace aid::formats {

/// A cell to write: `text` as `table::ListCell` has it. A number with more than 15 digits is written as text, because a
/// spreadsheet would change it; so is a date before March 1900, which it would not know. A `shown` number is written as
/// its `number` in its `format`, so that it is read as it was; without them as text. No text is ever a formula.
struct SheetCell {
  std::string text = {};
  table::ListCell::Kind kind = table::ListCell::Kind::text;
  std::string number = {};
  std::string format = {};
  std::string comment = {};  ///< What is wrong with it: the cell is marked by a colour.
  friend bool operator==(const SheetCell&, const SheetCell&) = default;
};

struct SheetColumn {
  int width = 12;                         ///< In digits; 1 to 255.
  std::vector<std::string> choices = {};  ///< Offered in a drop-down list; other values can be typed all the same.
  friend bool operator==(const SheetColumn&, const SheetColumn&) = default;
};

/// A sheet whose first row is its headings: bold, and in sight however far one scrolls.
struct Sheet {
  std::string name = {};  ///< At most 31 characters, none of []:*?/\, each sheet another.
  std::vector<SheetColumn> columns = {};
  std::vector<std::vector<SheetCell>> rows = {};
  friend bool operator==(const Sheet&, const Sheet&) = default;
};

struct NewWorkbook {
  std::vector<Sheet> sheets = {};
  /// Of a last sheet, on which the values of drop-down lists stand under their columns' headings.
  std::string choices_name = "Lists";
  friend bool operator==(const NewWorkbook&, const NewWorkbook&) = default;
};

/// {"format_version", "kind": "workbook", "sheets", "choices_name"}: the keys are the members, a row a line.
void write_workbook_json(const NewWorkbook& workbook, std::ostream& out);
/// Strictly what was written. Problems, with the line in the text: not-json, unexpected-json-key,
/// unexpected-json-value, invalid-utf8, control-character.
Result<NewWorkbook> read_workbook_json(std::string_view text);

}  // namespace aid::formats
