#pragma once
#include "aid/importing/import.hpp"

#include <span>
#include <string>

namespace aid::importing {

/// "amount: 196000000 VND → 195000000 VND; date: 2021 → 2022": at most five of them, long values cut.
recording::ShownValue told(std::span<const ImportOutcome::Differing> differing);

}  // namespace aid::importing
