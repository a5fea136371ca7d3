#pragma once
#include "aid/domain/decisions.hpp"
#include "aid/domain/records.hpp"
#include "columns.hpp"
#include "connection.hpp"
#include "tables.hpp"

#include <vector>

namespace aid::storage {

/// What decides whether an aid is approved.
inline constexpr ColumnList decision_row =
    tables::approvals.only({"id", "aid", "kind", "decided_on", "decided_until"})
        .with("reversed", "NOT EXISTS (SELECT 1 FROM live_approvals WHERE live_approvals.id = approvals.id)");

/// When it was decided: the day, or the days on which it may have been.
template <typename Row>
domain::DateInterval read_decided(const Row& row) {
  const domain::Date first = read_day(row.text("decided_on"));
  return {first, row.is_null("decided_until") ? first.next() : read_day(row.text("decided_until"))};
}

/// The approvals of all aids that were not reversed, by aid and number.
std::vector<domain::Approval> read_approvals_that_count(Connection& connection);

}  // namespace aid::storage
