#include "aid/storage/imports.hpp"

#include "connection.hpp"

#include <algorithm>

namespace aid::storage {
namespace {

constexpr std::string_view select_imports =
    "SELECT id, block, list, file, file_hash, rules_hash FROM imports WHERE taken_back IS NULL ";

Import read_import(Query& query) {
  return {.id = query.integer(0),
          .block = query.integer(1),
          .list = query.string(2),
          .file = query.string(3),
          .file_hash = std::string(query.blob(4)),
          .rules_hash = std::string(query.blob(5))};
}

std::string select(std::string_view rest) { return std::string(select_imports).append(rest); }

ShortHash read_hash(std::string_view bytes) {
  ShortHash hash{};
  std::copy_n(bytes.begin(), std::min(bytes.size(), hash.size()), hash.begin());
  return hash;
}

std::vector<ImportRow> read_rows(Query& query) {
  std::vector<ImportRow> rows;
  while (query.next()) {
    rows.push_back({.line = query.integer(0),
                    .identity = read_hash(query.blob(1)),
                    .content = read_hash(query.blob(2)),
                    .record = query.integer(3)});
  }
  return rows;
}

std::string_view view(const ShortHash& hash) { return {reinterpret_cast<const char*>(hash.data()), hash.size()}; }

}  // namespace

ShortHash shortened(const Digest& digest) {
  ShortHash hash{};
  std::copy_n(digest.begin(), hash.size(), hash.begin());
  return hash;
}

std::optional<Import> Imports::find(std::int64_t id) const {
  Query query(connection_, select("AND id = ?"));
  query.bind(id);
  if (!query.next()) return std::nullopt;
  return read_import(query);
}

std::optional<Import> Imports::find_same(std::string_view list, std::string_view file_hash,
                                         std::string_view rules_hash) const {
  Query query(connection_, select("AND list = ? AND file_hash = ? AND rules_hash = ? AND NOT EXISTS "
                                  "(SELECT 1 FROM imports AS back WHERE back.taken_back = imports.id) "
                                  "ORDER BY id DESC LIMIT 1"));
  query.bind(list, Value::bytes(file_hash), Value::bytes(rules_hash));
  if (!query.next()) return std::nullopt;
  return read_import(query);
}

std::vector<Import> Imports::all() const {
  Query query(connection_, select("ORDER BY id"));
  std::vector<Import> found;
  while (query.next()) found.push_back(read_import(query));
  return found;
}

bool Imports::is_taken_back(std::int64_t id) const {
  Query query(connection_, "SELECT 1 FROM imports WHERE taken_back = ?");
  query.bind(id);
  return query.next();
}

std::vector<ImportCount> Imports::counts(std::int64_t id) const {
  Query query(connection_, "SELECT what, count FROM import_counts WHERE import = ? ORDER BY no");
  query.bind(id);
  std::vector<ImportCount> found;
  while (query.next()) found.push_back({.what = query.string(0), .count = query.integer(1)});
  return found;
}

std::vector<ImportRow> Imports::rows_of(std::string_view list) const {
  Query query(connection_,
              "SELECT line, identity, content, record FROM import_rows WHERE import IN (SELECT id FROM imports "
              "WHERE list = ? AND NOT EXISTS (SELECT 1 FROM imports AS back WHERE back.taken_back = imports.id)) "
              "ORDER BY import, no");
  query.bind(list);
  return read_rows(query);
}

std::vector<ImportRow> Imports::rows_in(std::int64_t id) const {
  Query query(connection_, "SELECT line, identity, content, record FROM import_rows WHERE import = ? ORDER BY no");
  query.bind(id);
  return read_rows(query);
}

std::vector<Imports::Origin> Imports::origins_of(std::string_view list, std::int64_t record) const {
  Query query(connection_, "SELECT DISTINCT import, line FROM import_rows WHERE record = ? ORDER BY import, line");
  query.bind(record);
  std::vector<Origin> found;
  while (query.next()) {
    const auto import = find(query.integer(0));
    if (import && import->list == list) found.push_back({.import = *import, .line = query.integer(1)});
  }
  return found;
}

std::int64_t Imports::add(Writer& writer, const Import& import) {
  return writer.append(RootTable::imports, {writer.new_uuid(), import.list, import.file, Value::bytes(import.file_hash),
                                            Value::bytes(import.rules_hash), Value(std::nullopt)});
}

void Imports::add_row(Writer& writer, std::int64_t import, int no, const ImportRow& row) {
  writer.append(ChildTable::import_rows, import, no,
                {row.line, Value::bytes(view(row.identity)), Value::bytes(view(row.content)), row.record});
}

void Imports::add_counts(Writer& writer, std::int64_t import, const std::vector<ImportCount>& counts) {
  int no = 0;
  for (const ImportCount& one : counts) {
    writer.append(ChildTable::import_counts, import, ++no, {one.what, one.count});
  }
}

void Imports::take_back(Writer& writer, const Import& import) {
  writer.append(RootTable::imports, {writer.new_uuid(), import.list, import.file, Value::bytes(import.file_hash),
                                     Value::bytes(import.rules_hash), import.id});
}

}  // namespace aid::storage
