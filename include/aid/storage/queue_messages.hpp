#pragma once
#include "aid/base/language.hpp"

#include <cstdint>

/// What is said to a writer whose turn did not come in time.
namespace aid::messages {

/// The process, who runs it, its tool, since when (UTC).
inline constexpr Message<std::int64_t, Text, Text, Text> busy_behind_hint{
    "busy-hint", "process {0} of {1} ('{2}') writes since {3}; run the same command again; --wait SECONDS waits longer",
    "tiến trình {0} của {1} ('{2}') đang ghi từ {3}; hãy chạy lại lệnh này; --wait GIÂY để chờ lâu hơn"};

}  // namespace aid::messages
