#pragma once
#include "columns.hpp"
#include "tables.hpp"

namespace aid::storage {

/// Equivalents with whether they were taken back, which the view says.
inline constexpr ColumnList equivalent_row = tables::equivalents.with(
    "withdrawn", "NOT EXISTS (SELECT 1 FROM live_equivalents WHERE live_equivalents.id = equivalents.id)");

template <typename Row>
domain::Equivalent read_equivalent(const Row& row) {
  return {.id = row.integer("id"),
          .uuid = Uuid::from_bytes(row.blob("uuid")),
          .entry = {row.integer("entry")},
          .number = row.small("no"),
          .amount = *read_amount(row, "amount_minor", "currency", "qualifier"),
          .source = row.string("source"),
          .date = read_interval(row, "published_on", "published_until"),
          .typed = row.string("typed"),
          .withdrawn = row.integer("withdrawn") != 0};
}

}  // namespace aid::storage
