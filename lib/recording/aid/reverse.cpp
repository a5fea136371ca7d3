// Taking a fact back: a further row that names it and says why. What was recorded stays.

#include "aid/base/text.hpp"
#include "aid/recording/later_messages.hpp"
#include "aid/recording/messages.hpp"
#include "aid/storage/equivalents.hpp"
#include "aid/storage/locks.hpp"
#include "aid/vocabulary/references.hpp"
#include "recorder_state.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::recording {
namespace {

using domain::Aid;
using domain::Approval;
using domain::Entry;

class Reversing {
public:
  Reversing(Desk& desk, const ReversalWords& words, std::string reason)
      : desk_(desk), typed_(words.what), date_(words.date), reason_(std::move(reason)) {}

  ReversalOutcome operator()(const Aid& aid) {
    if (aid.reversed) throw Error(recording::already_reversed(desk_, aid, name_of(aid.code)));
    refuse_locked(aid);
    refuse_date(aid.code);
    ReversalOutcome outcome;
    outcome.aid = aid;
    outcome.whole_aid = true;
    outcome.entries = recording::reverse_aid(desk_, aid.id, reason_);
    for (const domain::AidId part : desk_.aids.parts_of(aid.id)) {
      outcome.parts_left += desk_.aids.get(part).reversed ? 0U : 1U;
    }
    return outcome;
  }

  ReversalOutcome operator()(const Entry& entry) {
    ReversalOutcome outcome;
    outcome.aid = desk_.aids.get(entry.aid);
    if (entry.reversed) {
      const std::string name = name_of(recording::entry_code(outcome.aid, entry.number));
      throw Error(recording::already_reversed(desk_, outcome.aid, name, entry.id));
    }
    outcome.later = recording::later_of(desk_, entry, date_);
    if (!outcome.later) refuse_date(recording::entry_code(outcome.aid, entry.number));
    recording::reverse_entry(desk_, entry, reason_, outcome.later);
    outcome.entries.push_back(entry);
    return outcome;
  }

  ReversalOutcome operator()(const Approval& approval) {
    ReversalOutcome outcome;
    outcome.aid = desk_.aids.get(approval.aid);
    if (approval.reversed) {
      const std::string name = name_of(recording::approval_code(outcome.aid, approval.number_in_aid));
      throw Error(recording::already_reversed(desk_, outcome.aid, name, {}, approval.id));
    }
    refuse_date(recording::approval_code(outcome.aid, approval.number_in_aid));
    desk_.aids.add_reversal(
        desk_.writer,
        {.aid = approval.aid, .entry = {}, .approval = approval.id, .reason = reason_, .date = approval.on});
    outcome.approval = approval;
    return outcome;
  }

  ReversalOutcome operator()(const domain::Equivalent& equivalent) {
    ReversalOutcome outcome;
    const Entry entry = desk_.aids.get_entry(equivalent.entry);
    outcome.aid = desk_.aids.get(entry.aid);
    const std::string code = recording::equivalent_code(outcome.aid, entry, equivalent.number);
    if (equivalent.withdrawn) throw Error(messages::equivalent_withdrawn, code);
    refuse_date(code);
    storage::Equivalents(desk_.writer.ledger()).withdraw(desk_.writer, equivalent, reason_);
    outcome.entries.push_back(entry);
    outcome.equivalent = equivalent;
    return outcome;
  }

private:
  /// The code, and before it the id by which the user named it.
  std::string name_of(const std::string& code) const { return recording::named(typed_, code); }

  /// Only an entry of a locked period is taken back at another date.
  void refuse_date(const std::string& code) const {
    if (!date_.empty()) throw Error(messages::not_taken_back_later, code);
  }

  void refuse_locked(const Aid& aid) const {
    for (const Entry& entry : desk_.aids.entries(aid.id)) {
      const auto* const lock = storage::lock_of(desk_.writer.locks(), entry.date);
      if (entry.reversed || lock == nullptr) continue;
      throw Error(storage::problem_of(*lock, entry.date).hint(messages::reverse_entries_hint, aid.code));
    }
  }

