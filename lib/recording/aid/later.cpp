// What is wrong in a locked period is corrected at a later date: what was reported stays, and later reports subtract
// it.

#include "aid/recording/desk.hpp"
#include "aid/recording/later_messages.hpp"
#include "aid/recording/messages.hpp"
#include "aid/records/rules.hpp"
#include "aid/storage/locks.hpp"

#include <algorithm>

namespace aid::recording {
namespace {

bool has_family(Desk& desk, domain::AidId id) {
  const domain::Aid aid = desk.aids.get(id);
  if (aid.part_of || aid.component) return true;
  const auto parts = desk.aids.parts_of(id);
  return std::ranges::any_of(parts, [&](domain::AidId part) { return !desk.aids.get(part).reversed; });
}

}  // namespace

bool can_be_subtracted(const domain::Entry& entry) {
  using enum domain::EntryKind;
  const bool has_stage = entry.kind == pledge || entry.kind == commitment || entry.kind == receipt ||
                         entry.kind == disbursement || entry.kind == use;
  return has_stage && entry.form == domain::Form::cash && entry.amount && entry.goods.empty() &&
         entry.instalments.empty();
}

std::optional<Later> later_of(Desk& desk, const domain::Entry& entry, std::string_view typed) {
  const storage::PeriodLock* const lock = storage::lock_of(desk.writer.locks(), entry.date);
  if (lock == nullptr) return std::nullopt;
  if (!can_be_subtracted(entry) || has_family(desk, entry.aid)) {
    throw Error(storage::problem_of(*lock, entry.date).hint(messages::not_later_hint, lock->name));
  }
  const domain::Date today = desk.circumstances.today;
  const auto date = desk.date(typed, "--date");
  desk.problems.raise();
  const domain::DateInterval on = date.value_or(domain::DateInterval::of_day(today));
  if (on.from < lock->period.until) {
    throw Error(Problem(messages::not_after_lock, typed.empty() ? to_string(today) : std::string(typed), lock->name));
  }
  if (auto future = records::in_future(on, today)) throw Error(std::move(*future));
  storage::require_open(desk.writer, on);
  return Later{.period = lock->name, .on = on};
}

}  // namespace aid::recording
