#pragma once
#include "aid/domain/decisions.hpp"
#include "aid/domain/records.hpp"
#include "connection.hpp"

#include <vector>

namespace aid::storage {

/// The approvals of all aids that were not reversed, by aid and number.
std::vector<domain::Approval> read_approvals_that_count(Connection& connection);

/// What decides whether the aid of these approvals is approved, in their order.
std::vector<domain::Decision> decisions_of(const std::vector<domain::Approval>& approvals);

}  // namespace aid::storage