  Desk& desk_;
  std::string_view typed_;
  std::string_view date_;
  std::string reason_;
};

}  // namespace

namespace {

/// The entry that a correction put in the place of the one that `of` took back: in one block it takes back as many
/// entries of the aid as it records, in the same order.
std::optional<Entry> corrected_into(Desk& desk, const Aid& aid, const std::vector<domain::Reversal>& reversals,
                                    const domain::Reversal& of) {
  std::vector<domain::EntryId> taken_back;
  for (const domain::Reversal& one : reversals) {
    if (one.block == of.block && one.entry) taken_back.push_back(one.entry);
  }
  std::vector<Entry> recorded = desk.aids.entries_in(of.block);
  std::erase_if(recorded, [&](const Entry& entry) { return entry.aid != aid.id; });
  if (recorded.size() != taken_back.size()) return std::nullopt;
  const auto at = std::ranges::find(taken_back, of.entry) - taken_back.begin();
  return std::move(recorded[static_cast<std::size_t>(at)]);
}

}  // namespace

std::string named(std::string_view typed, const std::string& code) {
  return fold(typed) == fold(code) ? code : fmt::format("{} ({})", typed, code);
}

Problem already_reversed(Desk& desk, const Aid& aid, std::string_view name, domain::EntryId entry,
                         std::int64_t approval) {
  const auto reversals = desk.aids.reversals(aid.id);
  const auto of = [&](domain::EntryId of_entry, std::int64_t of_approval) {
    return std::ranges::find_if(reversals, [=](const domain::Reversal& reversal) {
      return reversal.entry == of_entry && reversal.approval == of_approval;
    });
  };
  auto found = of(entry, approval);
  if (found != reversals.end() && entry) {
    if (const auto next = corrected_into(desk, aid, reversals, *found)) {
      const std::string code = recording::entry_code(aid, next->number);
      // That one may have been corrected or taken back in its turn.
      if (next->reversed) return already_reversed(desk, aid, code, next->id);
      return Problem(messages::already_corrected, name, code, found->block, found->reason)
          .hint(messages::already_corrected_hint, code, aid.code);
    }
  }
  if (found == reversals.end()) found = of({}, 0);  // With the whole aid.
  return Problem(messages::already_reversed, name, found->block, found->reason)
      .hint(messages::already_reversed_hint, aid.code);
}

void reverse_entry(Desk& desk, const Entry& entry, const std::string& reason, const std::optional<Later>& later) {
  desk.aids.add_reversal(
      desk.writer,
      {.aid = entry.aid, .entry = entry.id, .approval = 0, .reason = reason, .date = later ? later->on : entry.date});
}

std::vector<Entry> reverse_aid(Desk& desk, domain::AidId aid, const std::string& reason) {
  std::vector<Entry> taken_back;
  std::optional<domain::DateInterval> span;  // From the first to the last date of what is taken back.
  for (Entry& entry : desk.aids.entries(aid)) {
    if (entry.reversed) continue;
    recording::reverse_entry(desk, entry, reason);
    span = span ? domain::DateInterval{std::min(span->from, entry.date.from), std::max(span->until, entry.date.until)}
                : entry.date;
    taken_back.push_back(std::move(entry));
  }
  desk.aids.add_reversal(desk.writer, {.aid = aid, .entry = {}, .approval = 0, .reason = reason, .date = span});
  return taken_back;
}

ReversalOutcome Recorder::reverse(const ReversalWords& words) {
  Desk& desk = state_->desk;
  desk.begin();
  std::string reason = desk.text(words.reason, "--reason");
  const auto found = vocabulary::find_reference(desk.writer.ledger(), words.what);
  if (!found) {
    if (const auto before = desk.aids.find_reversed_by_external_id(words.what)) {
      throw Error(recording::already_reversed(desk, *before, recording::named(words.what, before->code)));
    }
  }
  const auto what = desk.problems.take(found, "ID");
  if (reason.empty()) desk.problems.add(Problem(messages::reason_needed), "--reason");
  desk.problems.raise();
  return std::visit(Reversing(desk, words, std::move(reason)), *what);
}

}  // namespace aid::recording
