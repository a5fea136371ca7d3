#include "aid/document/chart.hpp"
#include "pdf_parts.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace aid::print {
namespace {

using document::Block;
using document::Element;
using document::Paragraph;

bool is_head(const Paragraph& paragraph) {
  return paragraph.style == Paragraph::Style::section || paragraph.style == Paragraph::Style::subsection;
}
bool is_note(const Paragraph& paragraph) {
  return paragraph.style == Paragraph::Style::note || paragraph.style == Paragraph::Style::warning;
}

void draw_paragraph(Pages& pages, const Paragraph& paragraph, bool is_end) {
  const document::TextStyle& style = pages.style(element_of(paragraph.style));
  std::vector<document::Run> runs = paragraph.runs;
  if (is_end) runs.back().text = document::with_end_mark(runs.back().text, pages.profile().end_mark);
  const Lines lines = pages.typesetter().set(runs, manner_of(style), setting_of(style, pages.width()));
  pages.space(points(std::max(style.before, style.after)));
  // A heading does not end a page.
  const double needed = height_of(lines) + 2 * size_of(style) * 1.2 + points(style.after);
  if (is_head(paragraph) && needed > pages.room() && !pages.is_blank()) pages.next();
  pages.flow(lines);
}

void draw_block(Pages& pages, const document::Document& document, const PlacedBlock& placed) {
  if (const auto* table = std::get_if<document::Table>(placed.block)) return draw_table(pages, *table, *placed.table);
  if (const auto* paragraph = std::get_if<Paragraph>(placed.block)) {
    return draw_paragraph(pages, *paragraph, paragraph == document::end_of_text(document));
  }
  const auto* chart = std::get_if<document::Chart>(placed.block);
  const auto data = chart == nullptr ? std::nullopt : document::chart_data(document, *chart);
  if (data) draw_chart(pages, document::draw(*data));
}

}  // namespace

std::vector<PlacedBlock> place_blocks(Pages& pages, const std::vector<Block>& blocks, bool is_landscape) {
  std::vector<PlacedBlock> placed;
  bool breaks = false;
  for (const Block& block : blocks) {
    if (const auto* page_break = std::get_if<document::PageBreak>(&block)) {
      is_landscape = page_break->is_landscape;
      breaks = true;
      continue;
    }
    PlacedBlock next{.block = &block, .is_landscape = is_landscape, .breaks = std::exchange(breaks, false)};
    const auto* paragraph = std::get_if<Paragraph>(&block);
    if (const auto* table = std::get_if<document::Table>(&block)) {
      next.table = lay_out_table(pages, *table, is_landscape);
      next.is_landscape = next.table->is_landscape;
    } else if (paragraph != nullptr && is_note(*paragraph) && !placed.empty() && !next.breaks) {
      next.is_landscape = placed.back().is_landscape;
    }
    placed.push_back(std::move(next));
  }
  for (std::size_t i = placed.size(); i > 1; --i) {
    const auto* paragraph = std::get_if<Paragraph>(placed[i - 2].block);
    const bool is_with_next = paragraph != nullptr && is_head(*paragraph) && !placed[i - 1].breaks;
    if (is_with_next) placed[i - 2].is_landscape = placed[i - 1].is_landscape;
  }
  return placed;
}

void draw_blocks(Pages& pages, const document::Document& document, const std::vector<PlacedBlock>& blocks) {
  for (const PlacedBlock& placed : blocks) {
    if (placed.breaks && !pages.is_blank()) pages.next();
    pages.turn(placed.is_landscape);
    draw_block(pages, document, placed);
  }
}

void draw_annex(Pages& pages, const document::Document& document, const document::Annex& annex) {
  const std::vector<PlacedBlock> blocks = place_blocks(pages, annex.blocks, annex.is_landscape);
  pages.begin_part(blocks.empty() ? annex.is_landscape : blocks.front().is_landscape);
  const auto draw = [&](const std::string& text, Element element) {
    if (text.empty()) return;
    const document::TextStyle& style = pages.style(element);
    pages.flow(pages.typesetter().set(text, manner_of(style), setting_of(style, pages.width())));
  };
  draw(annex.name, Element::annex_name);
  draw(annex.title, Element::annex_title);
  draw(annex.of, Element::annex_of);
  pages.space(points(pages.style(Element::annex_of).after));
  draw_blocks(pages, document, blocks);
}

}  // namespace aid::print
