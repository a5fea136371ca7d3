#include "migrate.hpp"

#include "aid/storage/migrations.hpp"

#include <fmt/format.h>

namespace aid::storage {

void apply_migrations(Connection& connection) {
  const auto lacking = migrations().subspan(static_cast<std::size_t>(schema_version_of(connection)));
  for (const Migration& migration : lacking) connection.run(std::string(migration.sql));
  connection.run(fmt::format("PRAGMA user_version = {}", newest_schema_version()));
}

}  // namespace aid::storage
