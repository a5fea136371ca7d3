#pragma once
#include "aid/table/list.hpp"
#include "workbook.hpp"
#include "xml.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace aid::formats {

/// The greatest sheet that spreadsheets write.
inline constexpr std::size_t most_rows = 1'048'576;
inline constexpr std::size_t most_columns = 16'384;

/// A row of a sheet with its texts; its memory is used again.
struct SheetRow {
  struct Cell {
    std::size_t start = 0;  ///< Within `texts`.
    std::size_t length = 0;
    table::ListCell::Kind kind = table::ListCell::Kind::text;
    bool is_computed = false;
    const NumberFormat* format = nullptr;  ///< Of a number that is not shown alone.
    std::size_t stored = 0;                ///< How long the number is that stands behind the text, where it has one.
  };

  std::size_t number = 0;
  bool is_hidden = false;
  std::string texts;
  std::vector<Cell> cells;
  std::optional<Problem> problem = {};  ///< The first of the row, and
  std::size_t problem_column = 0;       ///< the column that has it.

  void clear();
};

/// "C" for column 2, "AA" for 26.
std::string column_letters(std::size_t column);

/// Reads the rows out of a sheet's XML.
class SheetHandler final : public XmlHandler {
public:
  explicit SheetHandler(const Workbook& workbook) : workbook_(workbook) {}

  void start(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view piece) override;

  /// Whether rows or cells are not in their order, or say what cannot be.
  bool is_damaged() const { return is_damaged_; }

  /// The next row that has been read whole and is not empty; null: none yet.
  SheetRow* take();
  /// Drops the rows that were not taken.
  void forget();

private:
  enum class Type { number, shared, text, boolean, error, date };

  void start_row(const XmlAttributes& attributes);
  void start_cell(const XmlAttributes& attributes);
  void end_row();
  void end_cell();
  void place_cell(std::string_view reference);

  void end_value();
  void add_shared();
  void add_boolean();
  void add_number();
  void add_date();
  void add_stored_date();
  void add_plain_number();
  void add_worded_number();
  void add(std::string_view text, table::ListCell::Kind kind = table::ListCell::Kind::text);
  void refuse(Problem problem);
  CellStyle style() const;

  const Workbook& workbook_;
  SheetRow row_;                 ///< The row that is being read.
  std::vector<SheetRow> ready_;  ///< Rows that were read whole: those
  std::size_t next_ = 0;         ///< from here
  std::size_t end_ = 0;          ///< to here have not been taken.
  std::size_t last_row_ = 0;

  std::size_t column_ = 0;   ///< Of the cell that is being read.
  std::size_t columns_ = 0;  ///< The column after the last cell.
  Type type_ = Type::number;
  std::size_t style_ = 0;
  std::string value_;
  bool has_formula_ = false;
  bool has_value_ = false;
  bool is_in_value_ = false;  ///< Within <v>, or <t> of an inline text.
  bool is_in_cell_ = false;
  bool is_in_hint_ = false;
  bool is_damaged_ = false;
};

}  // namespace aid::formats
