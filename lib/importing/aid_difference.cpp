#include "aid_difference.hpp"

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

/// "1150/QĐ-UBND, 2021-11-06", and the kind before it where it is no approval.
std::string words_of_decision(const domain::Approval& decision) {
  const bool is_approval = decision.kind == domain::ApprovalKind::approval;
  return fmt::format("{}{}{}, {}", is_approval ? "" : domain::to_string(decision.kind), is_approval ? "" : " ",
                     decision.number, domain::to_string(decision.on));
}

/// The last decision on an aid.
std::string last_decision(recording::Desk& desk, domain::AidId aid) {
  std::string words = "–";
  for (const domain::Approval& one : desk.aids.approvals(aid)) {
    if (!one.reversed) words = words_of_decision(one);
  }
  return words;
}

}  // namespace

std::vector<domain::Entry> live_entries(recording::Desk& desk, domain::AidId aid) {
  auto entries = desk.aids.entries(aid);
  std::erase_if(entries, [](const domain::Entry& entry) { return entry.reversed; });
  return entries;
}

bool has_decision(recording::Desk& desk, domain::AidId aid, const domain::Approval& decision) {
  return std::ranges::any_of(desk.aids.approvals(aid), [&](const domain::Approval& one) {
    return !one.reversed && one.kind != domain::ApprovalKind::revocation && one.number == decision.number &&
           one.authority == decision.authority && one.on == decision.on;
  });
}

std::vector<ImportOutcome::Differing> differences_of(recording::Desk& desk, const domain::Aid& recorded,
                                                     const AidRow& row) {
  const recording::Draft before{.aid = recorded, .entries = live_entries(desk, recorded.id)};
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
