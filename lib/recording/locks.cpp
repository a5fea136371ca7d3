#include "aid/recording/locks.hpp"

#include "aid/base/text.hpp"
#include "aid/domain/period.hpp"
#include "aid/recording/ledger_messages.hpp"
#include "aid/vocabulary/registry.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::recording {
namespace {

const Location period_argument{.file = "PERIOD"};

domain::Period read_period(storage::Ledger& ledger, std::string_view typed) {
  const auto profiles = vocabulary::Registry(ledger).period_profiles();
  const auto period = domain::read_period(typed, profiles);
  if (!period) throw Error(Problem(period.problem()).at(period_argument));
  return period.value();
}

const storage::PeriodLock* of_period(const std::vector<storage::PeriodLock>& locks,
                                     const domain::DateInterval& period) {
  const auto found = std::ranges::find(locks, period, &storage::PeriodLock::period);
  return found == locks.end() ? nullptr : &*found;
}

std::string names_of(const std::vector<storage::PeriodLock>& locks) {
  std::string names;
  for (const storage::PeriodLock& lock : locks) names += (names.empty() ? "" : ", ") + lock.name;
  return names;
}

}  // namespace

storage::PeriodLock lock_period(storage::Ledger& ledger, std::string_view typed, domain::Date today, bool dry_run,
                                const storage::Author& author) {
  const domain::Period period = read_period(ledger, typed);
  if (today < period.interval.until) {
    const auto last = domain::DateInterval::of_day(period.interval.last_day());
    throw Error(Problem(messages::period_not_over, typed, show(last, Language::en), show(last, Language::vi))
                    .at(period_argument));
  }
  storage::Writer writer(ledger, author);
  storage::Locks locks(ledger);
  const auto standing = locks.standing();
  if (const storage::PeriodLock* const lock = of_period(standing, period.interval)) {
    throw Error(messages::locked_already, lock->name, lock->actor);
  }
  locks.lock(writer, period.interval, period.name);
  if (!dry_run) writer.commit();
  return {.period = period.interval, .name = period.name, .at = {}, .actor = author.actor};
}

storage::PeriodLock unlock_period(storage::Ledger& ledger, std::string_view typed, std::string_view reason,
                                  bool dry_run, const storage::Author& author) {
  const domain::Period period = read_period(ledger, typed);
  const std::string why = clean_text(reason).value();
  if (why.empty()) throw Error(Problem(messages::unlock_reason_needed).at({.file = "--reason"}));
  storage::Writer writer(ledger, author);
  storage::Locks locks(ledger);
  const auto standing = locks.standing();
  const storage::PeriodLock* const lock = of_period(standing, period.interval);
  if (lock == nullptr) {
    Problem problem(messages::not_locked, typed);
    if (!standing.empty()) problem = std::move(problem).hint(messages::not_locked_hint, names_of(standing));
    throw Error(std::move(problem).at(period_argument));
  }
  locks.open(writer, *lock, why);
  if (!dry_run) writer.commit();
  return *lock;
}

}  // namespace aid::recording
