#pragma once
#include "aid/base/language.hpp"
#include "aid/table/list.hpp"

#include <string>
#include <vector>

namespace aid::formats {

/// A cell to write: `text` as `table::ListCell` has it. A number with more than 15 digits is written as text, because a
/// spreadsheet would change it; so is a date before March 1900, which it would not know. A `shown` number is written as
/// its `number` in its `format`, so that it is read as it was; without them as text.
struct SheetCell {
  std::string text = {};
  table::ListCell::Kind kind = table::ListCell::Kind::text;
  std::string number = {};
  std::string format = {};
};

struct SheetColumn {
  int width = 12;                         ///< In digits; 1 to 255.
  std::vector<std::string> choices = {};  ///< Offered in a drop-down list; other values can be typed all the same.
};

/// A sheet whose first row is its headings: bold, and in sight however far one scrolls.
struct Sheet {
  std::string name;  ///< At most 31 characters, none of []:*?/\, each sheet another.
  std::vector<SheetColumn> columns = {};
  std::vector<std::vector<SheetCell>> rows = {};
};

/// A workbook (ECMA-376, transitional). The values of drop-down lists stand on a last sheet of their own,
/// `choices_name`, under their columns' headings. The same sheets give the same bytes.
std::string write_xlsx(const std::vector<Sheet>& sheets, std::string_view choices_name = "Lists");

}  // namespace aid::formats
