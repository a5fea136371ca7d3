// What is doubtful about an entry because of others that are there.

#include "aid/recording/desk.hpp"
#include "aid/records/commitments.hpp"
#include "aid/records/plausible.hpp"

#include <algorithm>
#include <iterator>

namespace aid::recording {

std::vector<Problem> doubts_beside_others(Desk& desk, const domain::Entry& entry) {
  std::vector<Problem> doubts;
  std::vector<domain::Entry> all = desk.aids.entries(entry.aid);
  for (const domain::Entry& other : all) {
    if (other.reversed) continue;
    for (Problem& doubt : records::doubts_beside(entry, other)) {
      const bool is_told = std::ranges::any_of(
          doubts, [&](const Problem& told) { return told.text(Language::en) == doubt.text(Language::en); });
      if (!is_told) doubts.push_back(std::move(doubt));
    }
  }
  if (!records::Commitments::says_something(entry.kind)) return doubts;
  all.push_back(entry);
  std::ranges::move(records::doubts_of_cancellations(all), std::back_inserter(doubts));
  return doubts;
}

}  // namespace aid::recording
