// What is doubtful about an entry because of others that are there.

#include "aid/recording/desk.hpp"
#include "aid/records/plausible.hpp"

#include <algorithm>

namespace aid::recording {

std::vector<Problem> doubts_beside_others(Desk& desk, const domain::Entry& entry) {
  std::vector<Problem> doubts;
  for (const domain::Entry& other : desk.aids.entries(entry.aid)) {
    if (other.reversed) continue;
    for (Problem& doubt : records::doubts_beside(entry, other)) {
      const bool is_told = std::ranges::any_of(
          doubts, [&](const Problem& told) { return told.text(Language::en) == doubt.text(Language::en); });
      if (!is_told) doubts.push_back(std::move(doubt));
    }
  }
  return doubts;
}

}  // namespace aid::recording
