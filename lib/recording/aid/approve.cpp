// Decisions that approve an aid, amend or revoke the approval.

#include "aid/base/text.hpp"
#include "aid/domain/decisions.hpp"
#include "aid/recording/messages.hpp"
#include "aid/vocabulary/messages.hpp"
#include "aid/vocabulary/references.hpp"
#include "recorder_state.hpp"

#include <fmt/format.h>

#include <vector>

namespace aid::recording {
namespace {

using domain::Approval;

Approval read_approval(Desk& desk, const ApprovalWords& words) {
  Approval approval;
  approval.number = desk.text(words.number, "--number");
  approval.authority = desk.text(words.authority, "--authority");
  approval.note = desk.text(words.note, "--note");
  approval.on = domain::DateInterval::of_day(desk.circumstances.today);
  if (const auto date = desk.date(words.date, "--date")) approval.on = *date;
  if (!words.kind.empty()) {
    const auto kind = desk.problems.take(domain::parse_term<domain::ApprovalKind>(words.kind), "--kind");
    approval.kind = kind.value_or(approval.kind);
  }
  if (approval.number.empty() && approval.authority.empty()) {
    desk.problems.add(Problem(messages::approval_unnamed), "--number");
  }
  return approval;
}

/// A decision's number is given once a year by each authority.
bool is_same_decision(const Approval& a, const Approval& b) {
  const bool is_of_one_year = a.on.from.year() <= b.on.last_day().year() && b.on.from.year() <= a.on.last_day().year();
  return fold(a.authority) == fold(b.authority) && is_of_one_year;
}

/// The same decision on the same aid, word for word.
std::optional<Approval> recorded_before(Desk& desk, const domain::Aid& aid, const Approval& approval) {
  for (Approval& other : desk.aids.approvals(aid.id)) {
    const bool same = !other.reversed && other.kind == approval.kind && other.on == approval.on &&
                      fold(other.number) == fold(approval.number) && fold(other.authority) == fold(approval.authority);
    if (same && other.note == approval.note) return std::move(other);
  }
  return std::nullopt;
}

/// The decisions on an aid that may have come before the end of `on`, and of the aids that it is part of, as
/// `decisions_with_wholes` takes them.
std::vector<domain::Decision> decisions_until(Desk& desk, const domain::Aid& aid, const domain::DateInterval& on) {
  std::vector<std::vector<domain::Decision>> chain;
  const auto take = [&](domain::AidId one) {
    std::vector<Approval> approvals = desk.aids.approvals(one);
    std::erase_if(approvals, [&](const Approval& other) { return other.reversed || other.on.from >= on.until; });
    chain.push_back(domain::decisions_of(approvals));
  };
  take(aid.id);
  domain::AidId next = aid.part_of;
  for (int levels = 0; next && levels < records::most_levels; ++levels) {
    const domain::Aid whole = desk.aids.get(next);
    if (whole.reversed || whole.direction != aid.direction) break;
    take(whole.id);
    next = whole.part_of;
  }
  return domain::decisions_with_wholes<domain::Decision>(chain);
}

/// Whether an approval is in force that a decision of this date can amend or revoke. What may have come before it
/// counts.
bool is_approved(Desk& desk, const domain::Aid& aid, const domain::DateInterval& on) {
  return domain::decision_in_force(decisions_until(desk, aid, on)).has_value();
}

/// Tells that an approval is not in force because a revocation may have come after it.
void warn_of_unclear_order(Desk& desk, const domain::Aid& aid, const Approval& approval, ApprovalOutcome& outcome) {
  if (approval.kind != domain::ApprovalKind::approval) return;
  std::vector<Approval> approvals = desk.aids.approvals(aid.id);
  std::erase_if(approvals, &Approval::reversed);
  const auto revoked = domain::revocation_of_unclear_order(domain::decisions_of(approvals), approvals.size() - 1);
  if (!revoked) return;
  const Approval& by = approvals[*revoked];
  const auto code_of = [&](const Approval& one) { return fmt::format("{}/A{}", aid.code, one.number_in_aid); };
  const std::string code_of_it = code_of(by);
  // The one without a day leaves it open; of both the earlier one.
  const bool has_day = by.on.precision() == domain::Precision::day;
  const Message<Text, Text>& hint =
      has_day ? messages::approval_without_day_hint : messages::approval_not_in_force_hint;
  outcome.warnings.push_back(
      Problem(messages::approval_not_in_force, code_of_it, show(by.on, Language::en), show(by.on, Language::vi))
          .hint(hint, has_day ? code_of(approval) : code_of_it, aid.code)
          .at({.file = "--date"}));
}

void refuse_elsewhere(Desk& desk, const domain::Aid& aid, const Approval& approval) {
  if (approval.number.empty()) return;
  for (const Approval& other : desk.aids.approvals_numbered(approval.number)) {
    if (other.aid == aid.id || !is_same_decision(other, approval)) continue;
    const domain::Aid holder = desk.aids.get(other.aid);
    if (holder.reversed) continue;
    throw Error(
        Problem(messages::approval_elsewhere, approval.number, holder.code).hint(messages::approval_another_hint));
  }
}

}  // namespace

ApprovalOutcome Recorder::approve(const ApprovalWords& words) {
  Desk& desk = state_->desk;
  desk.begin();
  const auto aid = desk.problems.take(vocabulary::find_aid(desk.writer.ledger(), words.aid), "AID");
  Approval approval = read_approval(desk, words);
  if (aid && aid->reversed) desk.problems.add(Problem(messages::aid_reversed, aid->code), "AID");
  desk.problems.raise();

  ApprovalOutcome outcome{.aid = *aid, .approval = {}, .already = false, .warnings = {}};
  if (auto before = words.another ? std::nullopt : recorded_before(desk, *aid, approval)) {
    outcome.approval = std::move(*before);
    outcome.already = true;
    return outcome;
  }
  const bool is_first = approval.kind == domain::ApprovalKind::approval;
  const bool lacks_approval = !is_first && !is_approved(desk, *aid, approval.on);
  if (lacks_approval && approval.kind == domain::ApprovalKind::revocation) {
    throw Error(Problem(messages::nothing_to_revoke, aid->code)
                    .hint(messages::nothing_to_revoke_hint, aid->code)
                    .at({.file = "--kind"}));
  }
  if (!words.another) refuse_elsewhere(desk, *aid, approval);
  if (auto ahead = records::in_future(approval.on, desk.circumstances.today)) {
    outcome.warnings.push_back(std::move(*ahead).at({.file = "--date"}));
  }
  approval.aid = aid->id;
  desk.aids.add_approval(desk.writer, approval);
  warn_of_unclear_order(desk, *aid, approval, outcome);
  if (lacks_approval) {
    const std::string own_code = fmt::format("{}/A{}", aid->code, approval.number_in_aid);
    outcome.warnings.push_back(Problem(messages::nothing_to_amend, aid->code)
                                   .hint(messages::nothing_to_amend_hint, aid->code, own_code)
                                   .at({.file = "--kind"}));
  }
  outcome.approval = std::move(approval);
  return outcome;
}

}  // namespace aid::recording
