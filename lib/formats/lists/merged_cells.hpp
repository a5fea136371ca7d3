#pragma once
#include "aid/formats/zip_reader.hpp"
#include "aid/table/list.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace aid::formats {

/// Cells of one column that are merged over several rows.
struct MergedCells {
  std::size_t first = 0;  ///< Row, from 1;
  std::size_t last = 0;
  std::size_t column = 0;  ///< from 0.
};

/// "B2:C4" is column B, rows 2 to 4. False when the text is no range, or a range of one row.
bool read_merged(std::string_view reference, MergedCells& cells);

/// The merged cells that a sheet's XML names behind its rows, in the order of their first rows. For a part that cannot
/// be unpacked the list is empty, because the reader of its rows reports the problem.
std::vector<MergedCells> find_merged(const ZipPart& sheet);

/// Gives the cells of rows that come in their order the value of the merged cell that they belong to.
class MergeFiller {
public:
  explicit MergeFiller(std::vector<MergedCells> merged) : merged_(std::move(merged)) {}

  /// What the next row says itself; behind all that were added before.
  void add(const MergedCells& cells) { merged_.push_back(cells); }
  void fill(table::ListRow& row);

private:
  struct Open {
    std::size_t last = 0;
    std::string text = {};
    table::ListCell::Kind kind = table::ListCell::Kind::text;
    std::string_view format = {};
    std::string stored = {};
    std::string number = {};
  };
  void open(const MergedCells& cells, table::ListRow& row);

  std::vector<MergedCells> merged_;
  std::size_t next_ = 0;              ///< The first one that no row has come to.
  std::map<std::size_t, Open> open_;  ///< By column: merged cells do not overlap.
};

}  // namespace aid::formats
