#include "aid/domain/vietnam_time.hpp"

#include "aid/base/clock.hpp"

#include <fmt/format.h>

namespace aid::domain {

std::optional<VietnamTime> vietnam_time(std::string_view utc) {
  constexpr std::size_t length = 20;
  const auto day = Date::parse(utc.substr(0, 10));
  if (!day || utc.size() != length) return std::nullopt;
  const int hour = (utc[11] - '0') * 10 + utc[12] - '0' + 7;
  return VietnamTime{.day = hour < 24 ? day.value() : day.value().next(),
                     .time = fmt::format("{:02}{}", hour % 24, utc.substr(13, 6))};
}

std::string start_of_day(Date day) {
  constexpr std::int64_t day_ms = 86'400'000;
  constexpr std::int64_t offset_ms = std::int64_t{7} * 3'600'000;
  return utc_text(std::int64_t{day.days()} * day_ms - offset_ms);
}

std::string show_moment(std::string_view utc, Language language) {
  constexpr Message<Text, Text, Text, Text> moment{"moment", "{0} {1} (+07:00)", "{2} giờ {3} phút ngày {0}"};
  const auto there = vietnam_time(utc);
  if (!there) return std::string(utc);
  const std::string_view time = there->time;
  const std::string_view hour = time.substr(time.starts_with('0') ? 1 : 0, time.starts_with('0') ? 1 : 2);
  return moment.in(language, show(DateInterval::of_day(there->day), language), time, hour, time.substr(3, 2));
}

}  // namespace aid::domain
