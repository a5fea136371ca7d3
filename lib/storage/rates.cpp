#include "aid/storage/rates.hpp"

#include "columns.hpp"
#include "connection.hpp"

namespace aid::storage {
namespace {

/// The rates that count: of several with the same currency, kind, day and aid the last one.
constexpr std::string_view current_rates =
    "SELECT max(id), currency, kind, in_force_on, vnd_per_unit, source, aid FROM rates "
    "GROUP BY currency, kind, in_force_on, coalesce(aid, 0) ORDER BY currency, kind, in_force_on, coalesce(aid, 0)";

RateRecord read_rate(Query& query) {
  return {.id = query.integer(0),
          .rate = {.currency = read_currency(query.text(1)),
                   .kind = domain::parse_rate_kind(query.text(2)).value(),
                   .on = read_day(query.text(3)),
                   .vnd_per_unit = read_decimal_column(query.text(4)),
                   .source = query.string(5)},
          .aid = {query.integer(6)}};
}

}  // namespace

std::vector<RateRecord> Rates::all() const {
  Query query(connection_, current_rates);
  std::vector<RateRecord> found;
  while (query.next()) found.push_back(read_rate(query));
  return found;
}

std::optional<RateRecord> Rates::find(domain::Currency currency, domain::RateKind kind, domain::Date on,
                                      domain::AidId aid) const {
  Query query(
      connection_,
      "SELECT id, currency, kind, in_force_on, vnd_per_unit, source, aid FROM rates WHERE currency = ? AND kind = ? "
      "AND in_force_on = ? AND coalesce(aid, 0) = ? ORDER BY id DESC LIMIT 1");
  const std::string day = to_string(on);
  query.bind(currency.code(), to_string(kind), day, aid.row);
  if (!query.next()) return std::nullopt;
  return read_rate(query);
}

void Rates::add(Writer& writer, const RateRecord& rate) {
  const std::string day = to_string(rate.rate.on);
  const std::string value = to_string(rate.rate.vnd_per_unit.normalised());
  writer.append(RootTable::rates, {writer.new_uuid(), rate.rate.currency.code(), to_string(rate.rate.kind), day, value,
                                   rate.rate.source, Value::unless_zero(rate.aid.row)});
}

std::vector<domain::StatedTotal> StatedTotals::all() const {
  Query query(
      connection_,
      "SELECT id, uuid, from_on, until_on, what, scope, direction, amount_minor, currency, qualifier, count, source, "
      "note FROM stated_totals ORDER BY from_on, until_on, id");
  std::vector<domain::StatedTotal> found;
  while (query.next()) {
    domain::StatedTotal total{.id = query.integer(0),
                              .uuid = Uuid::from_bytes(query.blob(1)),
                              .period = {read_day(query.text(2)), read_day(query.text(3))},
                              .what = query.string(4),
                              .scope = query.string(5),
                              .direction = query.string(6),
                              .amount = read_amount_columns(query, 7),
                              .count = std::nullopt,
                              .source = query.string(11),
                              .note = query.string(12)};
    if (!query.is_null(10)) total.count = domain::Count{query.integer(10), read_qualifier(query.text(9))};
    found.push_back(std::move(total));
  }
  return found;
}

void StatedTotals::add(Writer& writer, domain::StatedTotal& total) {
  total.uuid = writer.new_uuid();
  const std::string from = to_string(total.period.from);
  const std::string until = to_string(total.period.until);
  const AmountValues amount(total.amount);
  const domain::Qualifier qualifier = total.amount  ? total.amount->qualifier
                                      : total.count ? total.count->qualifier
                                                    : domain::Qualifier::exact;
  total.id =
      writer.append(RootTable::stated_totals, {total.uuid, from, until, total.what, Value::unless_empty(total.scope),
                                               Value::unless_empty(total.direction), amount.minor, amount.currency,
                                               total.count ? Value(total.count->value) : Value(std::nullopt),
                                               to_string(qualifier), total.source, Value::unless_empty(total.note)});
}

}  // namespace aid::storage
