#pragma once
#include "aid/domain/date.hpp"

#include <optional>

namespace aid::domain {

/// Which forms are read: a period may also be "9 tháng 2021" and "2021-9M", which as dates are slips.
enum class DateForms { date, period };

/// Reads `clean`, which `clean_text` made. nullopt: it has no form that is read.
/// Problems: those of `read_date`.
std::optional<Result<DateInterval>> read_interval(std::string_view clean, DateForms forms);

}  // namespace aid::domain
