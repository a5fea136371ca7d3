#pragma once
#include "aid/storage/book.hpp"

#include <map>
#include <vector>

namespace aid::storage {

/// What entries promise for when, in the order of the dates; only of entries that promise something. Call within the
/// `Snapshot` of the book.
std::map<EntryIndex, std::vector<domain::Instalment>> read_instalments(Ledger& ledger, const Book& book);

}  // namespace aid::storage
