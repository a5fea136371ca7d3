#include "aid/storage/locks.hpp"

#include "aid/storage/messages.hpp"
#include "aid/storage/writer.hpp"
#include "columns.hpp"
#include "new_row.hpp"
#include "select.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::storage {
namespace {

constexpr ColumnList lock_row = tables::locks.with("at", "(SELECT at FROM blocks WHERE seq = locks.block)")
                                    .with("actor", "(SELECT actor FROM blocks WHERE seq = locks.block)")
                                    .with("stands", "EXISTS (SELECT 1 FROM live_locks WHERE live_locks.id = locks.id)");

constexpr std::string_view openings =
    "SELECT locks.opens, blocks.at, blocks.actor, locks.reason FROM locks JOIN blocks ON blocks.seq = locks.block "
    "WHERE locks.opens IS NOT NULL";

std::vector<PeriodLock> read_locks(Connection& connection, std::string_view where) {
  Select<lock_row> row(connection, fmt::format("WHERE {} ORDER BY from_on, until_on, id", where));
  std::vector<PeriodLock> found;
  while (row.next()) {
    found.push_back({.id = row.integer("id"),
                     .period = {read_day(row.text("from_on")), read_day(row.text("until_on"))},
                     .name = row.string("period"),
                     .at = row.string("at"),
                     .actor = row.string("actor")});
  }
  return found;
}

}  // namespace

std::vector<PeriodLock> Locks::standing() const { return read_locks(connection_, "stands"); }

std::vector<PeriodLock> Locks::all() const {
  std::vector<PeriodLock> locks = read_locks(connection_, "opens IS NULL");
  Query opening(connection_, openings);
  while (opening.next()) {
    const auto lock = std::ranges::find(locks, opening.integer(0), &PeriodLock::id);
    if (lock == locks.end()) continue;
    lock->opened = {.at = opening.string(1), .actor = opening.string(2), .reason = opening.string(3)};
  }
  return locks;
}

void Locks::lock(Writer& writer, const domain::DateInterval& period, std::string_view name) {
  const std::string from = to_string(period.from);
  const std::string until = to_string(period.until);
  append(writer,
         NewRow<tables::locks>{{"uuid", writer.new_uuid()}, {"from_on", from}, {"until_on", until}, {"period", name}});
}

void Locks::open(Writer& writer, const PeriodLock& lock, std::string_view reason) {
  const std::string from = to_string(lock.period.from);
  const std::string until = to_string(lock.period.until);
  append(writer, NewRow<tables::locks>{{"uuid", writer.new_uuid()},
                                       {"from_on", from},
                                       {"until_on", until},
                                       {"period", lock.name},
                                       {"opens", lock.id},
                                       {"reason", reason}});
}

const PeriodLock* lock_of(std::span<const PeriodLock> locks, const domain::DateInterval& date) {
  const auto found = std::ranges::find_if(locks, [&](const PeriodLock& lock) { return date.lies_within(lock.period); });
  return found == locks.end() ? nullptr : &*found;
}

Problem problem_of(const PeriodLock& lock, const domain::DateInterval& date) {
  return Problem(messages::period_locked, show(date, Language::en), lock.name, lock.actor, show(date, Language::vi))
      .hint(messages::period_locked_hint, lock.name);
}

void require_open(Writer& writer, const domain::DateInterval& date) {
  if (const PeriodLock* const lock = lock_of(writer.locks(), date)) throw Error(problem_of(*lock, date));
}

void require_open(Writer& writer, domain::AidId aid) {
  if (writer.locks().empty()) return;
  // What was taken back at a later date counts in the locked period as before, and in that of its reversal.
  Query entry(writer.ledger().connection(),
              "SELECT from_on, until_on FROM entries WHERE aid = ?1 AND NOT EXISTS (SELECT 1 FROM reversals AS "
              "reversal WHERE reversal.entry = entries.id AND reversal.from_on = entries.from_on AND "
              "reversal.until_on = entries.until_on) UNION ALL SELECT reversal.from_on, reversal.until_on FROM "
              "reversals AS reversal JOIN entries ON entries.id = reversal.entry WHERE reversal.aid = ?1 AND "
              "(reversal.from_on <> entries.from_on OR reversal.until_on <> entries.until_on)");
  entry.bind(aid.row);
  while (entry.next()) require_open(writer, {read_day(entry.text(0)), read_day(entry.text(1))});
}

}  // namespace aid::storage
