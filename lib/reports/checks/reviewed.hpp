#pragma once
#include "check.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace aid::reports::checks {

/// The aids that somebody has reviewed.
class Reviewed {
public:
  Reviewed(storage::Ledger& ledger, const storage::Book& book);

  /// Whether an aid of the finding was reviewed after the last change of every aid that it names.
  bool covers(const Finding& finding) const;

private:
  storage::Ledger& ledger_;
  struct Aid {
    std::int64_t row = 0;
    std::int64_t reviewed_in = 0;  ///< The block; 0: not reviewed.
  };
  std::unordered_map<std::string, Aid> aids_;  ///< By code; none where there is no review.
};

}  // namespace aid::reports::checks
