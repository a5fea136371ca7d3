#include "aid_group.hpp"

#include "aid/services/import_messages.hpp"

#include <utility>

namespace aid::services::importing {

bool AidGroups::ends_before(const table::ListRow& row) {
  const std::string key = rows_.group_of(row);
  if (!key.empty() && key == open_.key) return false;
  return close();
}

void AidGroups::add(const table::ListRow& row) {
  RowTrouble trouble;
  if (!open_.rows.empty()) {
    rows_.read_more(row, list_, open_.aid, trouble);
    return keep(row, std::move(trouble));
  }
  open_ = {.key = rows_.group_of(row), .line = row.line, .where = list_.locate(0)};
  rows_.read(row, list_, open_.aid, trouble);
  if (const auto ended = ended_.find(open_.key); ended != ended_.end()) {
    trouble.problems.insert(trouble.problems.begin(),
                            Problem(messages::rows_apart, rows_.identity_words(open_.aid), ended->second)
                                .hint(messages::rows_apart_hint)
                                .at(open_.where));
    batch_.stop();
  }
  const auto unreadable = std::exchange(unreadable_, std::nullopt);
  if (!open_.key.empty()) open_.bad_line = unreadable;
  keep(row, std::move(trouble));
}

bool AidGroups::ends_before_unreadable(const table::ListRow& row) {
  if (!open_.key.empty() && !open_.bad_line) open_.bad_line = row.line;
  return close();
}

void AidGroups::add_unreadable(const table::ListRow& row, const Problem& problem) {
  batch_.leave_out(row, {.problems = {problem}});
  unreadable_ = row.line;
}

void AidGroups::keep(const table::ListRow& row, RowTrouble trouble) {
  if (!trouble.empty() && !open_.bad_line) open_.bad_line = row.line;
  batch_.names().count(trouble.unknown, row.line);
  Kept kept{.line = row.line, .cells = {}, .trouble = std::move(trouble)};
  for (const table::ListCell& cell : row.cells) {
    kept.cells.push_back({std::string(cell.text), cell.kind, cell.is_computed});
  }
  open_.rows.push_back(std::move(kept));
}

bool AidGroups::close() {
  if (open_.rows.empty()) return false;
  if (!open_.key.empty()) ended_[open_.key] = open_.rows.back().line;
  done_ = std::exchange(open_, {});
  if (done_.bad_line) {
    refuse(done_);
    return false;
  }
  rows_.finish(done_.aid);
  return true;
}

void AidGroups::refuse(Group& group) {
  for (const Kept& row : group.rows) {
    if (row.trouble.empty()) {
      batch_.hold_back(as_read(row), Problem(messages::left_out_with, *group.bad_line));
    } else {
      batch_.leave_out(as_read(row), row.trouble);
    }
  }
}

void AidGroups::leave_out(const Problem& problem) {
  done_.bad_line = done_.line;
  done_.rows.front().trouble.problems = {problem};
  refuse(done_);
}

void AidGroups::hold_back(const Problem& problem) {
  for (const Kept& row : done_.rows) batch_.hold_back(as_read(row), problem);
}

table::ListRow AidGroups::as_read(const Kept& row) {
  table::ListRow read{.line = row.line, .cells = {}};
  for (const Kept::Cell& cell : row.cells) {
    read.cells.push_back({.text = cell.text, .kind = cell.kind, .is_computed = cell.is_computed});
  }
  return read;
}

}  // namespace aid::services::importing
