#include "blocks.hpp"

#include "aid/document/words.hpp"
#include "heading.hpp"
#include "tables.hpp"

namespace aid::document::docx {
namespace {

void append_paragraph(Body& body, const Paragraph& paragraph, bool is_end) {
  // The signature does not stand alone on a page.
  body.paragraph(element_of(paragraph.style), paragraph.runs, is_end ? "<w:keepNext/>" : "");
}

void append_blocks(Body& body, const LaidOut& blocks, const MadeCharts& charts, const Paragraph* end) {
  for (const PlacedBlock& placed : blocks.blocks()) {
    if (placed.breaks || placed.is_landscape != body.section().is_landscape) {
      body.close_table();
      body.begin({.is_landscape = placed.is_landscape});
    }
    if (const Paragraph* paragraph = std::get_if<Paragraph>(placed.block)) {
      append_paragraph(body, *paragraph, paragraph == end);
    } else if (const Table* table = std::get_if<Table>(placed.block)) {
      append_table(body, *table, blocks.of(*table));
    } else if (const Chart* chart = std::get_if<Chart>(placed.block)) {
      append_chart(body, *chart, charts);
    }
  }
}

}  // namespace

void append_document(Body& body, const Document& document, const MadeCharts& charts, std::string_view last_line) {
  const LaidOut blocks(document.blocks, body.profile(), language_of(document), false);
  // Without a text before it a wide table does not leave its heading alone on a page.
  if (!blocks.blocks().empty()) body.begin({.is_landscape = blocks.begins_across(false), .begins_count = true});
  append_heading(body, document);
  append_blocks(body, blocks, charts, end_of_text(document));
  if (document.signature) append_signature(body, *document.signature, language_of(document));
  if (!last_line.empty()) body.paragraph(Element::foot, last_line);
  for (const Annex& annex : document.annexes) {
    const LaidOut placed(annex.blocks, body.profile(), language_of(document), annex.is_landscape);
    body.close_table();
    body.begin({.is_landscape = placed.begins_across(annex.is_landscape), .begins_count = true});
    append_annex_heading(body, annex);
    append_blocks(body, placed, charts, nullptr);
  }
  body.finish();
}

}  // namespace aid::document::docx
