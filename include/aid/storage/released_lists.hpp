#pragma once
#include "aid/storage/lists.hpp"

#include <vector>

namespace aid::storage {

/// The lists as this release has them, in their order. A new ledger is made with them, and keeps them as they were
/// then. A list that came with a later release, so that no row of the ledger's first block is of it, is read from here,
/// with what the office has added to it: an upgrade need not write.
const std::vector<ListItem>& released_items();

/// The countries of this release, in the same way.
const std::vector<ListItem>& released_countries();

}  // namespace aid::storage
