#pragma once
#include "aid/base/text.hpp"
#include "aid/formats/list.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

/// What the fuzzers share.
namespace aid::fuzz {

/// Stops the program, so that libFuzzer keeps the input, unless `holds`; tells where that was required.
inline void require(bool holds, const char* file = __builtin_FILE(), int line = __builtin_LINE()) {
  if (holds) return;
  std::fprintf(stderr, "%s:%d: what is required does not hold\n", file, line);
  std::abort();
}

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// Takes the first byte off, which chooses between `choices`: a digit is itself.
inline std::size_t choose(std::string_view& input, std::size_t choices) {
  if (input.empty()) return 0;
  const auto first = static_cast<unsigned char>(input.front());
  input.remove_prefix(1);
  return (first >= '0' ? first - '0' : first) % choices;
}

using Row = std::vector<std::string>;

/// Digits, with a sign and one point at most.
inline bool is_plain_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  std::string digits(text.substr(0, point));
  if (point != std::string_view::npos) digits += text.substr(point + 1);
  return !digits.empty() && digits.find_first_not_of("0123456789") == std::string::npos;
}

/// Reads all rows; each cell must be what the interface promises, each problem must say where it is.
inline std::vector<Row> read_all(table::ListReader& reader) {
  std::vector<Row> rows;
  table::ListRow row;
  for (;;) {
    const Result<bool> read = reader.next(row);
    require(reader.read_so_far() <= reader.size());
    if (!read) {
      require(read.problem().where().has_value());
      continue;
    }
    if (!read.value()) return rows;
    bool has_text = false;
    Row& texts = rows.emplace_back();
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const table::ListCell& cell = row.cells[i];
      require(find_invalid_utf8(cell.text) == std::string_view::npos);
      require(cell.kind != table::ListCell::Kind::number || is_plain_number(cell.text));
      reader.locate(i);
      has_text = has_text || !cell.text.empty();
      texts.emplace_back(cell.text);
    }
    require(has_text || rows.size() == 1);  // Headings may be without text: {"": 1}.
  }
}

}  // namespace aid::fuzz
