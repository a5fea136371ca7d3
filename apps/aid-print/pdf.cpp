#include "aid/document/json.hpp"
#include "failure.hpp"
#include "pdf_parts.hpp"
#include "print.hpp"

#include <fmt/format.h>

#include <variant>

namespace aid::print {
namespace {

using document::Block;
using document::Document;
using document::Paragraph;

/// The text of an official document ends with "./.".
void end_text(Document& document) {
  constexpr std::string_view mark = "./.";
  if (!document.signature || document.blocks.empty()) return;
  auto* last = std::get_if<Paragraph>(&document.blocks.back());
  if (last == nullptr || last->runs.empty()) return;
  if (last->style != Paragraph::Style::body && last->style != Paragraph::Style::item) return;
  std::string& text = last->runs.back().text;
  if (text.ends_with(mark)) return;
  if (text.ends_with('.')) text.pop_back();
  text += mark;
}

std::string foot_of(const Document& document) {
  if (document.as_of.empty() || document.fingerprint.empty()) return document.as_of + document.fingerprint;
  return document.as_of + " · " + document.fingerprint;
}

}  // namespace

std::string pdf_libraries() {
  return fmt::format("pango {}, cairo {}", pango_version_string(), cairo_version_string());
}

void print_pdf(std::string json) {
  Result<Document> read = document::read_json(json);
  if (!read) {
    const Problem& problem = read.problem();
    throw Failure(Failure::Kind::wrong_input, std::string(problem.name()),
                  fmt::format("{}:{}: {}", problem.where()->line, problem.where()->column, problem.text(Language::en)));
  }
  Document document = std::move(read).value();
  std::string().swap(json);
  end_text(document);
  Typesetter typesetter;
  Pages pages(layout_of(document.profile), typesetter, foot_of(document));
  pages.set_property(CAIRO_PDF_METADATA_TITLE, document.title);
  pages.set_property(CAIRO_PDF_METADATA_AUTHOR, document.office);
  pages.set_property(CAIRO_PDF_METADATA_SUBJECT, document.as_of);
  pages.set_property(CAIRO_PDF_METADATA_CREATOR, "aid-print");
  pages.set_property(CAIRO_PDF_METADATA_KEYWORDS, fmt::format("{}, {}", pdf_libraries(), typesetter.font()));
  pages.set_property(CAIRO_PDF_METADATA_CREATE_DATE, "");
  draw_heading(pages, document);
  draw_blocks(pages, document.blocks, false);
  if (document.signature) draw_signature(pages, *document.signature, document.language);
  for (const document::Annex& annex : document.annexes) draw_annex(pages, annex);
  pages.finish();
}

}  // namespace aid::print
