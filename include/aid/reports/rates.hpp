#pragma once
#include "aid/storage/ledger.hpp"
#include "aid/table/table.hpp"

#include <string_view>

namespace aid::reports {

/// Report "rates": those that count, all or of one currency and kind (empty: all). Throws `Error`: unknown-currency,
/// unknown-word.
table::Table list_rates(storage::Ledger& ledger, std::string_view currency, std::string_view kind);

}  // namespace aid::reports
