#include "aid/base/clock.hpp"

#include <fmt/format.h>
#include <chrono>

namespace aid {
namespace {

using Milliseconds = std::chrono::milliseconds;
using Moment = std::chrono::sys_time<Milliseconds>;

constexpr std::chrono::minutes vietnam_offset{vietnam_minutes};

}  // namespace

std::int64_t system_unix_ms() {
  return std::chrono::floor<Milliseconds>(std::chrono::system_clock::now()).time_since_epoch().count();
}

std::string utc_text(std::int64_t unix_ms) {
  const Moment moment{Milliseconds{unix_ms}};
  const auto day = std::chrono::floor<std::chrono::days>(moment);
  const std::chrono::year_month_day date{day};
  const std::chrono::hh_mm_ss time{std::chrono::floor<std::chrono::seconds>(moment - day)};
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), time.hours().count(),
                     time.minutes().count(), time.seconds().count());
}

std::int32_t vietnam_day(std::int64_t unix_ms) {
  const Moment moment{Milliseconds{unix_ms} + vietnam_offset};
  return static_cast<std::int32_t>(std::chrono::floor<std::chrono::days>(moment).time_since_epoch().count());
}

}  // namespace aid
