#include "readings.hpp"

#include "aid/reports/ledger_overview.hpp"
#include "work.hpp"

namespace aid::reports {

Readings::Readings(storage::Ledger& ledger)
    : ledger_(ledger),
      snapshot_(ledger),
      registry_(ledger),
      as_of_(reports::as_of(ledger)),
      office_name_(registry_.office()),
      office_row_(row_of_office(registry_)) {}

void Readings::read_book(storage::BookParts parts) {
  parts.parties_within = office_row_;
  book_ = storage::read_book(ledger_, parts);
}

const counting::Names& Readings::names(std::optional<Language> reader) {
  return names_.try_emplace(reader, registry_, reader).first->second;
}

const std::vector<storage::RateRecord>& Readings::rates() {
  if (!rates_) rates_ = storage::Rates(ledger_).all();
  return *rates_;
}

const Texts& Readings::texts() {
  if (!texts_) texts_ = storage::read_texts(ledger_, book_);
  return *texts_;
}

const storage::BookDetails& Readings::details() {
  if (!details_) details_ = storage::read_details(ledger_, book_);
  return *details_;
}

}  // namespace aid::reports
