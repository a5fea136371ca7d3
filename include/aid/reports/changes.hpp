#pragma once
#include "aid/reports/reports.hpp"

#include <cstdint>
#include <functional>

namespace aid::reports {

/// Report "changes": which blocks after `since` moved a figure or a text of `report`, in what and to what, with who
/// wrote them, when and by which command; a note counts those that moved nothing of it. The report is built after each
/// block and compared with that before, so that every difference is named and nothing else. Its rows then and now
/// follow as an explanation. Leaves the ledger as it stands. Throws as `build_report`.
table::Table list_changes(storage::Ledger& ledger, const Report& report, const ReportQuery& query, std::int64_t since);
/// The same of whatever `build` makes of the ledger as it stood.
table::Table list_changes(storage::Ledger& ledger, const std::function<table::Table()>& build, std::int64_t since);

}  // namespace aid::reports
