#pragma once
#include "aid/domain/records.hpp"
#include "connection.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace aid::storage {

/// The partner that a stored row means: the one that is kept where they were merged. What leaves storage names no
/// other.
domain::PartnerId known_as(Connection& connection, std::int64_t row);

/// The rows of partners that are known as others, in order.
std::vector<std::int64_t> rows_merged(Connection& connection);

/// The rows that mean the partner: its own, and those of the partners that were merged into it.
std::vector<std::int64_t> rows_known_as(Connection& connection, domain::PartnerId partner);

/// The partners that an earlier version of a record named, as they were stored. A later version goes on naming them so
/// that a merge can be undone.
class NamedBefore {
public:
  NamedBefore() = default;
  /// `sql` selects the rows of partners of the version before; it has the parameters `identity` and `version_row`.
  NamedBefore(Connection& connection, std::string_view sql, std::int64_t identity, std::int64_t version_row);

  /// The row to be stored for a partner; each one that was named is taken once.
  std::int64_t row_for(domain::PartnerId partner);

private:
  struct Named {
    std::int64_t row;
    domain::PartnerId known_as;
  };
  std::vector<Named> named_;
};

/// What was read of merges is read anew when next asked for.
void forget_merges(Connection& connection);

}  // namespace aid::storage
