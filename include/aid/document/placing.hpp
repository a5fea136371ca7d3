#pragma once
#include "aid/document/document.hpp"

#include <functional>
#include <vector>

namespace aid::document {

/// A block of a body or an annex, and the page on which it stands.
struct PlacedBlock {
  const Block* block = nullptr;
  bool is_landscape = false;
  bool breaks = false;  ///< It begins a new page in any case.
};

/// Says of each block which way its page lies: as the breaks say, but tables that are too wide for an upright page lie
/// across, with the headings above them and the notes and charts below. `is_landscape`: the first page lies across.
std::vector<PlacedBlock> placed_blocks(const std::vector<Block>& blocks, bool is_landscape,
                                       const std::function<bool(const Table&)>& is_too_wide);

}  // namespace aid::document
