#include "aid_group.hpp"

#include "aid/importing/messages.hpp"
#include "data_rows.hpp"

#include <algorithm>
#include <functional>
#include <tuple>
#include <utility>

namespace aid::importing {

bool AidGroups::ends_before(const table::ListRow& row) {
  const std::string key = rows_.group_of(row);
  if (!key.empty() && key == open_.key) return false;
  return close();
}

void AidGroups::add(const table::ListRow& row) {
  RowTrouble trouble;
  const bool is_first = open_.rows.empty() && !resume(rows_.group_of(row));
  if (is_first) {
    open_ = {.key = rows_.group_of(row), .line = row.line, .where = list_.locate(0)};
    rows_.read(row, list_, open_.aid, trouble);
  } else {
    rows_.read_more(row, list_, open_.aid, trouble);
  }
  const auto unreadable = std::exchange(unreadable_, std::nullopt);
  if (!open_.key.empty() && unreadable && !open_.bad_line) open_.bad_line = unreadable;
  keep(row, std::move(trouble));
}

bool AidGroups::resume(const std::string& key) {
  auto set_aside = set_aside_.extract(key);
  if (set_aside.empty()) return false;
  open_ = std::move(set_aside.mapped());
  rows_.resume(std::move(open_.reading));
  return true;
}

void AidGroups::look_ahead(table::ListReader& list, const table::ListMapping& mapping) {
  struct Run {
    std::size_t key_hash;
    std::size_t last_line;
  };
  std::vector<Run> runs;
  std::string key;
  table::ListRow row;
  DataRows data_rows(batch_.columns(), mapping);
  for (;;) {
    const Result<bool> next = list.next(row);
    if (next ? !next.value() : !list.can_go_on()) break;
    if (row.line <= batch_.columns().line) continue;
    const bool is_of_aid = data_rows.take(row, static_cast<bool>(next)) == ListRowKind::data;
    if (!next || !is_of_aid) continue;
    if (std::string here = rows_.group_of(row); runs.empty() || here != key) {
      key = std::move(here);
      runs.push_back({.key_hash = std::hash<std::string>{}(key), .last_line = row.line});
    }
    runs.back().last_line = row.line;
  }
  std::ranges::sort(runs, [](const Run& a, const Run& b) {
    return std::tie(a.key_hash, a.last_line) < std::tie(b.key_hash, b.last_line);
  });
  for (std::size_t i = 1; i < runs.size(); ++i) {
    if (runs[i].key_hash == runs[i - 1].key_hash) last_lines_[runs[i].key_hash] = runs[i].last_line;
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

std::optional<std::size_t> AidGroups::last_line_below() const {
  if (open_.key.empty()) return std::nullopt;
  const auto last = last_lines_.find(std::hash<std::string>{}(open_.key));
  if (last == last_lines_.end() || last->second <= open_.rows.back().line) return std::nullopt;
  return last->second;
}

bool AidGroups::close() {
  if (open_.rows.empty()) return false;
  const auto last_line = last_line_below();
  if (last_line && !has_ended_) {
    open_.reading = rows_.set_aside();
    std::string key = open_.key;
    set_aside_.insert_or_assign(std::move(key), std::exchange(open_, {}));
    return false;
  }
  if (last_line && !open_.bad_line) open_.bad_line = last_line;  // That row was refused before it was taken.
  done_ = std::exchange(open_, {});
  if (done_.bad_line) {
    refuse(done_);
    return false;
  }
  rows_.finish(done_.aid);
  return true;
}

bool AidGroups::end() {
  has_ended_ = true;
  if (close()) return true;
  while (!set_aside_.empty()) {
    const auto is_before = [](const auto& a, const auto& b) { return a.second.line < b.second.line; };
    resume(std::string(std::ranges::min_element(set_aside_, is_before)->first));
    if (close()) return true;
  }
  return false;
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
