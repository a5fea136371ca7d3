#pragma once
#include "aid/formats/zip_reader.hpp"
#include "sheet.hpp"
#include "shown_figure.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// Workbooks of OpenDocument 1.3 (.ods). All sheets stand in one part, one after the other, behind the formats of their
/// cells; a sheet or a row that the program does not show says so itself.
namespace aid::formats {

inline constexpr std::string_view ods_part = "content.xml";

/// What is chosen of a workbook.
struct OdsSheet {
  std::string name;
  bool is_hidden = false;
  std::size_t number = 0;                                ///< Among the sheets, from 0.
  std::map<std::string, CellStyle, std::less<>> styles;  ///< Of cells that show dates, by their names.
};

/// Whether the archive is a workbook of OpenDocument.
bool is_ods(const ZipArchive& archive);

/// Finds the sheet `wanted` (see `ListOptions::sheet`). Problems: see `open_list`.
Result<OdsSheet> find_ods_sheet(const ZipArchive& archive, std::string_view wanted);

/// Reads the rows of one sheet.
class OdsHandler final : public SheetRows {
public:
  explicit OdsHandler(const OdsSheet& sheet) : sheet_(sheet) {}

  void start(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view piece) override;

private:
  enum class Type { none, text, number, per_cent, currency, date, time, boolean, error };

  /// Columns one beside the other whose cells have a format of their own only where they say so.
  struct Columns {
    std::size_t end = 0;
    std::string style;
  };

  void start_in_table(std::string_view name, const XmlAttributes& attributes);
  void start_in_cell(std::string_view name, const XmlAttributes& attributes);
  void start_columns(const XmlAttributes& attributes);
  void start_row(const XmlAttributes& attributes);
  void start_cell(const XmlAttributes& attributes);
  void read_type(std::string_view type, const XmlAttributes& attributes);
  void end_cell();
  void add_value();
  void add_number(std::string_view suffix);
  void add_worded(const ShownFigure& words, const std::string& plain);
  void add_day();
  void repeat_cell();
  CellStyle style() const;
  void skip() { skipped_from_ = depth_; }

  const OdsSheet& sheet_;
  std::size_t depth_ = 0;
  std::size_t skipped_from_ = 0;  ///< The depth of an element that says nothing of the list; 0: none.
  std::size_t sheets_ = 0;
  bool is_in_sheet_ = false;
  std::size_t hidden_groups_ = 0;
  std::vector<Columns> default_styles_;
  std::string row_style_;
  std::string style_;
  std::size_t cell_depth_ = 0;  ///< 0: not in a cell.
  std::size_t repeated_ = 1;    ///< As many cells one beside the other are this one.
  std::size_t paragraphs_ = 0;
  bool is_in_paragraph_ = false;
  bool has_plain_space_ = false;  ///< The paragraph ends with white space, more of which is not counted.
  Type type_ = Type::none;
  std::string value_;  ///< What the attributes of the cell say.
  std::string currency_;
  std::string shown_;  ///< Its paragraphs.
};

}  // namespace aid::formats
