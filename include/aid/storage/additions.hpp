#pragma once
#include "aid/domain/date.hpp"
#include "aid/storage/ledger.hpp"

#include <cstdint>
#include <map>

namespace aid::storage {

/// The blocks after `since` that only added entries and the aids, partners and places that these belong to, none of
/// them to an aid that is a part or has parts; with the first day of their entries. What was edited, taken back or
/// decided in a block, and rates, settings and all else, keep it out.
std::map<std::int64_t, domain::Date> blocks_that_only_add(Ledger& ledger, std::int64_t since);

}  // namespace aid::storage
