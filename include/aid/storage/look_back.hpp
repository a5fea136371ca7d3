#pragma once
#include "aid/storage/ledger.hpp"

#include <cstdint>
#include <string_view>

namespace aid::storage {

/// From now on the ledger is read as it stood after this block, which it has: records, versions, reversals, rates,
/// settings, items of lists and the journal itself end there. What was erased since stays erased. 0: as it stands.
/// Nothing can be written meanwhile.
void look_back(Ledger& ledger, std::int64_t block);

/// The last block whose time lies before this UTC moment, "2026-11-22T17:00:00Z"; 0: none. Where clocks went back, of
/// those whose time does it is the last one.
std::int64_t last_block_before(Ledger& ledger, std::string_view moment);

}  // namespace aid::storage
