#pragma once
#include "aid/table/list.hpp"
#include "aid_rows.hpp"
#include "batch.hpp"
#include "kept_row.hpp"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace aid::importing {

/// The rows of a list that has a column of stages, aid by aid: those with the same id are one aid when they stand
/// together. An aid comes in with all its rows or with none.
class AidGroups {
public:
  AidGroups(AidRows& rows, Batch& batch, const table::ListReader& list) : rows_(rows), batch_(batch), list_(list) {}

  /// Finds the aids whose rows stand apart in the same list, read from its beginning: all their rows are bad ones.
  /// If this is not called, such rows stop the batch, because the first ones were already taken for the whole aid.
  void look_ahead(table::ListReader& list, const table::ListMapping& mapping);

  /// Whether the rows before this one are an aid that is complete and good: it is `done()`.
  bool ends_before(const table::ListRow& row);
  /// Takes the row, once the aid before it is dealt with.
  void add(const table::ListRow& row);
  /// The same before a row that could not be read: it may be one of the aid before it, which then does not come in.
  bool ends_before_unreadable(const table::ListRow& row);
  /// The row that could not be read may also be one of the next aid, which then does not come in either.
  void add_unreadable(const table::ListRow& row, const Problem& problem);
  /// The list ends; as `ends_before`.
  bool end() { return close(); }

  AidRow& done() { return done_.aid; }
  std::size_t line() const { return done_.line; }        ///< Of the first row of the aid that is done,
  const Location& where() const { return done_.where; }  ///< its first cell.
  std::int64_t rows() const { return static_cast<std::int64_t>(done_.rows.size()); }
  /// The aid that is done does not come in, for this reason.
  void leave_out(const Problem& problem);
  /// It is good, and yet it does not come in.
  void hold_back(const Problem& problem);

private:
  struct Group {
    std::string key = {};
    AidRow aid = {};
    std::size_t line = 0;
    Location where = {};
    std::vector<KeptRow> rows = {};
    std::optional<std::size_t> bad_line = {};  ///< Of the first row in which something is wrong.
  };

  void keep(const table::ListRow& row, RowTrouble trouble);
  /// Whether the aid that is opened has rows elsewhere; what there is to say of its first row then.
  void check_apart(RowTrouble& trouble);
  /// Ends the open group; true where it is good.
  bool close();
  void refuse(Group& group);

  AidRows& rows_;
  Batch& batch_;
  const table::ListReader& list_;
  Group open_;
  Group done_;
  std::unordered_map<std::string, std::size_t> ended_;  ///< Ids whose rows are over, with the line of the last one.
  std::optional<std::size_t> unreadable_;               ///< The line before the next row.
  bool has_looked_ahead_ = false;
  std::unordered_map<std::string, std::size_t> apart_;  ///< Ids whose rows stand apart: where they begin again.
};

}  // namespace aid::importing
