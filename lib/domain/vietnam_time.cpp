#include "aid/domain/vietnam_time.hpp"

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

std::string vietnam_text(std::string_view utc) {
  const auto there = vietnam_time(utc);
  return there ? fmt::format("{} {}+07:00", to_string(there->day), there->time) : std::string(utc);
}

}  // namespace aid::domain
