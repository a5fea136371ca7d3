#include "aid_group.hpp"

#include "aid/importing/messages.hpp"
#include "page_rows.hpp"
#include "total_rows.hpp"

#include <unordered_set>
#include <utility>

namespace aid::importing {

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
  check_apart(trouble);
  const auto unreadable = std::exchange(unreadable_, std::nullopt);
  if (!open_.key.empty() && unreadable) open_.bad_line = unreadable;
  keep(row, std::move(trouble));
}

void AidGroups::check_apart(RowTrouble& trouble) {
  const auto ended = ended_.find(open_.key);
  if (ended == ended_.end()) {
    if (const auto apart = apart_.find(open_.key); apart != apart_.end()) open_.bad_line = apart->second;
    return;
  }
  // The row that could not be read between them may be one of them.
  if (unreadable_ && open_.key == done_.key) return;
  trouble.problems.insert(trouble.problems.begin(),
                          Problem(messages::rows_apart, rows_.identity_words(open_.aid), ended->second)
                              .hint(messages::rows_apart_hint)
                              .at(open_.where));
  if (!has_looked_ahead_) batch_.stop();
}

void AidGroups::look_ahead(table::ListReader& list, const table::ListMapping& mapping) {
  has_looked_ahead_ = true;
  std::unordered_set<std::string> seen;
  std::string last;
  table::ListRow row;
  PageRows page_rows(batch_.columns());
  for (;;) {
    const Result<bool> next = list.next(row);
    if (next ? !next.value() : !list.can_go_on()) return;
    const bool is_of_aid = next && row.line > batch_.columns().line && !is_empty(row) && !page_rows.take(row) &&
                           !is_total(row, batch_.columns(), mapping);
    if (!is_of_aid) continue;
    std::string key = rows_.group_of(row);
    if (key == last) continue;
    if (!key.empty() && !seen.insert(key).second) apart_.try_emplace(key, row.line);
    last = std::move(key);
  }
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
  open_.rows.push_back(keep_row(row));
  open_.rows.back().trouble = std::move(trouble);
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
  for (const KeptRow& row : group.rows) {
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
  for (const KeptRow& row : done_.rows) batch_.hold_back(as_read(row), problem);
}

}  // namespace aid::importing
