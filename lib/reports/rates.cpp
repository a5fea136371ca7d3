#include "aid/reports/rates.hpp"

#include "aid/domain/rate.hpp"
#include "aid/reports/ledger_overview.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/lists.hpp"
#include "aid/storage/rates.hpp"
#include "cells.hpp"

namespace aid::reports {

table::Table list_rates(storage::Ledger& ledger, std::string_view currency, std::string_view kind) {
  const storage::Snapshot snapshot(ledger);
  if (!currency.empty()) static_cast<void>(domain::Currency::parse(currency).value());
  if (!kind.empty()) static_cast<void>(domain::parse_rate_kind(kind).value());
  constexpr Label title{"Rates of exchange", "Tỷ giá"};
  constexpr Label currency_label{"Currency", "Loại tiền"};
  constexpr Label kind_label{"Kind", "Loại tỷ giá"};
  constexpr Label date_label{"In force from", "Áp dụng từ"};
  constexpr Label rate_label{"VND for one unit", "Số VND cho một đơn vị"};
  constexpr Label source_label{"Source", "Nguồn"};
  constexpr Label aid_label{"Aid", "Khoản viện trợ"};
  table::Table table{
      .report = "rates",
      .title = title,
      .ledger = storage::Settings(ledger).get("office"),
      .as_of = as_of(ledger),
      .has_period = false,
      .columns = {
          {.key = "currency", .label = currency_label, .type = table::ColumnType::code},
          {.key = "rate_kind", .label = kind_label, .type = table::ColumnType::code, .codes = table::Codes::instead},
          {.key = "date", .label = date_label, .type = table::ColumnType::date},
          {.key = "rate", .label = rate_label, .type = table::ColumnType::quantity},
          {.key = "source", .label = source_label},
          {.key = "aid", .label = aid_label, .type = table::ColumnType::code}}};
  storage::Aids aids(ledger);
  for (const storage::RateRecord& record : storage::Rates(ledger).all()) {
    const domain::Rate& rate = record.rate;
    if ((!currency.empty() && rate.currency.code() != currency) || (!kind.empty() && to_string(rate.kind) != kind)) {
      continue;
    }
    table::Cell aid;
    if (record.aid) aid = table::Words(aids.get(record.aid).code);
    table.rows.push_back({.cells = {table::Words(std::string(rate.currency.code())), coded_term(rate.kind),
                                    domain::DateInterval::of_day(rate.on), domain::Quantity{rate.vnd_per_unit},
                                    table::Words(rate.source), aid}});
  }
  return table;
}

}  // namespace aid::reports
