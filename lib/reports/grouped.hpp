#pragma once
#include "work.hpp"

#include <vector>

namespace aid::reports {

/// Counts by the dimensions and shows the rows. A total over several directions is left out where `one_direction` asks
/// for it: what came in and what went out are told apart.
table::Table grouped(const Work& work, const std::vector<const counting::Dimension*>& dimensions, bool one_direction);
/// Which tables of the ledger such a report reads.
storage::BookParts parts_of_grouped(const ReportQuery& query);

}  // namespace aid::reports
