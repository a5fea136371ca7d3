#pragma once
#include "aid/table/list.hpp"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace aid::formats {

struct CsvOptions {
  char delimiter = ',';           ///< An ASCII character other than NUL, CR, LF and the quotation mark.
  bool is_utf8 = false;           ///< The text is known to be valid UTF-8.
  bool has_marks = false;         ///< Cells may have the mark of `harmless`, which is no part of them.
  std::size_t skipped_lines = 0;  ///< Lines at the beginning that are no records.
  bool has_backslashes = false;   ///< A mark within a quoted field is \", a backslash \\; else a mark is doubled.
};

/// What a file may have at most; more is refused before it is stored. A record's bytes are those of the file.
inline constexpr std::size_t max_csv_field_bytes = 4096;
inline constexpr std::size_t max_csv_record_bytes = 65536;
inline constexpr std::size_t max_csv_columns = 256;

/// Finds the bytes that end a field or break it: the delimiter, a quotation mark, LF and CR, 64 bytes at a time.
class CsvMarks {
public:
  CsvMarks(std::string_view text, char delimiter) : text_(text), delimiter_(delimiter) {}

  /// The first mark at or after `at`; the size of the text if there is none.
  std::size_t next(std::size_t at) {
    for (;;) {
      if (at - block_ >= 64) {
        if (at >= text_.size()) return text_.size();
        load(at);
      }
      const std::uint64_t ahead = marks_ & (~std::uint64_t{0} << (at - block_));
      if (ahead != 0) return block_ + static_cast<std::size_t>(std::countr_zero(ahead));
      at = block_ + 64;
    }
  }

private:
  void load(std::size_t at);

  std::string_view text_;
  char delimiter_;
  std::size_t block_ = std::string_view::npos - 64;  ///< Where the 64 bytes begin whose
  std::uint64_t marks_ = 0;                          ///< marks have a bit here, the first byte the lowest.
};

/// Reads RFC 4180 text in UTF-8 one record at a time, without guessing: a BOM, LF, CRLF, a mix of both and a missing
/// final newline are accepted, empty lines and records of empty fields are skipped, fields come back byte for byte
/// (spaces included). A field without a doubled quotation mark is a view of the text itself.
///
/// Problems, each with `name` as the file, line and column: invalid-utf8 (names the byte of the file, from 1),
/// control-character (NUL anywhere; a CR alone outside quotes), unterminated-quote (where it opened), stray-quote,
/// field-too-long, record-too-long, too-many-columns. After a problem the
/// reader goes on after the end of its record: that of the line where it was found, or of a field quoted properly that
/// ends in a later line. Where a quote has no end within `max_csv_record_bytes` that cannot be told, and it is at its
/// end.
class CsvReader final : public table::ListReader {
public:
  /// `text` must live as long as the reader.
  CsvReader(std::string_view text, std::string_view name, const CsvOptions& options = {});

  Result<bool> next(table::ListRow& row) override;
  bool can_go_on() const override { return can_go_on_; }
  Location locate(std::size_t column) const override;
  std::size_t read_so_far() const override { return at_; }
  std::size_t size() const override { return text_.size(); }

private:
  Result<bool> read_record(table::ListRow& row);
  /// Reads the quoted field that opens at `start`; the byte after its closing mark.
  Result<std::size_t> read_quoted(std::size_t start, std::string_view& field);
  /// The first byte at or after `from` that is NUL or not valid UTF-8; npos: there is none.
  std::size_t find_bad_byte(std::size_t from) const;
  /// Where the quoted field that opens at `start` ends: the byte after its closing mark. npos: it has no end that is
  /// near.
  std::size_t end_of_quoted(std::size_t start) const;
  /// Where the record that has a problem ends, looked for from `at`, which is within none of its quoted fields.
  std::size_t end_of_bad(std::size_t at);
  /// Goes on after the record that has a problem, if its end is known.
  void pass_bad(table::ListRow& row);
  Result<bool> end_record(std::size_t start, std::size_t at);
  bool is_within_limits(std::size_t start, std::size_t end) const;
  Problem beyond_limits(std::size_t start, std::size_t end) const;

  /// Bytes of the line end at `at`: 0 if there is none.
  std::size_t line_end(std::size_t at) const;

  /// What ends a quoted field, or stands before a mark within it.
  std::string_view quoting_marks() const { return options_.has_backslashes ? "\"\\" : "\""; }
  Location place_of(std::size_t at) const;
  Problem bad_byte(std::size_t start, std::size_t at) const;
  Problem stray_quote(std::size_t start, std::size_t at) const;
  Problem too_long(std::size_t start) const;

  std::string_view text_;
  std::string name_;
  CsvOptions options_;
  CsvMarks marks_;
  std::size_t bad_byte_;        ///< The next that is NUL or not valid UTF-8; npos: none.
  std::size_t at_ = 0;          ///< The next byte.
  std::size_t line_ = 1;        ///< The line that begins
  std::size_t line_start_ = 0;  ///< at this byte, where the last record began.
  std::size_t lines_ = 0;       ///< How many lines the last record has.
  std::size_t problem_at_ = 0;  ///< From where a bad record's end is looked for; npos: it has none.
  bool can_go_on_ = true;
  std::vector<std::size_t> starts_;  ///< Where the fields of the last record begin.
  std::string unquoted_;             ///< Its fields that had doubled quotation marks; never grows while it is read.
};

}  // namespace aid::formats
