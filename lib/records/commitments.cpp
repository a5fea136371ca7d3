#include "aid/records/commitments.hpp"

#include "aid/records/value.hpp"

namespace aid::records {

void Commitments::add(domain::EntryKind kind, const domain::Amounts& value) {
  using domain::EntryKind;
  if (kind == EntryKind::commitment) {
    committed.add(value);
  } else if (kind == EntryKind::cancellation) {
    cancelled.add(value);
  } else if (kind == EntryKind::receipt || kind == EntryKind::disbursement) {
    delivered.add(value);
  } else if (kind == EntryKind::giving_back) {
    returned.add(value);
  }
}

domain::Amounts Commitments::rest() const {
  domain::Amounts rest = committed;
  for (const domain::Amounts* less : {&cancelled, &delivered}) {
    for (const domain::Amount& amount : less->list()) rest.subtract(amount);
  }
  return rest;
}

Commitments commitments_of(const std::vector<domain::Entry>& entries) {
  Commitments found;
  for (const domain::Entry& entry : entries) {
    if (!entry.reversed) found.add(entry.kind, value_of(entry));
  }
  return found;
}

}  // namespace aid::records
