#pragma once
#include "aid/base/problem.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace aid::cli {

/// Why a clock that says `now_ms` (milliseconds since 1970, UTC) cannot be right for a ledger whose newest block is of
/// the moment `last_block` ("2026-11-22T09:36:37Z"; empty: there is none). Warnings: clock-not-set, for a time before
/// there was any ledger; clock-before-ledger.
std::optional<Problem> doubt_of_clock(std::int64_t now_ms, std::string_view last_block);

}  // namespace aid::cli
