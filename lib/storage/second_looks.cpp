#include "aid/storage/second_looks.hpp"

#include "columns.hpp"
#include "new_row.hpp"
#include "select.hpp"

#include <fmt/format.h>

#include <tuple>

namespace aid::storage {
namespace {

using At = SecondLook::At;

/// What a row is of, and its record.
std::pair<At, std::int64_t> thing_of(const Select<tables::second_looks>& row) {
  if (const auto aid = row.optional_integer("aid")) return {At::aid, *aid};
  if (const auto event = row.optional_integer("event")) return {At::event, *event};
  if (const auto partner = row.optional_integer("partner")) return {At::partner, *partner};
  if (const auto matter = row.optional_integer("matter")) return {At::matter, *matter};
  if (const auto import = row.optional_integer("import")) return {At::import, *import};
  return {At::period, 0};
}

/// (record, block) of all that was written of records of a kind.
std::string_view written_of(At kind) {
  switch (kind) {
    case At::aid:
      return "SELECT coalesce(version_of, id) AS record, block FROM aids UNION ALL SELECT aid, block FROM entries "
             "UNION ALL SELECT aid, block FROM approvals UNION ALL SELECT aid, block FROM reversals UNION ALL "
             "SELECT aid, equivalents.block FROM equivalents JOIN entries ON entries.id = entry UNION ALL "
             "SELECT aid, withdrawals.block FROM withdrawals JOIN equivalents ON equivalents.id = equivalent "
             "JOIN entries ON entries.id = entry";
    case At::event:
      return "SELECT coalesce(version_of, id) AS record, block FROM events";
    case At::partner:
      return "SELECT coalesce(version_of, id) AS record, block FROM partners UNION ALL "
             "SELECT kept, block FROM partner_merges UNION ALL SELECT partner, block FROM certificates UNION ALL "
             "SELECT partner, block FROM partner_counts";
    case At::matter:
      return "SELECT coalesce(version_of, id) AS record, block FROM matters";
    case At::import:
      return "SELECT id AS record, block FROM imports";
    case At::period:
      break;
  }
  return "SELECT 0 AS record, 0 AS block WHERE 0";
}

std::map<std::int64_t, std::int64_t> blocks_by_record(Connection& connection, At kind, std::string_view which) {
  Query query(connection, fmt::format("SELECT record, {}(block) FROM ({}) GROUP BY record", which, written_of(kind)));
  std::map<std::int64_t, std::int64_t> found;
  while (query.next()) found.emplace_hint(found.end(), query.integer(0), query.integer(1));
  return found;
}

}  // namespace

std::vector<SecondLook> SecondLooks::all() const {
  std::map<std::int64_t, std::pair<std::string, std::string>> blocks;
  Query written(connection_,
                "SELECT seq, actor, at FROM blocks WHERE seq IN (SELECT block FROM second_looks) ORDER BY seq");
  while (written.next()) blocks[written.integer(0)] = {written.string(1), written.string(2)};

  Select<tables::second_looks> row(connection_, "ORDER BY id");
  std::vector<SecondLook> found;
  while (row.next()) {
    if (const auto withdrawn = row.optional_integer("withdraws")) {
      for (SecondLook& look : found) {
        if (look.id == *withdrawn) look.withdrawn_in = row.integer("block");
      }
      continue;
    }
    SecondLook look{.id = row.integer("id"), .note = row.string("note"), .block = row.integer("block")};
    std::tie(look.at, look.row) = thing_of(row);
    if (look.at == At::period) look.period = {read_day(row.text("from_on")), read_day(row.text("until_on"))};
    std::tie(look.who, look.when) = blocks[look.block];
    found.push_back(std::move(look));
  }
  return found;
}

namespace {

void append_look(Writer& writer, const SecondLook& look, std::string_view note, std::int64_t withdraws) {
  const std::string from = look.period ? to_string(look.period->from) : std::string();
  const std::string until = look.period ? to_string(look.period->until) : std::string();
  const auto at = [&](At kind) { return Value::unless_zero(look.at == kind ? look.row : 0); };
  append(writer, NewRow<tables::second_looks>{{"uuid", writer.new_uuid()},
                                              {"aid", at(At::aid)},
                                              {"event", at(At::event)},
                                              {"partner", at(At::partner)},
                                              {"matter", at(At::matter)},
                                              {"import", at(At::import)},
                                              {"from_on", Value::unless_empty(from)},
                                              {"until_on", Value::unless_empty(until)},
                                              {"note", Value::unless_empty(note)},
                                              {"withdraws", Value::unless_zero(withdraws)}});
}

}  // namespace

void SecondLooks::add(Writer& writer, const SecondLook& look) { append_look(writer, look, look.note, 0); }

void SecondLooks::withdraw(Writer& writer, const SecondLook& look, std::string_view reason) {
  append_look(writer, look, reason, look.id);
}

std::map<std::int64_t, std::int64_t> SecondLooks::last_changes(At kind) const {
  return blocks_by_record(connection_, kind, "max");
}

std::map<std::int64_t, std::int64_t> SecondLooks::first_blocks(At kind) const {
  return blocks_by_record(connection_, kind, "min");
}

std::vector<std::string> SecondLooks::writers_of(At kind, std::int64_t row) const {
  Query query(connection_, fmt::format("SELECT DISTINCT actor FROM blocks WHERE seq IN "
                                       "(SELECT block FROM ({}) WHERE record = ?) ORDER BY actor",
                                       written_of(kind)));
  query.bind(row);
  std::vector<std::string> found;
  while (query.next()) found.push_back(query.string(0));
  return found;
}

std::map<std::int64_t, std::set<std::string>> SecondLooks::writers(At kind) const {
  Query query(connection_,
              fmt::format("SELECT DISTINCT record, actor FROM ({}) JOIN blocks ON seq = block", written_of(kind)));
  std::map<std::int64_t, std::set<std::string>> found;
  while (query.next()) found[query.integer(0)].insert(query.string(1));
  return found;
}

std::map<std::int64_t, std::string> SecondLooks::reviewers() const {
  Query query(connection_, "SELECT seq, actor FROM blocks WHERE seq IN (SELECT block FROM reviews)");
  std::map<std::int64_t, std::string> found;
  while (query.next()) found.emplace(query.integer(0), query.string(1));
  return found;
}

std::optional<std::int64_t> SecondLooks::block_of_import(std::int64_t import) const {
  Query query(connection_, "SELECT block FROM imports WHERE id = ?");
  query.bind(import);
  if (!query.next()) return std::nullopt;
  return query.integer(0);
}

}  // namespace aid::storage
