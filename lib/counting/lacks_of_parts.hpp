#pragma once
#include "aid/counting/counting.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace aid::counting {

/// What a part lacks, where the figures of an aid above it contain the part.
struct LackOfPart {
  storage::AidIndex part;
  domain::Stage stage;
  std::int64_t not_valued = 0;
  std::int64_t not_converted = 0;
};

/// The total counts such a part as not valued too. It is counted at the nearest aid above it that the total adds, so
/// that what all aids have in the total adds up to it.
void give_wholes_what_parts_lack(const storage::Book& book, std::span<const LackOfPart> lacks,
                                 std::vector<AidFigures>& aids);

}  // namespace aid::counting
