#pragma once
#include "aid/reports/ledger_overview.hpp"
#include "aid/storage/lists.hpp"

namespace aid::reports {

/// A report of the ledger with its head filled in; call within a snapshot.
inline table::Table new_report(storage::Ledger& ledger, std::string_view report, const Label& title,
                               std::vector<table::Column> columns) {
  return {.report = std::string(report),
          .title = title,
          .ledger = storage::Settings(ledger).get("office"),
          .as_of = as_of(ledger),
          .has_period = false,
          .columns = std::move(columns)};
}

}  // namespace aid::reports
