#pragma once
#include "aid/reports/reports.hpp"

#include <algorithm>

namespace aid::reports {

/// Whether a report of all aid is asked for: then what the office did besides belongs to it, which no filter on aid
/// finds.
inline bool is_of_all_aid(const ReportQuery& query) {
  const bool has_filters =
      std::ranges::any_of(query.filters, [](const auto& filter) { return !filter.second.empty(); });
  return !has_filters && query.directions.empty() && query.scopes.empty() && !query.approved_only;
}

}  // namespace aid::reports
