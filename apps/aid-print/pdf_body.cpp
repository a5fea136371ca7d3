#include "aid/document/chart.hpp"
#include "aid/document/words.hpp"
#include "pdf_parts.hpp"

#include <algorithm>
#include <variant>

namespace aid::print {
namespace {

using document::Block;
using document::Element;
using document::Paragraph;

bool is_head(const Paragraph& paragraph) {
  return paragraph.style == Paragraph::Style::section || paragraph.style == Paragraph::Style::subsection;
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

void draw_block(Pages& pages, const document::Document& document, const Block& block, const document::LaidOut& placed) {
  if (const auto* table = std::get_if<document::Table>(&block)) {
    return draw_table(pages, *table, placed.of(*table));
  }
  if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
    return draw_paragraph(pages, *paragraph, paragraph == document::end_of_text(document));
  }
  const auto* chart = std::get_if<document::Chart>(&block);
  const auto data = chart == nullptr ? std::nullopt : document::chart_data(document, *chart);
  if (data) draw_chart(pages, document::draw(*data));
}

}  // namespace

document::LaidOut laid_out(const Pages& pages, const document::Document& document, const std::vector<Block>& blocks,
                           bool is_landscape) {
  return {blocks, pages.profile(), document::language_of(document), is_landscape};
}

void draw_blocks(Pages& pages, const document::Document& document, const document::LaidOut& placed) {
  for (const document::PlacedBlock& one : placed.blocks()) {
    if (one.breaks && !pages.is_blank()) pages.next();
    pages.turn(one.is_landscape);
    draw_block(pages, document, *one.block, placed);
  }
}

void draw_annex(Pages& pages, const document::Document& document, const document::Annex& annex) {
  const document::LaidOut placed = laid_out(pages, document, annex.blocks, annex.is_landscape);
  pages.begin_part(placed.begins_across(annex.is_landscape));
  const auto draw = [&](const std::string& text, Element element) {
    if (text.empty()) return;
    const document::TextStyle& style = pages.style(element);
    pages.flow(pages.typesetter().set(text, manner_of(style), setting_of(style, pages.width())));
  };
  draw(annex.name, Element::annex_name);
  draw(annex.title, Element::annex_title);
  draw(annex.of, Element::annex_of);
  pages.space(points(pages.style(Element::annex_of).after));
  draw_blocks(pages, document, placed);
}

}  // namespace aid::print
