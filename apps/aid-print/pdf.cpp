#include "aid/document/json.hpp"
#include "failure.hpp"
#include "pdf_parts.hpp"
#include "print.hpp"

#include <fmt/format.h>

namespace aid::print {
namespace {

using document::Document;

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
  const Document document = std::move(read).value();
  std::string().swap(json);
  Typesetter typesetter;
  Pages pages(document::find_profile(document.profile), typesetter, foot_of(document));
  pages.set_property(CAIRO_PDF_METADATA_TITLE, document.title);
  pages.set_property(CAIRO_PDF_METADATA_AUTHOR, document.office);
  pages.set_property(CAIRO_PDF_METADATA_SUBJECT, document.as_of);
  pages.set_property(CAIRO_PDF_METADATA_CREATOR, "aid-print");
  pages.set_property(CAIRO_PDF_METADATA_KEYWORDS, fmt::format("{}, {}", pdf_libraries(), typesetter.font()));
  pages.set_property(CAIRO_PDF_METADATA_CREATE_DATE, "");
  const document::LaidOut placed = laid_out(pages, document, document.blocks, false);
  // Without a text before it a wide table does not leave the heading alone on a page.
  pages.turn(placed.begins_across(false));
  draw_heading(pages, document);
  draw_blocks(pages, document, placed);
  if (document.signature) draw_signature(pages, *document.signature, document.language);
  for (const document::Annex& annex : document.annexes) draw_annex(pages, document, annex);
  pages.finish();
}

}  // namespace aid::print
