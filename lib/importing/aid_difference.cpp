#include "aid_difference.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <string>

namespace aid::importing {
namespace {

/// The first value in which the recorded entries differ from the given ones, pair by pair.
std::optional<recording::Difference> difference_of_facts(recording::Desk& desk, std::span<const domain::Entry> recorded,
                                                         std::span<const domain::Entry> given) {
  const auto fields = [&](domain::Entry entry) {
    entry.aid = {};
    entry.settles = {};
    return recording::fields_of(desk, entry, recording::Naming::for_people);
  };
  for (std::size_t i = 0; i < std::min(recorded.size(), given.size()); ++i) {
    if (auto difference = recording::first_difference(fields(recorded[i]), fields(given[i]))) return difference;
  }
  return std::nullopt;
}

std::string words_of_decision(const domain::Approval& decision) {
  return fmt::format("{}, {}", decision.number, domain::to_string(decision.on));
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

bool is_approved(recording::Desk& desk, domain::AidId aid, const domain::Approval& by) {
  return std::ranges::any_of(desk.aids.approvals(aid), [&](const domain::Approval& one) {
    return !one.reversed && one.number == by.number && one.authority == by.authority && one.on == by.on;
  });
}

std::optional<ImportOutcome::Differing> difference_of(recording::Desk& desk, const domain::Aid& recorded,
                                                      const AidRow& row) {
  const recording::Draft before{.aid = recorded, .entries = live_entries(desk, recorded.id)};
  const auto old_fields = recording::fields_of(desk, before, recording::Naming::for_people);
  const auto new_fields = recording::fields_of(desk, row.draft, recording::Naming::for_people);
  auto difference = recording::first_difference(old_fields, new_fields);
  if (!difference) difference = difference_of_facts(desk, before.entries, row.draft.entries);
  ImportOutcome::Differing differing{.line = 0, .code = recorded.code};
  if (difference) {
    differing.field = difference->name.starts_with("--") ? difference->name.substr(2) : difference->name;
    differing.recorded = difference->recorded;
    differing.given = difference->given;
    return differing;
  }
  if (!row.approval || is_approved(desk, recorded.id, *row.approval)) return std::nullopt;
  differing.field = "decision";
  differing.recorded = last_decision(desk, recorded.id);
  differing.given = words_of_decision(*row.approval);
  return differing;
}

}  // namespace aid::importing
