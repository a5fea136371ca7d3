#pragma once
#include "aid/records/looks.hpp"
#include "aid/table/table.hpp"

#include <span>
#include <vector>

namespace aid::reports {

/// Looks at records, as reports show them.
class LookedAt : public records::Looks {
public:
  using records::Looks::Looks;

  /// Who looked at it, when and what for, and whether it holds: for people.
  table::Lines lines(std::int64_t row, std::span<const domain::DateInterval> dates) const;
};

}  // namespace aid::reports
