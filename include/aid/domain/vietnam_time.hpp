#pragma once
#include "aid/base/language.hpp"
#include "aid/domain/date.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace aid::domain {

/// A moment as clocks in Viet Nam show it: UTC+7, no daylight saving.
struct VietnamTime {
  Date day;
  std::string time;  ///< "06:30:00"
};

/// "2021-11-05T23:30:00Z" is 06:30:00 on 2021-11-06; nothing where the text is no such moment.
std::optional<VietnamTime> vietnam_time(std::string_view utc);

/// The moment at which a day begins in Viet Nam, as the journal writes moments: "2021-11-05T17:00:00Z".
std::string start_of_day(Date day);

/// "2021-11-05T23:30:00Z" as people read it: "2021-11-06 06:30:00 (+07:00)", "06:30:00 (+07:00) ngày 06/11/2021".
/// Another text stays.
std::string show_moment(std::string_view utc, Language language);

}  // namespace aid::domain
