#pragma once
#include "aid/domain/date.hpp"
#include "aid/table/table.hpp"

#include <optional>
#include <string>
#include <utility>

/// Cells of the list of entries; what an aid or entry does not have is an empty one.
namespace aid::reports::entry_cells {

inline table::Cell text_cell(const std::string& text) { return text.empty() ? table::Cell() : table::Words(text); }
inline table::Cell words_cell(const table::Words& words) { return words.empty() ? table::Cell() : words; }
inline table::Cell date_cell(const std::optional<domain::DateInterval>& date) {
  return date ? table::Cell(*date) : table::Cell();
}
inline table::Cell lines_cell(table::Lines lines) {
  return lines.empty() ? table::Cell() : table::Cell(std::move(lines));
}

}  // namespace aid::reports::entry_cells
