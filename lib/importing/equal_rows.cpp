#include "equal_rows.hpp"

#include "aid/importing/messages.hpp"

#include <map>

namespace aid::importing {

std::vector<Problem> EqualRows::warnings(const storage::Aids& aids) const {
  std::vector<Problem> warnings;
  std::map<storage::Fingerprint, std::string> first_codes;
  for (const Candidate& one : candidates_) {
    auto [first, is_new] = first_codes.try_emplace(one.fingerprint);
    if (is_new) {
      const auto equal = aids.with_fingerprint(one.fingerprint);
      if (equal.size() > 1) first->second = aids.get(equal.front()).code;
    }
    if (!first->second.empty()) warnings.push_back(Problem(messages::equal_but_id, first->second).at(one.where));
  }
  return warnings;
}

}  // namespace aid::importing
