#pragma once
#include "aid/domain/date.hpp"
#include "aid/storage/ledger.hpp"
#include "aid/table/table.hpp"

namespace aid::reports {

/// Report "check": what is wrong with the file (SQLite's integrity, references) and with what it says (the rules of the
/// field, lib/reports/checks/all.cpp). One row a finding: `code`, `records`, `what`, `to_do`. The table has problems
/// when there is a finding. Where the file is damaged, the rules are not looked at. `today`: later dates are findings.
table::Table check_ledger(storage::Ledger& ledger, domain::Date today);

}  // namespace aid::reports
