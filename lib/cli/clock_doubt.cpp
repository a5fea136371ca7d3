#include "cli/clock_doubt.hpp"

#include "aid/base/clock.hpp"
#include "aid/cli/messages.hpp"
#include "aid/domain/vietnam_time.hpp"

namespace aid::cli {

std::optional<Problem> doubt_of_clock(std::int64_t now_ms, std::string_view last_block) {
  constexpr std::string_view first_ledgers = "2026-01-01T00:00:00Z";
  const std::string now = utc_text(now_ms);
  const std::string now_vi = domain::show_moment(now, Language::vi);
  if (now < first_ledgers) return Problem(messages::clock_not_set, Label{now, now_vi});
  if (now < last_block) {
    const std::string last_vi = domain::show_moment(last_block, Language::vi);
    return Problem(messages::clock_before_ledger, Label{now, now_vi}, Label{last_block, last_vi});
  }
  return std::nullopt;
}

}  // namespace aid::cli
