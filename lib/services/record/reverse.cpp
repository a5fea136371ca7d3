// Taking a fact back: a further row that names it and says why. What was recorded stays.

#include "aid/services/record_messages.hpp"
#include "recorder_state.hpp"
#include "references.hpp"

#include <algorithm>

namespace aid::services {
namespace {

using domain::Aid;
using domain::Approval;
using domain::Entry;
using recording::Desk;

class Reversing {
public:
  Reversing(Desk& desk, std::string reason) : desk_(desk), reason_(std::move(reason)) {}

  ReversalOutcome operator()(const Aid& aid) {
    if (aid.reversed) throw Error(messages::already_reversed, aid.code);
    ReversalOutcome outcome;
    outcome.aid = aid;
    outcome.whole_aid = true;
    outcome.entries = recording::reverse_aid(desk_, aid.id, reason_);
    for (const domain::AidId part : desk_.aids.parts_of(aid.id)) {
      outcome.parts_left += desk_.aids.find(part)->reversed ? 0U : 1U;
    }
    return outcome;
  }

  ReversalOutcome operator()(const Entry& entry) {
    ReversalOutcome outcome;
    outcome.aid = desk_.aids.find(entry.aid).value();
    if (entry.reversed) throw Error(messages::already_reversed, recording::entry_code(outcome.aid, entry.number));
    recording::reverse_entry(desk_, entry, reason_);
    outcome.entries.push_back(entry);
    return outcome;
  }

  ReversalOutcome operator()(const Approval& approval) {
    ReversalOutcome outcome;
    outcome.aid = desk_.aids.find(approval.aid).value();
    if (approval.reversed) {
      throw Error(messages::already_reversed, recording::approval_code(outcome.aid, approval.number_in_aid));
    }
    desk_.aids.add_reversal(desk_.writer, {.aid = approval.aid,
                                           .entry = {},
                                           .approval = approval.id,
                                           .reason = reason_,
                                           .date = domain::DateInterval::of_day(approval.on)});
    outcome.approval = approval;
    return outcome;
  }

private:
  Desk& desk_;
  std::string reason_;
};

}  // namespace

namespace recording {

void reverse_entry(Desk& desk, const Entry& entry, const std::string& reason) {
  desk.aids.add_reversal(desk.writer,
                         {.aid = entry.aid, .entry = entry.id, .approval = 0, .reason = reason, .date = entry.date});
}

std::vector<Entry> reverse_aid(Desk& desk, domain::AidId aid, const std::string& reason) {
  std::vector<Entry> taken_back;
  std::optional<domain::DateInterval> span;  // From the first to the last date of what is taken back.
  for (Entry& entry : desk.aids.entries(aid)) {
    if (entry.reversed) continue;
    reverse_entry(desk, entry, reason);
    span = span ? domain::DateInterval{std::min(span->from, entry.date.from), std::max(span->until, entry.date.until)}
                : entry.date;
    taken_back.push_back(std::move(entry));
  }
  desk.aids.add_reversal(desk.writer, {.aid = aid, .entry = {}, .approval = 0, .reason = reason, .date = span});
  return taken_back;
}

}  // namespace recording

ReversalOutcome Recorder::reverse(const ReversalWords& words) {
  Desk& desk = state_->desk;
  desk.begin();
  std::string reason = desk.text(words.reason, "--reason");
  const auto found = recording::find_reference(desk.writer.ledger(), words.what);
  if (!found) {
    if (const auto before = desk.aids.find_reversed_by_external_id(words.what)) {
      throw Error(messages::already_reversed, before->code);
    }
  }
  const auto what = desk.problems.take(found, "ID");
  if (reason.empty()) desk.problems.add(Problem(messages::reason_needed), "--reason");
  desk.problems.raise();
  return std::visit(Reversing(desk, std::move(reason)), *what);
}

}  // namespace aid::services
