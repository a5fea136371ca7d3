#pragma once
#include "aid/base/problem.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace aid::formats {

/// One record of a CSV file.
struct CsvRecord {
  std::size_t line = 0;  ///< The physical line on which it starts, from 1.
  std::vector<std::string> fields;
};

struct CsvOptions {
  char delimiter = ',';
};

/// Reads RFC 4180 text in UTF-8 (a BOM, CRLF, mixed line ends and a missing final newline are accepted), all records
/// in order. Problems: invalid-utf8, control-character (NUL), unterminated-quote (the line where it opened),
/// stray-quote, field-too-long (4 096 bytes), too-many-columns (256); with file (`name`), line and column.
Result<std::vector<CsvRecord>> read_csv(std::string_view text, std::string_view name, const CsvOptions& options = {});

}  // namespace aid::formats
