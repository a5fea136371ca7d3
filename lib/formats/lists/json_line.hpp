#pragma once
#include "aid/base/problem.hpp"
#include "aid/formats/csv_reader.hpp"
#include "aid/formats/json_reader.hpp"
#include "aid/table/list.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace aid::formats {

/// Takes one line apart that holds a JSON object (RFC 8259) of plain values. Texts without escapes are views of the
/// line; others, and numbers with an exponent, are written into a buffer that the caller lends.
///
/// Problems, without a place (see `at`): not-json, nested-value, control-character (U+0000), number-out-of-range,
/// field-too-long.
class JsonLine {
public:
  /// `line` is valid UTF-8. `buffer` must not grow: the line's size must be reserved.
  JsonLine(std::string_view line, std::string& buffer) : buffer_(buffer), reader_(line, buffer, max_csv_field_bytes) {}

  struct Member {
    std::string_view key;
    table::ListCell value;
    std::size_t starts_at = 0;  ///< The byte of the line at which the value starts.
  };

  /// Reads the next member. False: the object is at its end, and so is the line.
  Result<bool> next(Member& member);

  /// The byte of the line that was looked at last: where a problem is.
  std::size_t at() const { return reader_.at(); }

private:
  Result<bool> read_value(Member& member);
  Result<bool> read_number(table::ListCell& cell);

  std::string& buffer_;
  JsonReader reader_;
  bool has_begun_ = false;
};

}  // namespace aid::formats
