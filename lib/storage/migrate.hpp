#pragma once
#include "connection.hpp"

namespace aid::storage {

/// Applies the migrations that the connection's database lacks, within the transaction that it is in, and sets its
/// version.
void apply_migrations(Connection& connection);

}  // namespace aid::storage
