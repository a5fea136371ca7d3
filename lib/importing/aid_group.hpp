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

/// The rows of a list that has a column of stages, aid by aid: those with the same id are one aid, which comes in with
/// all its rows or with none.
class AidGroups {
public:
  AidGroups(AidRows& rows, Batch& batch, const table::ListReader& list) : rows_(rows), batch_(batch), list_(list) {}

  /// Finds the aids whose rows do not stand together in the same list, read from its beginning. An aid that is not
  /// found ends where the rows of another one begin.
  void look_ahead(table::ListReader& list, const table::ListMapping& mapping);

  /// Whether the rows before this one are an aid that is complete and good: it is `done()`.
  bool ends_before(const table::ListRow& row);
  /// Takes the row, once the aid before it is dealt with.
  void add(const table::ListRow& row);
  /// The same before a row that could not be read: it may be one of the aid before it, which then does not come in.
  bool ends_before_unreadable(const table::ListRow& row);
  /// The row that could not be read may also be one of the next aid, which then does not come in either.
  void add_unreadable(const table::ListRow& row, const Problem& problem);
  /// The list ends; as `ends_before`. Call it until it says that none is left.
  bool end();

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
    AidRows::OpenAid reading = {};  ///< While rows of other aids are read.
    std::size_t line = 0;
    Location where = {};
    std::vector<KeptRow> rows = {};
    std::optional<std::size_t> bad_line = {};  ///< Of the first row in which something is wrong.
  };

  void keep(const table::ListRow& row, RowTrouble trouble);
  /// Opens the group of `key` again, which was set aside; false: there is none.
  bool resume(const std::string& key);
  /// Where the last row of the open group stands, if that is further below.
  std::optional<std::size_t> last_line_below() const;
  /// Ends the open group, or sets it aside where it has more rows; true where it has ended and is good.
  bool close();
  void refuse(Group& group);

  AidRows& rows_;
  Batch& batch_;
  const table::ListReader& list_;
  Group open_;
  Group done_;
  std::unordered_map<std::string, Group> set_aside_;  ///< By key: those that have more rows further below.
  std::optional<std::size_t> unreadable_;             ///< The line before the next row.
  /// The line of the last row of each key, by its hash, whose rows do not stand together.
  std::unordered_map<std::size_t, std::size_t> last_lines_;
  bool has_ended_ = false;  ///< The list, of which no further rows come.
};

}  // namespace aid::importing
