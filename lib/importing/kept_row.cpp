#include "kept_row.hpp"

namespace aid::importing {

KeptRow keep_row(const table::ListRow& row) {
  KeptRow kept{.line = row.line, .raw = std::string(row.raw)};
  for (const table::ListCell& cell : row.cells) {
    kept.cells.push_back({.text = std::string(cell.text),
                          .kind = cell.kind,
                          .is_computed = cell.is_computed,
                          .format = std::string(cell.format),
                          .stored = std::string(cell.stored),
                          .number = std::string(cell.number)});
  }
  return kept;
}

table::ListRow as_read(const KeptRow& row) {
  table::ListRow read{.line = row.line, .cells = {}, .raw = row.raw};
  for (const KeptRow::Cell& cell : row.cells) {
    read.cells.push_back({.text = cell.text,
                          .kind = cell.kind,
                          .is_computed = cell.is_computed,
                          .format = cell.format,
                          .stored = cell.stored,
                          .number = cell.number});
    read.has_divided = read.has_divided || !cell.stored.empty();
  }
  return read;
}

}  // namespace aid::importing
