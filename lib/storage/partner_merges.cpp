#include "aid/storage/partner_merges.hpp"

#include "aid/storage/writer.hpp"
#include "merged_partners.hpp"
#include "new_row.hpp"
#include "select.hpp"
#include "tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <unordered_map>

namespace aid::storage {
namespace {

using Merged = Connection::MergedPartners;

/// Of a chain of merges the last one is kept.
Merged read_merged(Connection& connection) {
  Merged next;
  Query query(connection, "SELECT partner, kept FROM live_partner_merges ORDER BY id");
  while (query.next()) next[query.integer(0)] = query.integer(1);
  Merged merged;
  for (const auto& [partner, kept] : next) {
    std::int64_t last = kept;
    for (std::size_t step = 0; step < next.size(); ++step) {
      const auto further = next.find(last);
      if (further == next.end()) break;
      last = further->second;
    }
    merged[partner] = last;
  }
  return merged;
}

const Merged& merged_partners(Connection& connection) {
  if (!connection.merged_partners) connection.merged_partners = read_merged(connection);
  return *connection.merged_partners;
}

std::vector<PartnerMerge> read_merges(Connection& connection, std::string_view where, std::int64_t parameter) {
  Query query(connection, fmt::format("SELECT merge.id, partner, kept, reason, blocks.at, blocks.actor FROM "
                                      "live_partner_merges AS merge JOIN blocks ON blocks.seq = merge.block WHERE {} "
                                      "ORDER BY merge.id",
                                      where));
  query.bind(parameter);
  std::vector<PartnerMerge> found;
  while (query.next()) {
    found.push_back({.id = query.integer(0),
                     .partner = {query.integer(1)},
                     .kept = {query.integer(2)},
                     .reason = query.string(3),
                     .at = query.string(4),
                     .actor = query.string(5)});
  }
  return found;
}

void append_merge(Writer& writer, domain::PartnerId partner, domain::PartnerId kept, std::int64_t undoes,
                  std::string_view reason) {
  append(writer, NewRow<tables::partner_merges>{{"uuid", writer.new_uuid()},
                                                {"partner", partner.row},
                                                {"kept", kept.row},
                                                {"undoes", Value::unless_zero(undoes)},
                                                {"reason", reason}});
  forget_merges(writer.ledger().connection());
}

}  // namespace

std::vector<PartnerMerge> PartnerMerges::standing() const { return read_merges(connection_, "?1 = 0", 0); }

std::vector<PartnerMerge> PartnerMerges::into(domain::PartnerId kept) const {
  return read_merges(connection_, "kept = ?1", kept.row);
}

void PartnerMerges::merge(Writer& writer, domain::PartnerId partner, domain::PartnerId kept, std::string_view reason) {
  append_merge(writer, partner, kept, 0, reason);
}

void PartnerMerges::undo(Writer& writer, const PartnerMerge& merge, std::string_view reason) {
  append_merge(writer, merge.partner, merge.kept, merge.id, reason);
}

domain::PartnerId known_as(Connection& connection, std::int64_t row) {
  if (row == 0) return {};
  const Merged& merged = merged_partners(connection);
  const auto found = merged.find(row);
  return {found == merged.end() ? row : found->second};
}

std::vector<std::int64_t> rows_merged(Connection& connection) {
  std::vector<std::int64_t> rows;
  for (const auto& [row, kept] : merged_partners(connection)) rows.push_back(row);
  std::ranges::sort(rows);
  return rows;
}

std::vector<std::int64_t> rows_known_as(Connection& connection, domain::PartnerId partner) {
  std::vector<std::int64_t> rows{partner.row};
  for (const auto& [row, kept] : merged_partners(connection)) {
    if (kept == partner.row) rows.push_back(row);
  }
  std::sort(rows.begin() + 1, rows.end());
  return rows;
}

NamedBefore::NamedBefore(Connection& connection, std::string_view sql, std::int64_t identity,
                         std::int64_t version_row) {
  if (identity == 0 || merged_partners(connection).empty()) return;
  Query query(connection, sql);
  query.bind(identity, version_row);
  while (query.next()) {
    if (query.integer(0) == 0) continue;
    named_.push_back({.row = query.integer(0), .known_as = known_as(connection, query.integer(0))});
  }
}

std::int64_t NamedBefore::row_for(domain::PartnerId partner) {
  const auto found = std::ranges::find(named_, partner, &Named::known_as);
  if (partner.row == 0 || found == named_.end()) return partner.row;
  const std::int64_t row = found->row;
  named_.erase(found);
  return row;
}

void forget_merges(Connection& connection) { connection.merged_partners.reset(); }

}  // namespace aid::storage
