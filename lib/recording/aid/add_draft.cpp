// Writing of a record that was read, checked and found new.

#include "aid/recording/desk.hpp"

namespace aid::recording {
namespace {

int code_year(const Desk& desk, const Recorded& record) {
  if (!record.entries.empty()) return record.entries.front().date.from.year();
  return record.aid.runs ? record.aid.runs->from.year() : desk.circumstances.today.year();
}

}  // namespace

Recorded add_draft(Desk& desk, Draft draft, const storage::Fingerprint& fingerprint) {
  Recorded record{.aid = std::move(draft.aid), .entries = std::move(draft.entries)};
  desk.aids.add(desk.writer, record.aid, code_year(desk, record), fingerprint);
  desk.remember(record.aid);
  domain::EntryId commitment;
  int number = 0;
  for (domain::Entry& entry : record.entries) {
    entry.aid = record.aid.id;
    entry.number = ++number;
    if (delivers(entry.kind)) entry.settles = commitment;
    desk.aids.add_first_entry(desk.writer, entry, fingerprint_of(desk, entry));
    desk.remember(entry);
    if (entry.kind == domain::EntryKind::commitment) commitment = entry.id;
  }
  if (draft.contract_rate) {
    const auto& sources = record.aid.sources;
    add_contract_rate(desk, record.aid, record.entries.front(), *draft.contract_rate,
                      sources.empty() ? record.aid.code : sources.front().text);
  }
  return record;
}

void add_contract_rate(Desk& desk, const domain::Aid& aid, const domain::Entry& entry, domain::Decimal rate,
                       const std::string& source) {
  desk.rates.add(desk.writer, {.id = 0,
                               .rate = {.currency = entry.amount->money.currency(),
                                        .kind = domain::RateKind::contract,
                                        .on = entry.date.from,
                                        .vnd_per_unit = rate,
                                        .source = source},
                               .aid = aid.id});
}

}  // namespace aid::recording
