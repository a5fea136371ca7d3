#pragma once
#include "aid/formats/csv_reader.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace aid::formats::samples {

struct CsvRecord {
  std::size_t line = 0;
  std::vector<std::string> fields;
};

/// All records of `text`, or its first problem.
inline Result<std::vector<CsvRecord>> read_csv(std::string_view text, std::string_view name,
                                               const CsvOptions& options = {}) {
  CsvReader reader(text, name, options);
  std::vector<CsvRecord> records;
  for (table::ListRow row;;) {
    const Result<bool> read = reader.next(row);
    if (!read) return read.problem();
    if (!read.value()) return records;
    CsvRecord& record = records.emplace_back();
    record.line = row.line;
    for (const table::ListCell& cell : row.cells) record.fields.emplace_back(cell.text);
  }
}

}  // namespace aid::formats::samples
