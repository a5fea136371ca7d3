#pragma once
#include "aid/domain/matters.hpp"
#include "aid/records/event_fields.hpp"
#include "aid/vocabulary/any_record.hpp"
#include "aid/vocabulary/registry.hpp"

#include <string>
#include <vector>

/// What papers belong to.
namespace aid::records {

/// Makes a paper one of that record, once.
void link_record(domain::Matter& paper, const vocabulary::AnyRecord& record);
void clear_records(domain::Matter& matter);
/// The codes, or UUIDs, of what a paper belongs to.
std::vector<std::string> records_of(vocabulary::Registry& registry, const domain::Matter& matter, EventNaming naming);

/// Whether a paper belongs to one of the records to which `wanted` is linked.
bool belongs_to(const domain::Matter& paper, const domain::Matter& wanted);
/// Those without a date come last.
void dated_first(std::vector<domain::Matter>& papers);
/// The papers that belong to one of the records to which `wanted` is linked, by date; not those that were withdrawn.
std::vector<domain::Matter> papers_of(storage::Ledger& ledger, const domain::Matter& wanted);

}  // namespace aid::records
