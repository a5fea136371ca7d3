#pragma once
#include "aid/domain/date.hpp"
#include "aid/storage/locks.hpp"
#include "aid/storage/writer.hpp"

#include <string>
#include <string_view>

/// Closing the books of a period.
namespace aid::recording {

/// Locks a period, "2021" or "nd58:2025". Throws `Error`: period-not-over, locked-already, those of `read_period`.
storage::PeriodLock lock_period(storage::Ledger& ledger, std::string_view typed, domain::Date today, bool dry_run,
                                const storage::Author& author);

/// Opens a period that is locked. Throws `Error`: not-locked, unlock-reason-needed, those of `read_period`.
storage::PeriodLock unlock_period(storage::Ledger& ledger, std::string_view typed, std::string_view reason,
                                  bool dry_run, const storage::Author& author);

}  // namespace aid::recording
