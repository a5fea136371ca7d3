#pragma once
#include "aid/base/problem.hpp"
#include "aid/storage/aids.hpp"
#include "bloom_filter.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace aid::importing {

/// Finds the rows of a list that say the same as an earlier one under another id.
class EqualRows {
public:
  /// A row with an id of its own is recorded with this fingerprint, which leaves the id out. `where`: its place, asked
  /// only if an earlier row may be equal.
  void add(const storage::Fingerprint& fingerprint, const std::function<Location()>& where) {
    if (!seen_) seen_.emplace();
    if (seen_->may_hold(fingerprint)) candidates_.push_back({fingerprint, where()});
    seen_->add(fingerprint);
  }

  /// Told once all rows are recorded. Warning: equal-but-id.
  std::vector<Problem> warnings(const storage::Aids& aids) const;

private:
  struct Candidate {
    storage::Fingerprint fingerprint;
    Location where;
  };
  std::optional<BloomFilter> seen_;  ///< None while no row has an id.
  std::vector<Candidate> candidates_;
};

}  // namespace aid::importing
