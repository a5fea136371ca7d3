#pragma once
#include "aid/domain/date.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace aid::domain {

/// A reporting window (kỳ báo cáo).
struct Period {
  DateInterval interval;
  std::string name;  ///< As asked for: "2021-H1", "nd58:2025".

  bool contains(const DateInterval& date) const { return date.lies_within(interval); }
};

/// A window that a law fixes, relative to its year Y (data file period_profiles.csv; kept in the ledger).
/// Both bounds are inclusive.
struct PeriodProfile {
  std::string code;  ///< "nd58".
  int from_month = 1, from_day = 1, from_year_offset = 0;
  int until_month = 12, until_day = 31, until_year_offset = 0;
};

/// Reads `2021`, `2021-H1`, `2021-H2`, `2021-9M`, `2021-6M`, `2021-Q3`, `2021-08`, `2021-08-15`, `2018..2023`,
/// `2021-01-01..2021-10-26` (inclusive), `nd58:2025` (a profile) and the Vietnamese forms of `read_date`.
/// Problems: not-a-period, unknown-profile, two-digit-year, dates-reversed.
Result<Period> read_period(std::string_view typed, std::span<const PeriodProfile> profiles);

/// The same days a year before; none where the period is longer than a year.
std::optional<DateInterval> same_period_before(const DateInterval& period);
/// The same period a year before, by its name where it has one: `2021-H1` of `2022-H1`, and of a profile that of its
/// year before, whatever its length: `nd58:2024` of `nd58:2025`. None of another period that is longer than a year.
std::optional<Period> same_period_before(const Period& period, std::span<const PeriodProfile> profiles);

}  // namespace aid::domain
