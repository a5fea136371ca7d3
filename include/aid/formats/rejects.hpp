#pragma once
#include "aid/formats/list.hpp"

#include <cstddef>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string_view>

namespace aid::formats {

/// Writes rows that were rejected in the format of the list from which they came, with the problem of each and where
/// it stood before its cells (see `table::problem_heading`): rows may have any number of them. CSV has the list's
/// delimiter and is UTF-8 with a byte order mark, for spreadsheet programs; cells come back byte for byte, and
/// none is taken for a formula (`harmless`). What was computed by a formula is written as its value. A row that could
/// not be taken apart is written as it stood, behind those. Of a workbook comes the JSON of a new one
/// (aid/formats/new_workbook.hpp), in which wrong cells are marked and say why in a comment.
class RejectsWriter {
public:
  static std::unique_ptr<RejectsWriter> make(const ListStyle& style, std::ostream& out);
  virtual ~RejectsWriter() = default;

  /// Once, before the first row. Columns of this kind that the list had already are left out of it and of all rows.
  virtual void headings(const table::ListRow& headings) = 0;
  /// `wrong_cell`: the column of the list that the problem is about; nothing: the row as a whole.
  virtual void row(const table::ListRow& row, std::string_view problem, std::string_view origin,
                   std::optional<std::size_t> wrong_cell = {}) = 0;
  /// Once, after the last row.
  virtual void finish() = 0;

protected:
  RejectsWriter() = default;
  RejectsWriter(const RejectsWriter&) = default;
  RejectsWriter& operator=(const RejectsWriter&) = default;
};

}  // namespace aid::formats
