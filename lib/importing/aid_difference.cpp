#include "aid_difference.hpp"

#include "aid/domain/decisions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <string>

namespace aid::importing {
namespace {

/// The values in which the first entry that differs from the given one does so, pair by pair.
std::vector<recording::Difference> differences_of_facts(recording::Desk& desk, std::span<const domain::Entry> recorded,
                                                        std::span<const domain::Entry> given) {
  const auto fields = [&](domain::Entry entry) {
    entry.aid = {};
    entry.settles = {};
    return recording::fields_of(desk, entry, recording::Naming::for_people);
  };
  for (std::size_t i = 0; i < std::min(recorded.size(), given.size()); ++i) {
    auto found = recording::differences(fields(recorded[i]), fields(given[i]));
    if (!found.empty()) return found;
  }
  return {};
}

recording::ShownValue words_of_decision(const domain::Approval& decision) {
  return {fmt::format("{}, {}", decision.number, domain::show(decision.on, Language::en)),
          fmt::format("{}, {}", decision.number, domain::show(decision.on, Language::vi))};
}

/// The last decision on an aid.
recording::ShownValue last_decision(recording::Desk& desk, domain::AidId aid) {
  recording::ShownValue words{"–", "–"};
  for (const domain::Approval& one : desk.aids.approvals(aid)) {
    if (!one.reversed) words = words_of_decision(one);
  }
  return words;
}

}  // namespace

bool has_other_facts(recording::Desk& desk, const domain::Aid& recorded, const AidRow& row) {
  const auto entries = recording::first_entries_now(desk, recorded.id, row.draft.entries);
  return recording::fingerprint_of_facts(desk, entries) != recording::fingerprint_of_facts(desk, row.draft.entries) ||
         recorded.direction != row.draft.aid.direction;
}

std::vector<std::string> added_later(recording::Desk& desk, const domain::Aid& aid) {
  std::vector<std::string> codes;
  for (const int number : desk.aids.entries_added_later(aid.id)) codes.push_back(recording::entry_code(aid, number));
  for (const int number : desk.aids.approvals_added_later(aid.id))
    codes.push_back(recording::approval_code(aid, number));
  for (const domain::AidId part : desk.aids.parts_of(aid.id)) {
    const domain::Aid of_it = desk.aids.get(part);
    if (!of_it.reversed) codes.push_back(of_it.code);
  }
  return codes;
}

bool has_decision(recording::Desk& desk, domain::AidId aid, const domain::Approval& decision) {
  std::vector<domain::Approval> approvals = desk.aids.approvals(aid);
  std::erase_if(approvals, [](const domain::Approval& one) { return one.reversed; });
  for (std::size_t i = 0; i < approvals.size(); ++i) {
    const domain::Approval& one = approvals[i];
    if (one.kind == domain::ApprovalKind::revocation) continue;
    const bool is_of_same =
        one.authority == decision.authority || domain::authority_of(approvals, i) == decision.authority;
    if (is_of_same && one.number == decision.number && one.on == decision.on) return true;
  }
  return false;
}

bool counts_otherwise(recording::Desk& desk, const domain::Aid& recorded, const AidRow& row) {
  const bool decides = row.approval && !importing::has_decision(desk, recorded.id, *row.approval);
  return decides || !storage::counts_alike(recorded, row.draft.aid);
}

std::vector<ImportOutcome::Differing> differences_of(recording::Desk& desk, const domain::Aid& recorded,
                                                     const AidRow& row) {
  const recording::Draft before{.aid = recorded,
                                .entries = recording::first_entries_now(desk, recorded.id, row.draft.entries)};
  const auto old_fields = recording::fields_of(desk, before, recording::Naming::for_people);
  const auto new_fields = recording::fields_of(desk, row.draft, recording::Naming::for_people);
  auto found = recording::differences(old_fields, new_fields);
  if (found.empty()) found = differences_of_facts(desk, before.entries, row.draft.entries);
  std::vector<ImportOutcome::Differing> differing;
  for (recording::Difference& one : found) {
    const std::string_view field = one.name.starts_with("--") ? one.name.substr(2) : one.name;
    differing.push_back({.line = 0,
                         .code = recorded.code,
                         .field = std::string(field),
                         .recorded = std::move(one.recorded),
                         .given = std::move(one.given)});
  }
  if (!differing.empty() || !row.approval || has_decision(desk, recorded.id, *row.approval)) return differing;
  differing.push_back({.line = 0,
                       .code = recorded.code,
                       .field = "decision",
                       .recorded = last_decision(desk, recorded.id),
                       .given = words_of_decision(*row.approval)});
  return differing;
}

}  // namespace aid::importing
