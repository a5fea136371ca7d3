#include "cli/clock_doubt.hpp"

#include "aid/base/clock.hpp"
#include "aid/cli/messages.hpp"

namespace aid::cli {

std::optional<Problem> doubt_of_clock(std::int64_t now_ms, std::string_view last_block) {
  constexpr std::string_view first_ledgers = "2026-01-01T00:00:00Z";
  const std::string now = utc_text(now_ms);
  if (now < first_ledgers) return Problem(messages::clock_not_set, now);
  if (now < last_block) return Problem(messages::clock_before_ledger, now, last_block);
  return std::nullopt;
}

}  // namespace aid::cli
