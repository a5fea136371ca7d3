#include "aid/storage/look_back.hpp"

#include "connection.hpp"
#include "merged_partners.hpp"
#include "tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

/// A ledger as it stood after a block. Temporary views have the names of the tables, so that whoever reads, in whatever
/// query, finds the rows of that block and those before it and no others.
namespace aid::storage {
namespace {

std::int64_t number_in(Connection& connection, const std::string& sql, std::int64_t block) {
  Query query(connection, sql);
  query.bind(block);
  return query.next() ? query.integer(0) : 0;
}

std::vector<std::pair<std::string, std::string>> views_of(Connection& connection, std::string_view schema) {
  Query query(connection, fmt::format("SELECT name, sql FROM {} WHERE type = 'view' ORDER BY rowid", schema));
  std::vector<std::pair<std::string, std::string>> views;
  while (query.next()) views.emplace_back(query.string(0), query.string(1));
  return views;
}

std::string view_of(std::string_view table, std::string_view key, std::int64_t last) {
  return fmt::format("CREATE TEMP VIEW {0} AS SELECT * FROM main.{0} WHERE {1} <= {2};", table, key, last);
}

/// Rows are appended in the order of their blocks, so that those of a block and before it are all up to a key.
std::string views_until(Connection& connection, std::int64_t block) {
  std::vector<std::int64_t> last_rows;
  std::string sql = view_of("blocks", "seq", block);
  for (const ColumnList* const table : root_tables) {
    const std::string last =
        fmt::format("SELECT id FROM main.{} WHERE block <= ? ORDER BY id DESC LIMIT 1", table->table());
    last_rows.push_back(number_in(connection, last, block));
    sql += view_of(table->table(), "id", last_rows.back());
  }
  for (const ChildTableInfo& child : child_tables) {
    const auto parent = static_cast<std::size_t>(child.parent);
    sql += view_of(child.columns->table(), child.columns->name(0), last_rows.at(parent));
  }
  sql += view_of("contacts", "partner", last_rows.at(static_cast<std::size_t>(RootTable::partners)));
  constexpr std::string_view made_as = "CREATE VIEW";
  for (const auto& [name, text] : views_of(connection, "main.sqlite_schema")) {
    sql += fmt::format("CREATE TEMP VIEW{};", std::string_view(text).substr(made_as.size()));
  }
  return sql;
}

}  // namespace

void look_back(Connection& connection, std::int64_t block) {
  std::string sql;
  for (const auto& [name, text] : views_of(connection, "temp.sqlite_schema")) {
    sql += fmt::format("DROP VIEW temp.{};", name);
  }
  if (block > 0) sql += views_until(connection, block);
  const bool only_reads = connection.access() == Ledger::Access::read;
  // The views are of this connection alone; the file stays as it is.
  if (only_reads) connection.run("PRAGMA query_only = OFF");
  connection.run(sql);
  if (only_reads) connection.run("PRAGMA query_only = ON");
  connection.looks_back_to = block;
  forget_merges(connection);
}

void look_back(Ledger& ledger, std::int64_t block) { look_back(ledger.connection(), block); }

std::int64_t last_block_before(Ledger& ledger, std::string_view moment) {
  Query query(ledger.connection(), "SELECT max(seq) FROM blocks WHERE at < ?");
  query.bind(moment);
  return query.next() ? query.integer(0) : 0;
}

}  // namespace aid::storage
