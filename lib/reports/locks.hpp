#pragma once
#include "aid/domain/date.hpp"
#include "aid/storage/ledger.hpp"
#include "aid/table/table.hpp"

#include <optional>

namespace aid::reports {

/// Tells below a report of this period (none: of all dates) which locked periods in it were opened again.
void add_openings(storage::Ledger& ledger, const std::optional<domain::DateInterval>& period, table::Table& table);

}  // namespace aid::reports
