#pragma once
#include "aid/recording/desk.hpp"
#include "row_cells.hpp"

#include <cstdint>
#include <string>
#include <unordered_map>

namespace aid::importing {

/// The aids that rows of a list are part of: those of rows above them, and those of the ledger.
class AidParents {
public:
  AidParents(recording::Desk& desk, const AidColumns& columns, RowCells& cells)
      : desk_(desk), columns_(columns), cells_(cells) {}

  /// Remembers the aid of that id, so that rows below can name it as their parent. 0: the row is good, but nothing is
  /// written any more.
  void remember(const std::string& id, std::int64_t aid);
  /// What the present row is part of, if that is known. Problems: unknown-aid and others of `find_aid`; aid-reversed.
  domain::AidId read();

private:
  bool is_of_this_ledger();

  recording::Desk& desk_;
  const AidColumns& columns_;
  RowCells& cells_;
  std::unordered_map<std::string, std::int64_t> ids_;  ///< The list's aids, where it has parts.
};

}  // namespace aid::importing
