#include "alike_rows.hpp"

#include <algorithm>
#include <utility>

namespace aid::importing {

using storage::ShortHash;

namespace {

/// Records with one key, by their number. A row that was left out may have left a gap between the numbers.
std::map<int, ShortHash> records_of(const std::string& key, std::size_t rows, const AlikeRows::Known& known) {
  constexpr int widest_gap = 16;
  std::map<int, ShortHash> records;
  const int least = static_cast<int>(rows) + widest_gap;
  for (int ordinal = 1, last = 0; ordinal <= std::max(least, last + widest_gap); ++ordinal) {
    const auto content = known(key, ordinal);
    if (!content) continue;
    records.emplace(ordinal, *content);
    last = ordinal;
  }
  return records;
}

}  // namespace

void AlikeRows::add(std::size_t row, const std::string& key, const ShortHash& content) {
  rows_[key].push_back(row);
  contents_[row] = content;
}

void AlikeRows::number(const Known& known) {
  for (const auto& [key, rows] : rows_) {
    const auto records = records_of(key, rows.size(), known);
    auto left = records;
    std::vector<std::size_t> others;
    for (const std::size_t row : rows) {
      const auto same = std::ranges::find(left, contents_[row], &std::pair<const int, ShortHash>::second);
      if (same == left.end()) {
        others.push_back(row);
        continue;
      }
      ordinals_[row] = same->first;
      left.erase(same);
    }
    // As many rows as there were, in their old order, are the same with other values.
    const bool is_clear = left.empty() || left.size() == others.size();
    int next = 0;
    for (const std::size_t row : others) {
      if (!is_clear) {
        ordinals_[row] = 0;
      } else if (!left.empty()) {
        ordinals_[row] = left.begin()->first;
        left.erase(left.begin());
      } else {
        do ++next;
        while (records.contains(next));
        ordinals_[row] = next;
      }
    }
  }
}

int AlikeRows::ordinal(std::size_t row) const {
  const auto found = ordinals_.find(row);
  return found == ordinals_.end() ? 0 : found->second;
}

const std::vector<std::size_t>& AlikeRows::rows_of(const std::string& key) const {
  static const std::vector<std::size_t> none;
  const auto found = rows_.find(key);
  return found == rows_.end() ? none : found->second;
}

}  // namespace aid::importing
