#include "data_rows.hpp"

#include "aid/base/invisible_marks.hpp"
#include "entities.hpp"
#include "total_rows.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace aid::importing {

ListRowKind DataRows::take(table::ListRow& row, bool is_read) {
  plain_texts_.clear();
  marks_ = entities_ = 0;
  if (is_read) make_plain(row);
  if (is_read && is_empty(row)) return ListRowKind::empty;
  if (is_read && page_rows_.take(row)) return ListRowKind::of_page;
  // A row of totals is not imported, so that it does not matter what is wrong in it. Whether a row is one can only be
  // told when its cells could be taken apart.
  if (row.raw.empty() && is_example(row)) return ListRowKind::example;
  if (row.raw.empty() && is_total(row, columns_, mapping_)) return ListRowKind::total;
  return ListRowKind::data;
}

void DataRows::make_plain(table::ListRow& row) {
  if (columns_.is_report) return;  // What a report of ours has, the ledger has.
  for (std::size_t i = 0; i < std::min(row.cells.size(), columns_.columns.size()); ++i) {
    if (columns_.columns[i].field == "ignore") continue;
    const auto take = [&](std::optional<std::string> plain, int& cells) {
      if (!plain) return;
      row.cells[i].text = plain_texts_.emplace_back(std::move(*plain));
      ++cells;
    };
    take(without_invisible_marks(row.cells[i].text), marks_);
    take(without_entities(row.cells[i].text), entities_);
  }
}

}  // namespace aid::importing
