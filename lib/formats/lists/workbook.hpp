#pragma once
#include "aid/formats/zip_reader.hpp"
#include "number_format.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace aid::formats {

/// What a number is shown as.
enum class CellStyle : unsigned char {
  number,
  worded,  ///< A number with something beside it: its `NumberFormat` says what.
  day,
  month,
  year,
  time
};

/// What the format code of a spreadsheet shows: "dd/mm/yyyy" a day, "mm/yyyy" a month, "#,##0" a number.
CellStyle style_of_format(std::string_view code);
/// The same of a format that every spreadsheet program has built in (ECMA-376, 18.8.30).
CellStyle style_of_builtin(std::size_t id);

/// All texts that the cells share, one behind the other.
class SharedTexts {
public:
  void append(std::string_view piece) { all_ += piece; }
  void end_text() { ends_.push_back(all_.size()); }

  std::size_t size() const { return ends_.size(); }
  std::size_t bytes() const { return all_.size(); }
  std::string_view operator[](std::size_t i) const {
    const std::size_t start = i == 0 ? 0 : ends_[i - 1];
    return std::string_view(all_).substr(start, ends_[i] - start);
  }

private:
  std::string all_;
  std::vector<std::size_t> ends_;
};

/// What the cells of a sheet refer to.
struct Workbook {
  std::string sheet;  ///< The name of the sheet that was asked for.
  bool is_hidden = false;
  ZipPart sheet_part;
  bool counts_from_1904 = false;
  std::vector<CellStyle> styles;
  std::vector<std::size_t> format_ids;          ///< Of each style.
  std::map<std::size_t, NumberFormat> formats;  ///< Those of the worded ones, by their ids.
  SharedTexts texts;
};

/// Reads the parts that belong to the sheet `wanted` (see `ListOptions::sheet`), but not the sheet itself.
/// Problems: see `open_list`.
Result<Workbook> read_workbook(const ZipArchive& archive, std::string_view wanted);

/// Appends a text of a workbook: "_x0041_" is the character U+0041 (ECMA-376, 22.9.2.19). Lines end with LF, whether
/// the workbook says LF, CR or both.
void append_workbook_text(std::string& out, std::string_view text);

}  // namespace aid::formats
