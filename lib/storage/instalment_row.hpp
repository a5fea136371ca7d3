#pragma once
#include "columns.hpp"
#include "tables.hpp"

namespace aid::storage {

template <typename Row>
domain::Instalment read_instalment(const Row& row) {
  return {.due = {read_day(row.text("from_on")), read_day(row.text("until_on"))},
          .amount = *read_amount(row, "amount_minor", "currency", "qualifier"),
          .typed = row.string("typed")};
}

}  // namespace aid::storage
