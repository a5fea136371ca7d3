#include "pdf_parts.hpp"

#include <algorithm>
#include <variant>

namespace aid::print {
namespace {

using document::Block;
using document::Paragraph;

bool is_head(const Paragraph& paragraph) {
  return paragraph.style == Paragraph::Style::section || paragraph.style == Paragraph::Style::subsection;
}

Manner manner_of(const Paragraph& paragraph, const PageLayout& layout) {
  switch (paragraph.style) {
    case Paragraph::Style::section:
    case Paragraph::Style::subsection:
      return {layout.body, true};
    case Paragraph::Style::ground:
      return {layout.body, false, true};
    case Paragraph::Style::note:
    case Paragraph::Style::warning:
      return {layout.note};
    case Paragraph::Style::body:
    case Paragraph::Style::item:
      break;
  }
  return {layout.body};
}

void draw_paragraph(Pages& pages, const Paragraph& paragraph) {
  const PageLayout& layout = pages.layout();
  const bool is_note = paragraph.style == Paragraph::Style::note || paragraph.style == Paragraph::Style::warning;
  const Setting setting{.width = pages.width(),
                        .is_justified = true,
                        .first_indent = is_note ? 0 : layout.first_indent,
                        .line = is_note ? 0 : layout.line};
  const Lines lines = pages.typesetter().set(paragraph.runs, manner_of(paragraph, layout), setting);
  pages.space(is_note ? layout.paragraph_space / 2 : layout.paragraph_space);
  // A heading does not end a page.
  const double needed = height_of(lines) + 2 * layout.body * 1.2 + layout.paragraph_space;
  if (is_head(paragraph) && needed > pages.room() && !pages.is_blank()) pages.next();
  pages.flow(lines);
}

}  // namespace

void draw_chart(Pages& pages, const document::Chart& chart) {
  const PageLayout& layout = pages.layout();
  const auto draw = [&](const std::string& text, const Manner& manner) {
    pages.flow(pages.typesetter().set(text, manner, {.width = pages.width(), .align = PANGO_ALIGN_CENTER}));
  };
  pages.space(layout.paragraph_space);
  draw(chart.title, {layout.note, true});
  for (const std::string& text : chart.beside) draw(text, {layout.note});
}

void draw_blocks(Pages& pages, const std::vector<Block>& blocks, bool is_landscape) {
  for (const Block& block : blocks) {
    if (const auto* table = std::get_if<document::Table>(&block)) {
      draw_table(pages, *table);
      continue;
    }
    if (const auto* page_break = std::get_if<document::PageBreak>(&block)) {
      if (!pages.is_blank()) pages.next();
      is_landscape = page_break->is_landscape;
    }
    pages.turn(is_landscape);  // Behind a wide table too.
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) draw_paragraph(pages, *paragraph);
    if (const auto* chart = std::get_if<document::Chart>(&block)) draw_chart(pages, *chart);
  }
  pages.turn(is_landscape);
}

void draw_annex(Pages& pages, const document::Annex& annex) {
  pages.begin_part(annex.is_landscape);
  const PageLayout& layout = pages.layout();
  const auto draw = [&](const std::string& text, const Manner& manner) {
    if (text.empty()) return;
    pages.flow(pages.typesetter().set(text, manner, {.width = pages.width(), .align = PANGO_ALIGN_CENTER}));
  };
  draw(annex.name, {layout.annex, true});
  draw(annex.title, {layout.annex, true});
  draw(annex.of, {layout.annex, false, true});
  pages.space(layout.paragraph_space);
  draw_blocks(pages, annex.blocks, annex.is_landscape);
}

}  // namespace aid::print
