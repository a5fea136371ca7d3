#include "aid_record.hpp"

#include "aid/records/papers.hpp"
#include "aid/records/rules.hpp"
#include "aid/reports/messages.hpp"
#include "aid/reports/papers.hpp"
#include "aid/storage/reviews.hpp"
#include "aid/vocabulary/references.hpp"
#include "all.hpp"
#include "second_looks.hpp"

#include <algorithm>
#include <memory>

namespace aid::reports {
namespace {

/// Finds the aid with which a part is approved, by the rule of `domain::decisions_with_wholes`.
void find_approval_of_whole(const storage::Aids& aids, AidRecord& record) {
  const auto approves = [](const domain::Approval& one) {
    return !one.reversed && one.kind == domain::ApprovalKind::approval;
  };
  if (std::ranges::any_of(record.approvals, approves)) return;
  domain::AidId next = record.aid.part_of;
  for (int levels = 0; next && levels < records::most_levels; ++levels) {
    domain::Aid whole = aids.get(next);
    if (whole.reversed || whole.direction != record.aid.direction) return;
    std::vector<domain::Approval> approvals = aids.approvals(next);
    next = whole.part_of;
    if (std::ranges::none_of(approvals, approves)) continue;
    record.approved_with = std::move(whole);
    record.approvals_of_whole = std::move(approvals);
    return;
  }
}

}  // namespace

void read_show(Work& work) {
  storage::Ledger& ledger = work.registry.ledger();
  const storage::Aids aids(ledger);
  const auto found = vocabulary::find_aid(ledger, work.query.subject);
  if (!found) throw Error(Problem(found.problem()).hint(messages::list_hint));
  domain::Aid aid = found.value();
  auto record = std::make_shared<AidRecord>();
  if (aid.part_of) record->parent = aids.find(aid.part_of);
  for (const domain::AidId part : aids.parts_of(aid.id)) record->parts.push_back(aids.get(part));
  record->entries = aids.entries(aid.id);
  record->corrections = aids.corrections(aid.id);
  record->approvals = aids.approvals(aid.id);
  record->reversals = aids.reversals(aid.id);
  record->reviews = storage::Reviews(ledger).of(aid.id);
  record->looks = LookedAt(ledger, LookedAt::At::aid).lines(aid.id.row, records::live_dates(record->entries));
  record->papers = records::papers_of(ledger, linked_to_aid(ledger, aid.id));
  record->needs = needs_met_by(work.registry, aid.id);
  record->versions = aids.versions(aid.id);
  storage::JournalFilter written_by;
  written_by.aid = aid.id;
  record->origins = storage::Imports(ledger).origins_of("aid", aid.id.row);
  record->blocks = storage::read_journal(ledger, written_by);
  record->aid = std::move(aid);
  find_approval_of_whole(aids, *record);
  work.record = std::move(record);
}

}  // namespace aid::reports
