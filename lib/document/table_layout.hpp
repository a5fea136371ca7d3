#pragma once
#include "aid/document/document.hpp"
#include "aid/document/placing.hpp"
#include "aid/document/profile.hpp"

#include <map>
#include <vector>

namespace aid::document {

/// How a table fits onto a page.
struct TableLayout {
  std::vector<int> widths = {};  ///< Of the columns, in twips; together as wide as the text.
  int half_points = 0;           ///< The size of its letters.
  bool is_landscape = false;
};

/// Columns get what their longest word and their figures need, which are never broken, and share the rest by their
/// texts. A table that is too wide for an upright page gets smaller letters by a point, then a landscape page, then
/// still smaller letters. `is_landscape`: it stands on a landscape page in any case.
TableLayout lay_out(const Table& table, const Profile& profile, bool is_landscape);

/// The blocks of a body or an annex on their pages, and the layouts of its tables.
class LaidOut {
public:
  LaidOut(const std::vector<Block>& blocks, const Profile& profile, bool is_landscape);

  const std::vector<PlacedBlock>& blocks() const { return blocks_; }
  const TableLayout& of(const Table& table) const { return layouts_.at(&table); }
  /// Of the first page; `usual` where there is nothing.
  bool begins_across(bool usual) const { return blocks_.empty() ? usual : blocks_.front().is_landscape; }

private:
  std::map<const Table*, TableLayout> layouts_;
  std::vector<PlacedBlock> blocks_;
};

}  // namespace aid::document
