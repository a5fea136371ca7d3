#include "aid/storage/imports.hpp"

#include "new_row.hpp"
#include "select.hpp"

#include <algorithm>

namespace aid::storage {
namespace {

using ImportRows = Select<tables::imports>;

Import read_import(const ImportRows& row) {
  return {.id = row.integer("id"),
          .block = row.integer("block"),
          .list = row.string("list"),
          .file = row.string("file"),
          .file_hash = std::string(row.blob("file_hash")),
          .rules_hash = std::string(row.blob("rules_hash"))};
}

ShortHash read_hash(std::string_view bytes) {
  ShortHash hash{};
  std::copy_n(bytes.begin(), std::min(bytes.size(), hash.size()), hash.begin());
  return hash;
}

std::vector<ImportRow> read_rows(Select<tables::import_rows>& row) {
  std::vector<ImportRow> rows;
  while (row.next()) {
    rows.push_back({.line = row.integer("line"),
                    .identity = read_hash(row.blob("identity")),
                    .content = read_hash(row.blob("content")),
                    .record = row.integer("record")});
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
  ImportRows rows(connection_, "WHERE taken_back IS NULL AND id = ?");
  rows.bind(id);
  if (!rows.next()) return std::nullopt;
  return read_import(rows);
}

std::optional<Import> Imports::find_same(std::string_view list, std::string_view file_hash,
                                         std::string_view rules_hash) const {
  ImportRows rows(connection_,
                  "WHERE taken_back IS NULL AND list = ? AND file_hash = ? AND rules_hash = ? AND NOT EXISTS "
                  "(SELECT 1 FROM imports AS back WHERE back.taken_back = imports.id) ORDER BY id DESC LIMIT 1");
  rows.bind(list, Value::bytes(file_hash), Value::bytes(rules_hash));
  if (!rows.next()) return std::nullopt;
  return read_import(rows);
}

std::vector<Import> Imports::all() const {
  ImportRows rows(connection_, "WHERE taken_back IS NULL ORDER BY id");
  std::vector<Import> found;
  while (rows.next()) found.push_back(read_import(rows));
  return found;
}

bool Imports::is_taken_back(std::int64_t id) const {
  Query query(connection_, "SELECT 1 FROM imports WHERE taken_back = ?");
  query.bind(id);
  return query.next();
}

std::vector<ImportCount> Imports::counts(std::int64_t id) const {
  Select<tables::import_counts> row(connection_, "WHERE import = ? ORDER BY no");
  row.bind(id);
  std::vector<ImportCount> found;
  while (row.next()) found.push_back({.what = row.string("what"), .count = row.integer("count")});
  return found;
}

std::vector<ImportRow> Imports::rows_of(std::string_view list) const {
  Select<tables::import_rows> rows(
      connection_,
      "WHERE import IN (SELECT id FROM imports WHERE list = ? AND NOT EXISTS "
      "(SELECT 1 FROM imports AS back WHERE back.taken_back = imports.id)) ORDER BY import, no");
  rows.bind(list);
  return read_rows(rows);
}

std::vector<ImportRow> Imports::rows_in(std::int64_t id) const {
  Select<tables::import_rows> rows(connection_, "WHERE import = ? ORDER BY no");
  rows.bind(id);
  return read_rows(rows);
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

namespace {

std::int64_t append_import(Writer& writer, const Import& import, std::int64_t taken_back) {
  return append(writer, NewRow<tables::imports>{{"uuid", writer.new_uuid()},
                                                {"list", import.list},
                                                {"file", import.file},
                                                {"file_hash", Value::bytes(import.file_hash)},
                                                {"rules_hash", Value::bytes(import.rules_hash)},
                                                {"taken_back", Value::unless_zero(taken_back)}});
}

}  // namespace

std::int64_t Imports::add(Writer& writer, const Import& import) { return append_import(writer, import, 0); }

void Imports::take_back(Writer& writer, const Import& import) { append_import(writer, import, import.id); }

void Imports::add_row(Writer& writer, std::int64_t import, int no, const ImportRow& row) {
  append(writer, import, no,
         NewRow<tables::import_rows>{{"line", row.line},
                                     {"identity", Value::bytes(view(row.identity))},
                                     {"content", Value::bytes(view(row.content))},
                                     {"record", row.record}});
}

void Imports::add_counts(Writer& writer, std::int64_t import, const std::vector<ImportCount>& counts) {
  int no = 0;
  for (const ImportCount& one : counts) {
    append(writer, import, ++no, NewRow<tables::import_counts>{{"what", one.what}, {"count", one.count}});
  }
}

}  // namespace aid::storage
