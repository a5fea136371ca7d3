#pragma once
#include "aid/formats/list.hpp"

#include <iosfwd>
#include <memory>
#include <string_view>

namespace aid::formats {

/// Writes rows that were rejected in the format of the list from which they came, with the problem of each and where
/// it stood before its cells (see `table::problem_heading`): rows may have any number of them. CSV has the list's
/// delimiter and is UTF-8 with a byte order mark, for spreadsheet programs; cells come back byte for byte, and
/// none is taken for a formula (`harmless`). What was computed by a formula is written as its value. A row that could
/// not be taken apart is written as it stood, behind those.
class RejectsWriter {
public:
  static std::unique_ptr<RejectsWriter> make(const ListStyle& style, std::ostream& out);
  virtual ~RejectsWriter() = default;

  /// Once, before the first row. Columns of this kind that the list had already are left out of it and of all rows.
  virtual void headings(const table::ListRow& headings) = 0;
  virtual void row(const table::ListRow& row, std::string_view problem, std::string_view origin) = 0;
  /// Once, after the last row.
  virtual void finish() = 0;

protected:
  RejectsWriter() = default;
  RejectsWriter(const RejectsWriter&) = default;
  RejectsWriter& operator=(const RejectsWriter&) = default;
};

}  // namespace aid::formats
