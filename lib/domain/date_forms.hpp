#pragma once
#include "aid/domain/date_options.hpp"

#include <optional>

namespace aid::domain {

/// Which forms are read: a period may also be "9 tháng 2021" and "2021-9M", which as dates are slips.
enum class DateForms { date, period };

/// Reads `clean`, which `clean_text` made. nullopt: it has no form that is read.
/// Problems: those of `read_date`.
std::optional<Result<DateInterval>> read_interval(std::string_view clean, DateForms forms,
                                                  const DateOptions& options = {});

/// A day with a time, without the time; nullopt: `clean` has no time of day.
/// Problem: zone-changes-day.
std::optional<Result<DateInterval>> read_day_with_time(std::string_view clean, const DateOptions& options);

/// Whether it is a word of time, as hôm nay.
bool is_word_of_time(std::string_view clean);

}  // namespace aid::domain
