#include "aid/records/looks.hpp"

#include "aid/storage/reviews.hpp"

#include <algorithm>

namespace aid::records {

using domain::DateInterval;
using storage::SecondLook;

Looks::Looks(storage::Ledger& ledger, At kind) : kind_(kind) {
  const storage::SecondLooks looks(ledger);
  looks_ = looks.all();
  if (kind == At::aid) {
    const auto reviewers = looks.reviewers();
    for (const domain::Review& review : storage::Reviews(ledger).standing()) {
      const auto who = reviewers.find(review.block);
      reviewed_[review.aid.row] = {.block = review.block, .who = who == reviewers.end() ? std::string() : who->second};
    }
  }
  if (is_unused()) return;
  last_ = looks.last_changes(kind);
  first_ = looks.first_blocks(kind);
  writers_ = looks.writers(kind);
  for (const SecondLook& look : looks_) {
    if (look.at != At::import) continue;
    if (const auto block = looks.block_of_import(look.row)) blocks_of_imports_[look.row] = *block;
  }
}

std::int64_t Looks::at(const std::map<std::int64_t, std::int64_t>& blocks, std::int64_t row) {
  const auto found = blocks.find(row);
  return found == blocks.end() ? 0 : found->second;
}

bool Looks::is_since_change(std::int64_t block, std::int64_t row) const { return block > at(last_, row); }

bool Looks::is_own(std::int64_t row, const std::string& who) const {
  const auto found = writers_.find(row);
  return found != writers_.end() && found->second.contains(who);
}

bool Looks::is_about(const SecondLook& look, std::int64_t row, std::span<const DateInterval> dates) const {
  if (look.at == kind_) return look.row == row;
  if (look.at == At::import) return at(blocks_of_imports_, look.row) == at(first_, row);
  if (look.at != At::period || dates.empty()) return false;
  return std::ranges::all_of(dates, [&](const DateInterval& date) { return date.lies_within(*look.period); });
}

std::vector<std::int64_t> Looks::rows() const {
  std::vector<std::int64_t> found;
  for (const auto& [row, block] : first_) found.push_back(row);
  return found;
}

std::vector<SecondLook> Looks::standing(std::int64_t row, std::span<const DateInterval> dates) const {
  std::vector<SecondLook> found;
  for (const SecondLook& look : looks_) {
    if (look.withdrawn_in || !is_since_change(look.block, row) || !is_about(look, row, dates)) continue;
    if (!is_own(row, look.who)) found.push_back(look);
  }
  return found;
}

bool Looks::holds(std::int64_t row, std::span<const DateInterval> dates) const {
  const auto reviewed = reviewed_.find(row);
  if (reviewed != reviewed_.end() && is_since_change(reviewed->second.block, row) &&
      !is_own(row, reviewed->second.who)) {
    return true;
  }
  return !standing(row, dates).empty();
}

}  // namespace aid::records
