#include "aid/storage/rates.hpp"

#include "aid/storage/messages.hpp"
#include "columns.hpp"
#include "new_row.hpp"
#include "select.hpp"

namespace aid::storage {
namespace {

RateRecord read_rate(const Select<tables::rates>& row) {
  return {.id = row.integer("id"),
          .rate = {.currency = read_currency(row.text("currency")),
                   .kind = domain::parse_rate_kind(row.text("kind")).value(),
                   .on = read_day(row.text("in_force_on")),
                   .vnd_per_unit = read_decimal_column(row.text("vnd_per_unit")),
                   .source = row.string("source")},
          .aid = {row.integer("aid")}};
}

/// A rate converts what is dated from its day until the next rate of its kind.
void require_open_for_rate(Writer& writer, const RateRecord& rate) {
  if (writer.locks().empty()) return;
  Query next(writer.ledger().connection(),
             "SELECT min(in_force_on) FROM rates WHERE currency = ? AND kind = ? AND coalesce(aid, 0) = ? "
             "AND in_force_on > ?");
  const std::string day = to_string(rate.rate.on);
  next.bind(rate.rate.currency.code(), to_string(rate.rate.kind), rate.aid.row, day);
  const bool has_next = next.next() && !next.is_null(0);
  for (const PeriodLock& lock : writer.locks()) {
    const bool begins_before_end = rate.rate.on < lock.period.until;
    const bool ends_before = has_next && read_day(next.text(0)) <= lock.period.from;
    if (!begins_before_end || ends_before) continue;
    const auto on = domain::DateInterval::of_day(rate.rate.on);
    throw Error(
        Problem(messages::rate_of_locked_period, show(on, Language::en), lock.name, lock.actor, show(on, Language::vi))
            .hint(messages::period_locked_hint, lock.name));
  }
}

}  // namespace

std::vector<RateRecord> Rates::all() const {
  // Of several with the same currency, kind, day and aid the last one counts.
  Select<tables::rates> rows(
      connection_,
      "WHERE id IN (SELECT max(id) FROM rates GROUP BY currency, kind, in_force_on, coalesce(aid, 0)) "
      "ORDER BY currency, kind, in_force_on, coalesce(aid, 0)");
  std::vector<RateRecord> found;
  while (rows.next()) found.push_back(read_rate(rows));
  return found;
}

std::optional<RateRecord> Rates::find(domain::Currency currency, domain::RateKind kind, domain::Date on,
                                      domain::AidId aid) const {
  Select<tables::rates> rows(connection_,
                             "WHERE currency = ? AND kind = ? AND in_force_on = ? AND coalesce(aid, 0) = ? "
                             "ORDER BY id DESC LIMIT 1");
  const std::string day = to_string(on);
  rows.bind(currency.code(), to_string(kind), day, aid.row);
  if (!rows.next()) return std::nullopt;
  return read_rate(rows);
}

void Rates::add(Writer& writer, const RateRecord& rate) {
  require_open_for_rate(writer, rate);
  append(writer, NewRow<tables::rates>{{"uuid", writer.new_uuid()},
                                       {"currency", rate.rate.currency.code()},
                                       {"kind", to_string(rate.rate.kind)},
                                       {"in_force_on", to_string(rate.rate.on)},
                                       {"vnd_per_unit", to_string(rate.rate.vnd_per_unit.normalised())},
                                       {"source", rate.rate.source},
                                       {"aid", Value::unless_zero(rate.aid.row)}});
}

}  // namespace aid::storage
