#pragma once
#include "aid/formats/xml_part.hpp"
#include "aid/table/list.hpp"
#include "workbook.hpp"

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
    std::size_t number = 0;                ///< How long the number is that stands behind the text, where it has one.
    bool is_divided = false;               ///< It is shown in thousands or millions.
  };

  /// A cell that stands for those below it as well.
  struct Merged {
    std::size_t column = 0;
    std::size_t rows = 0;
  };

  std::size_t number = 0;
  std::size_t repeated = 1;  ///< As many rows one below the other are this one.
  bool is_hidden = false;
  std::string texts;
  std::vector<Cell> cells;
  std::vector<Merged> merged;           ///< Where a sheet's rows say it themselves.
  std::optional<Problem> problem = {};  ///< The first of the row, and
  std::size_t problem_column = 0;       ///< the column that has it.

  void clear();
};

/// "C" for column 2, "AA" for 26.
std::string column_letters(std::size_t column);

/// Makes rows of what it is told of a sheet's XML.
class SheetRows : public XmlHandler {
public:
  virtual ~SheetRows() = default;

  /// Why the sheet is not to be trusted as a whole: rows or cells are not in their order, or say what cannot be.
  /// `part`: the name of what is read.
  std::optional<Problem> damage(std::string_view part) const;

  /// The next row that has been read whole and is not empty; null: none yet.
  SheetRow* take();
  /// Drops the rows that were not taken.
  void forget() { next_ = end_ = 0; }

protected:
  SheetRows() = default;
  SheetRows(const SheetRows&) = default;
  SheetRows& operator=(const SheetRows&) = default;

  void end_row();
  void add(std::string_view text, table::ListCell::Kind kind = table::ListCell::Kind::text);
  void refuse(Problem problem);

  SheetRow row_;              ///< The row that is being read.
  std::size_t last_row_ = 0;  ///< Its number, and that of the last one that it stands for.
  std::size_t column_ = 0;    ///< Of the cell that is being read.
  std::size_t columns_ = 0;   ///< The column after the last cell.
  bool has_formula_ = false;
  bool is_damaged_ = false;

private:
  std::vector<SheetRow> ready_;     ///< Rows that were read whole: those
  std::size_t next_ = 0;            ///< from here
  std::size_t end_ = 0;             ///< to here have not been taken.
  std::size_t repeated_bytes_ = 0;  ///< Of the texts of repeated rows.
};

/// Reads the rows out of a sheet's XML.
class SheetHandler final : public SheetRows {
public:
  explicit SheetHandler(const Workbook& workbook) : workbook_(workbook) {}

  void start(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view piece) override;

private:
  enum class Type { number, shared, text, boolean, error, date };

  void start_row(const XmlAttributes& attributes);
  void start_cell(const XmlAttributes& attributes);
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
  CellStyle style() const;

  const Workbook& workbook_;
  Type type_ = Type::number;
  std::size_t style_ = 0;
  std::string value_;
  bool has_value_ = false;
  bool is_in_value_ = false;  ///< Within <v>, or <t> of an inline text.
  bool is_in_cell_ = false;
  bool is_in_hint_ = false;
};

}  // namespace aid::formats
