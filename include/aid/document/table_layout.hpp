#pragma once
#include "aid/base/language.hpp"
#include "aid/document/document.hpp"
#include "aid/document/placing.hpp"
#include "aid/document/profile.hpp"

#include <cstddef>
#include <deque>
#include <map>
#include <vector>

namespace aid::document {

/// How a table fits onto a page.
struct TableLayout {
  std::vector<int> widths = {};  ///< Of the columns, in twips; together as wide as the text.
  int half_points = 0;           ///< The size of its letters.
  bool is_landscape = false;
  bool fits = true;  ///< Its words and figures stand whole, and its letters can be read.
};

/// Columns get what their longest word and their figures need, which are never broken, and share the rest by their
/// texts. A table that is too wide for an upright page gets smaller letters by a point, then a landscape page, then
/// still smaller letters, down to the least size of the profile. `is_landscape`: it stands on a landscape page in any
/// case.
TableLayout lay_out(const Table& table, const Profile& profile, bool is_landscape);

/// The columns of a table that does not fit, in groups that each fit on a landscape page. The first columns,
/// as many as tell the rows apart, are in all.
std::vector<std::vector<std::size_t>> column_groups(const Table& table, const Profile& profile);

/// The blocks of a body or an annex on their pages, and the layouts of its tables. A table that does not fit on a
/// landscape page stands as several, one for each group of its columns, and a note below says so.
class LaidOut {
public:
  LaidOut(const std::vector<Block>& blocks, const Profile& profile, Language language, bool is_landscape);

  const std::vector<PlacedBlock>& blocks() const { return blocks_; }
  const TableLayout& of(const Table& table) const { return layouts_.at(&table); }
  /// Of the first page; `usual` where there is nothing.
  bool begins_across(bool usual) const { return blocks_.empty() ? usual : blocks_.front().is_landscape; }

private:
  void split(const PlacedBlock& placed, const Profile& profile, Language language);

  std::map<const Table*, TableLayout> layouts_;
  std::deque<Block> parts_;  ///< Of tables that do not fit.
  std::vector<PlacedBlock> blocks_;
};

}  // namespace aid::document
