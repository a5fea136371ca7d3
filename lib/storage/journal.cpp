#include "aid/storage/journal.hpp"

#include "aid/storage/aids.hpp"
#include "aid/storage/matters.hpp"
#include "aid/storage/messages.hpp"
#include "aid/storage/partners.hpp"
#include "connection.hpp"
#include "select.hpp"
#include "tables.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::storage {
namespace {

/// Finds the block with a number in a list in order of numbers; nullptr when the filter left it out.
JournalBlock* find_block(std::vector<JournalBlock>& blocks, std::int64_t seq) {
  const auto found =
      std::lower_bound(blocks.begin(), blocks.end(), seq,
                       [](const JournalBlock& block, std::int64_t wanted) { return block.seq < wanted; });
  return found != blocks.end() && found->seq == seq ? &*found : nullptr;
}

/// What the blocks wrote, by table: one pass over each table, since no index on the block is kept.
void count_rows(Connection& connection, std::vector<JournalBlock>& blocks) {
  for (const ColumnList* table : root_tables) {
    Query query(connection, fmt::format("SELECT block, count(*) FROM {} WHERE block BETWEEN ? AND ? GROUP BY block",
                                        table->table()));
    query.bind(blocks.front().seq, blocks.back().seq);
    while (query.next()) {
      JournalBlock* block = find_block(blocks, query.integer(0));
      if (block != nullptr) block->rows.emplace_back(table->table(), query.integer(1));
    }
  }
}

constexpr std::size_t most_records = 20;

std::string record_code(Query& query) {
  const int year = static_cast<int>(query.integer(3));
  if (query.text(1) == "aid") return aid_code(query.text(2), year, query.integer(4));
  if (query.text(1) == "event") return event_code(query.text(2), year, query.integer(4));
  if (const auto kind = domain::matter_kind_of(query.text(1))) {
    return matter_code(*kind, query.text(2), year, query.integer(4));
  }
  return partner_code(query.text(2), query.integer(4));
}

void name_records(Connection& connection, std::vector<JournalBlock>& blocks) {
  Query query(
      connection,
      "WITH touched (block, aid) AS (SELECT block, coalesce(version_of, id) FROM aids UNION "
      "SELECT block, aid FROM entries UNION SELECT block, aid FROM approvals UNION SELECT block, aid FROM reversals "
      "UNION "
      "SELECT block, aid FROM reviews UNION "
      "SELECT equivalents.block, aid FROM equivalents JOIN entries ON entries.id = entry UNION "
      "SELECT withdrawals.block, aid FROM withdrawals JOIN equivalents ON equivalents.id = equivalent "
      "JOIN entries ON entries.id = entry) "
      "SELECT touched.block, 'aid', code_prefix, code_year, code_no FROM touched JOIN aids ON aids.id = touched.aid "
      "WHERE touched.block BETWEEN ?1 AND ?2 "
      "UNION SELECT new.block, 'partner', old.code_prefix, 0, old.code_no FROM partners AS new "
      "JOIN partners AS old ON old.id = coalesce(new.version_of, new.id) WHERE new.block BETWEEN ?1 AND ?2 "
      "UNION SELECT erasures.block, 'partner', old.code_prefix, 0, old.code_no FROM erasures "
      "JOIN partners AS new ON new.id = partner JOIN partners AS old ON old.id = coalesce(new.version_of, new.id) "
      "WHERE erasures.block BETWEEN ?1 AND ?2 "
      "UNION SELECT new.block, 'event', old.code_prefix, old.code_year, old.code_no FROM events AS new "
      "JOIN events AS old ON old.id = coalesce(new.version_of, new.id) WHERE new.block BETWEEN ?1 AND ?2 "
      "UNION SELECT new.block, old.kind, old.code_prefix, old.code_year, old.code_no FROM matters AS new "
      "JOIN matters AS old ON old.id = coalesce(new.version_of, new.id) WHERE new.block BETWEEN ?1 AND ?2 "
      "ORDER BY 1, 2, 3, 4, 5");
  query.bind(blocks.front().seq, blocks.back().seq);
  while (query.next()) {
    JournalBlock* block = find_block(blocks, query.integer(0));
    if (block != nullptr && block->records.size() < most_records) block->records.push_back(record_code(query));
  }
}

std::int64_t count(Connection& connection, std::string_view table_and_condition) {
  Query query(connection, fmt::format("SELECT count(*) FROM {}", table_and_condition));
  query.next();
  return query.integer(0);
}

}  // namespace

std::string arguments_that_recorded(Ledger& ledger, domain::AidId aid) {
  Query query(ledger.connection(), "SELECT arguments FROM blocks WHERE seq = (SELECT block FROM aids WHERE id = ?)");
  query.bind(aid.row);
  return query.next() ? query.string(0) : std::string();
}

std::optional<std::string> block_hash_of(Ledger& ledger, std::int64_t seq) {
  Query query(ledger.connection(), "SELECT hash FROM blocks WHERE seq = ?");
  query.bind(seq);
  if (!query.next()) return std::nullopt;
  return std::string(query.blob(0));
}

RecordCounts count_records(Ledger& ledger) {
  Connection& connection = ledger.connection();
  return {.aids = count(connection, "aids WHERE version_of IS NULL"),
          .entries = count(connection, "entries"),
          .reversals = count(connection, "reversals"),
          .partners = count(
              connection, "partners WHERE version_of IS NULL AND id NOT IN (SELECT partner FROM live_partner_merges)"),
          .events = count(connection, "events WHERE version_of IS NULL"),
          .rates = count(connection, "rates")};
}

std::vector<JournalBlock> read_journal(Ledger& ledger, const JournalFilter& filter) {
  Connection& connection = ledger.connection();
  Query query(
      connection,
      "SELECT seq, at, actor, host, tool, arguments, row_count, hash FROM blocks WHERE (?1 IS NULL OR actor = ?1) "
      "AND (?2 IS NULL OR at >= ?2) AND (?3 IS NULL OR at < ?3) AND (?5 = 0 OR seq IN "
      "(SELECT block FROM aids WHERE id = ?5 OR version_of = ?5 UNION SELECT block FROM entries WHERE aid = ?5 "
      "UNION SELECT block FROM approvals WHERE aid = ?5 UNION SELECT block FROM reversals WHERE aid = ?5 "
      "UNION SELECT block FROM reviews WHERE aid = ?5 "
      "UNION SELECT equivalents.block FROM equivalents JOIN entries ON entries.id = entry WHERE aid = ?5 "
      "UNION SELECT withdrawals.block FROM withdrawals JOIN equivalents ON equivalents.id = equivalent "
      "JOIN entries ON entries.id = entry WHERE aid = ?5)) "
      "ORDER BY seq DESC LIMIT ?4");
  query.bind(filter.actor, filter.since, filter.until, filter.most.value_or(-1), filter.aid.row);
  std::vector<JournalBlock> found;
  while (query.next()) {
    found.push_back({.seq = query.integer(0),
                     .at = query.string(1),
                     .actor = query.string(2),
                     .host = query.string(3),
                     .tool = query.string(4),
                     .arguments = query.string(5),
                     .row_count = query.integer(6),
                     .hash = std::string(query.blob(7)),
                     .rows = {},
                     .records = {}});
  }
  std::reverse(found.begin(), found.end());
  if (found.empty()) return found;
  count_rows(connection, found);
  name_records(connection, found);
  return found;
}

}  // namespace aid::storage
