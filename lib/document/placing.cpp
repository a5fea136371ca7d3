#include "aid/document/placing.hpp"

#include <utility>

namespace aid::document {
namespace {

bool is_heading(const Block& block) {
  const auto* paragraph = std::get_if<Paragraph>(&block);
  return paragraph != nullptr &&
         (paragraph->style == Paragraph::Style::section || paragraph->style == Paragraph::Style::subsection);
}

/// What belongs to the table before it.
bool follows_table(const Block& block) {
  const auto* paragraph = std::get_if<Paragraph>(&block);
  if (paragraph == nullptr) return std::holds_alternative<Chart>(block);
  return paragraph->style == Paragraph::Style::note || paragraph->style == Paragraph::Style::warning;
}

}  // namespace

std::vector<PlacedBlock> placed_blocks(const std::vector<Block>& blocks, bool is_landscape,
                                       const std::function<bool(const Table&)>& is_too_wide) {
  std::vector<PlacedBlock> placed;
  bool breaks = false;
  for (const Block& block : blocks) {
    if (const auto* page_break = std::get_if<PageBreak>(&block)) {
      is_landscape = page_break->is_landscape;
      breaks = true;
      continue;
    }
    PlacedBlock next{.block = &block, .is_landscape = is_landscape, .breaks = std::exchange(breaks, false)};
    if (const auto* table = std::get_if<Table>(&block)) {
      next.is_landscape = is_landscape || is_too_wide(*table);
    } else if (follows_table(block) && !placed.empty() && !next.breaks) {
      next.is_landscape = placed.back().is_landscape;
    }
    placed.push_back(next);
  }
  for (std::size_t i = placed.size(); i > 1; --i) {
    if (is_heading(*placed[i - 2].block) && !placed[i - 1].breaks) {
      placed[i - 2].is_landscape = placed[i - 1].is_landscape;
    }
  }
  return placed;
}

}  // namespace aid::document
