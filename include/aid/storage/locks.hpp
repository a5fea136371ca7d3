#pragma once
#include "aid/domain/date.hpp"
#include "aid/domain/records.hpp"
#include "aid/storage/ledger.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace aid::storage {

class Writer;

/// A period that was locked, and who opened it, where somebody did.
struct PeriodLock {
  std::int64_t id = 0;
  domain::DateInterval period;
  std::string name;  ///< As the user named the period.
  std::string at;    ///< UTC.
  std::string actor;
  struct Opening {
    std::string at;
    std::string actor;
    std::string reason;
  };
  std::optional<Opening> opened = std::nullopt;
};

/// The locks of periods. What lies in a locked period is as it was reported: nothing dated in it is recorded, approved
/// or taken back, whatever the way in, and of its aids nothing changes that reports group or count by.
class Locks {
public:
  explicit Locks(Ledger& ledger) : connection_(ledger.connection()) {}

  /// Those that hold, by period and age.
  std::vector<PeriodLock> standing() const;
  /// All that there ever were, by period and age.
  std::vector<PeriodLock> all() const;
  void lock(Writer& writer, const domain::DateInterval& period, std::string_view name);
  void open(Writer& writer, const PeriodLock& lock, std::string_view reason);

private:
  Connection& connection_;
};

/// The lock of a period in which all of `date` lies; nullptr: it is open.
const PeriodLock* lock_of(std::span<const PeriodLock> locks, const domain::DateInterval& date);

/// What is told of what a lock keeps out. period-locked.
Problem problem_of(const PeriodLock& lock, const domain::DateInterval& date);

/// Throws `Error` period-locked where all of `date` lies in a locked period.
void require_open(Writer& writer, const domain::DateInterval& date);

/// The same for each entry of an aid that was not taken back, or was at a later date: where something changes that
/// reports group or count by.
void require_open(Writer& writer, domain::AidId aid);

}  // namespace aid::storage
