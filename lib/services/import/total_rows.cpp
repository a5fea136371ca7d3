#include "total_rows.hpp"

#include "aid/base/text.hpp"

#include <algorithm>
#include <string>

namespace aid::services::importing {
namespace {

/// The fields that a total has nothing to say about.
constexpr std::string_view telling[] = {"donor", "recipient", "kind", "country", "type", "date"};

/// "Tổng công ty" is a corporation.
bool starts_total(std::string_view cell) {
  const std::string key = fold(cell);
  if (key.starts_with("tong cong ty")) return false;
  for (const std::string_view word : {"tong", "tong cong", "cong", "total", "sum", "tong so", "cong tong"}) {
    if (key == word) return true;
  }
  return key.starts_with("tong cong ") || key.starts_with("cong theo ") || key.starts_with("tong so ");
}

auto first_filled(const table::ListRow& row) {
  return std::ranges::find_if(row.cells, [](const table::ListCell& cell) { return !cell.text.empty(); });
}

}  // namespace

bool is_empty(const table::ListRow& row) { return first_filled(row) == row.cells.end(); }

bool is_total(const table::ListRow& row, const Columns& columns, const table::ListMapping& mapping) {
  const auto filled = first_filled(row);
  if (filled == row.cells.end()) return false;
  // Most rows begin with their number: those need no folding.
  const char first = filled->text.front();
  if (first >= '0' && first <= '9') return false;
  const bool is_skipped = std::ranges::any_of(
      mapping.skip_rows, [&](const std::string& words) { return fold(filled->text).starts_with(fold(words)); });
  if (is_skipped || !starts_total(filled->text)) return is_skipped;
  const auto word = static_cast<std::size_t>(filled - row.cells.begin());
  for (std::size_t i = 0; i < std::min(row.cells.size(), columns.columns.size()); ++i) {
    const bool tells = std::ranges::find(telling, columns.columns[i].field) != std::end(telling);
    if (tells && i != word && !row.cells[i].text.empty()) return false;
  }
  return true;
}

}  // namespace aid::services::importing
