#include "blocks.hpp"

#include "aid/document/words.hpp"
#include "heading.hpp"
#include "tables.hpp"

#include <optional>

namespace aid::document::docx {
namespace {

/// A block, where it stands.
struct Placed {
  const Block* block = nullptr;
  std::optional<TableLayout> layout = {};  ///< Of a table.
  bool is_landscape = false;
  bool breaks = false;  ///< It begins a new page in any case.
};

bool is_heading(const Block& block) {
  const Paragraph* paragraph = std::get_if<Paragraph>(&block);
  return paragraph != nullptr &&
         (paragraph->style == Paragraph::Style::section || paragraph->style == Paragraph::Style::subsection);
}

bool is_note(const Block& block) {
  const Paragraph* paragraph = std::get_if<Paragraph>(&block);
  return paragraph != nullptr &&
         (paragraph->style == Paragraph::Style::note || paragraph->style == Paragraph::Style::warning);
}

/// Says of each block which way its page lies: as the breaks say, but tables that are too wide lie across, with the
/// headings above and the notes below them.
std::vector<Placed> place(const std::vector<Block>& blocks, const Profile& profile, bool is_landscape) {
  std::vector<Placed> placed;
  bool breaks = false;
  for (const Block& block : blocks) {
    if (const PageBreak* page_break = std::get_if<PageBreak>(&block)) {
      is_landscape = page_break->is_landscape;
      breaks = true;
      continue;
    }
    Placed& next = placed.emplace_back(Placed{.block = &block, .is_landscape = is_landscape, .breaks = breaks});
    breaks = false;
    if (const Table* table = std::get_if<Table>(&block)) {
      next.layout = lay_out(*table, profile, is_landscape);
      next.is_landscape = next.layout->is_landscape;
    } else if (is_note(block) && placed.size() > 1 && !next.breaks) {
      next.is_landscape = placed[placed.size() - 2].is_landscape;
    }
  }
  for (std::size_t i = placed.size(); i > 1; --i) {
    if (is_heading(*placed[i - 2].block) && !placed[i - 1].breaks) {
      placed[i - 2].is_landscape = placed[i - 1].is_landscape;
    }
  }
  // What fits upright has more room where it stands between others that lie across.
  for (Placed& one : placed) {
    if (one.layout && one.is_landscape && !one.layout->is_landscape) {
      one.layout = lay_out(std::get<Table>(*one.block), profile, true);
    }
  }
  return placed;
}

void append_paragraph(Body& body, const Paragraph& paragraph, bool is_end) {
  // The signature does not stand alone on a page.
  body.paragraph(element_of(paragraph.style), paragraph.runs, is_end ? "<w:keepNext/>" : "");
}

void append_blocks(Body& body, const std::vector<Placed>& blocks, const MadeCharts& charts, const Paragraph* end) {
  for (const Placed& placed : blocks) {
    if (placed.breaks || placed.is_landscape != body.section().is_landscape) {
      body.close_table();
      body.begin({.is_landscape = placed.is_landscape});
    }
    if (const Paragraph* paragraph = std::get_if<Paragraph>(placed.block)) {
      append_paragraph(body, *paragraph, paragraph == end);
    } else if (const Table* table = std::get_if<Table>(placed.block)) {
      append_table(body, *table, *placed.layout);
    } else if (const Chart* chart = std::get_if<Chart>(placed.block)) {
      append_chart(body, *chart, charts);
    }
  }
}

}  // namespace

void append_document(Body& body, const Document& document, const MadeCharts& charts, std::string_view last_line) {
  const std::vector<Placed> blocks = place(document.blocks, body.profile(), false);
  // Without a text before it a wide table does not leave its heading alone on a page.
  if (!blocks.empty()) body.begin({.is_landscape = blocks.front().is_landscape, .begins_count = true});
  append_heading(body, document);
  append_blocks(body, blocks, charts, end_of_text(document));
  if (document.signature) append_signature(body, *document.signature, language_of(document));
  if (!last_line.empty()) body.paragraph(Element::foot, last_line);
  for (const Annex& annex : document.annexes) {
    const std::vector<Placed> placed = place(annex.blocks, body.profile(), annex.is_landscape);
    body.close_table();
    body.begin(
        {.is_landscape = placed.empty() ? annex.is_landscape : placed.front().is_landscape, .begins_count = true});
    append_annex_heading(body, annex);
    append_blocks(body, placed, charts, nullptr);
  }
  body.finish();
}

}  // namespace aid::document::docx
