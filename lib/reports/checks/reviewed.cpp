#include "reviewed.hpp"

#include "aid/storage/reviews.hpp"

#include <algorithm>
#include <vector>

namespace aid::reports::checks {

Reviewed::Reviewed(storage::Ledger& ledger, const storage::Book& book) : ledger_(ledger) {
  std::unordered_map<std::int64_t, std::int64_t> blocks;
  for (const domain::Review& review : storage::Reviews(ledger).standing()) blocks[review.aid.row] = review.block;
  if (blocks.empty()) return;
  for (const storage::Book::Aid& aid : book.aids) {
    const auto block = blocks.find(aid.row);
    aids_.emplace(book.code_of(aid), Aid{.row = aid.row, .reviewed_in = block == blocks.end() ? 0 : block->second});
  }
}

bool Reviewed::covers(const Finding& finding) const {
  if (aids_.empty()) return false;
  std::vector<const Aid*> aids;
  std::int64_t reviewed_in = 0;
  for (const std::string& record : finding.records) {
    const auto aid = aids_.find(record.substr(0, record.find('/')));
    if (aid == aids_.end()) return false;
    aids.push_back(&aid->second);
    reviewed_in = std::max(reviewed_in, aid->second.reviewed_in);
  }
  if (reviewed_in == 0) return false;
  const storage::Reviews reviews(ledger_);
  return std::ranges::all_of(aids, [&](const Aid* aid) { return reviews.last_change({aid->row}) < reviewed_in; });
}

}  // namespace aid::reports::checks
