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
  std::vector<std::size_t> starts;  ///< The byte of the text at which each field starts.
};

struct CsvOptions {
  char delimiter = ',';
  bool same_columns = true;  ///< Every record has as many fields as the first: else a cut file goes unnoticed.
};

/// What a file may have at most; more is refused before it is stored.
inline constexpr std::size_t max_csv_field_bytes = 4096;
inline constexpr std::size_t max_csv_record_bytes = 65536;
inline constexpr std::size_t max_csv_columns = 256;

/// Reads RFC 4180 text in UTF-8 one record at a time, without guessing: a BOM, LF, CRLF, a mix of both and a missing
/// final newline are accepted, empty lines are skipped, fields come back byte for byte (spaces included).
///
/// Problems, each with `name` as the file, line and column: invalid-utf8 (names the byte of the file, from 1),
/// control-character (NUL anywhere; a CR alone outside quotes), unterminated-quote (where it opened), stray-quote,
/// field-too-long, record-too-long, too-many-columns, uneven-columns. After a problem the reader is at its end:
/// what follows a broken quote has no meaning.
class CsvReader {
public:
  /// `text` must live as long as the reader.
  CsvReader(std::string_view text, std::string_view name, const CsvOptions& options = {});

  /// Reads the next record into `record`, whose memory is used again. False: there is none.
  Result<bool> next(CsvRecord& record);

private:
  enum class End { field, record };

  Result<bool> read_record(CsvRecord& record);
  Result<End> read_field(std::string& field);
  Result<End> read_quoted(std::string& field);
  Result<End> read_unquoted(std::string& field);
  Result<End> end_field(std::size_t start, std::size_t at);

  /// Bytes of the line end at `at`: 0 if there is none.
  std::size_t line_end(std::size_t at) const;
  void start_line(std::size_t at);
  std::size_t find_bad_byte(std::size_t from, std::size_t until) const;

  Location locate(std::size_t at) const;
  Problem bad_byte(std::size_t start, std::size_t at) const;
  Problem stray_quote(std::size_t start, std::size_t at) const;
  Problem too_long(std::size_t start) const;

  std::string_view text_;
  std::string name_;
  CsvOptions options_;
  std::size_t at_ = 0;          ///< The next byte.
  std::size_t line_ = 1;        ///< The line on which the field at `at_` starts, and
  std::size_t line_start_ = 0;  ///< the first byte of that line.
  std::size_t columns_ = 0;     ///< Fields of the first record; 0 before it.
};

/// All records of `text`, or its first problem: see `CsvReader`.
Result<std::vector<CsvRecord>> read_csv(std::string_view text, std::string_view name, const CsvOptions& options = {});

/// Where a field of a record of `text` stands, for problems with what it says.
Location location_of(std::string_view text, std::string_view name, const CsvRecord& record, std::size_t field);

}  // namespace aid::formats
