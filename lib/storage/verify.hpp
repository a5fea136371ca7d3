#pragma once
#include "aid/storage/journal.hpp"
#include "connection.hpp"

namespace aid::storage {

/// What `verify` does to a ledger, on a connection that is in a transaction: it sees what is not committed yet.
/// Contacts that are gone are not looked for: a ledger that an older release made from an export without them is
/// upgraded too.
Verification verify(Connection& connection, Depth depth = Depth::all, const Progress& progress = {});

/// Whether a row of `contacts` stands for one that the export which the ledger was made from had left out.
inline bool is_left_out(std::string_view salt, std::string_view text) { return salt.empty() && text.empty(); }

}  // namespace aid::storage
