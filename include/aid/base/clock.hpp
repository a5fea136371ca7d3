#pragma once
#include <cstdint>
#include <string>

namespace aid {

/// Milliseconds since 1970-01-01 in UTC, from the system clock. Only `cli` and tests call it; everything else is
/// handed the time.
std::int64_t system_unix_ms();

/// "2026-11-22T09:36:37Z": a moment as it is stored and printed. `unix_ms` ≥ 0 and before the year 10000.
std::string utc_text(std::int64_t unix_ms);

/// How much later it is in Viet Nam than in UTC: there is no daylight saving.
constexpr int vietnam_minutes = 7 * 60;

/// The day, as days since 1970-01-01, that it is in Viet Nam at that moment.
std::int32_t vietnam_day(std::int64_t unix_ms);

}  // namespace aid
