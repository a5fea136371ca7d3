#pragma once
#include "aid/storage/journal.hpp"
#include "connection.hpp"

namespace aid::storage {

/// What `verify` does to a ledger, on a connection that is in a transaction: it sees what is not committed yet.
Verification verify(Connection& connection, const std::function<void(std::int64_t, std::int64_t)>& progress = {});

}  // namespace aid::storage
