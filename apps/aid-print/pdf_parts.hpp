#pragma once
#include "aid/document/document.hpp"
#include "pages.hpp"

#include <string_view>

/// The parts of a document on paper, each from where the page is free.
namespace aid::print {

/// The office on the left, the state on the right, number, place and date, kind, title, addressees.
void draw_heading(Pages& pages, const document::Document& document);

void draw_blocks(Pages& pages, const std::vector<document::Block>& blocks, bool is_landscape);

/// As wide as its texts want; one that is wider than the page stands on landscape pages by itself.
void draw_table(Pages& pages, const document::Table& table);

/// A later version draws the picture: its title and what stands beside it are there already.
void draw_chart(Pages& pages, const document::Chart& chart);

/// The signer on the right, receivers on the left, together on one page.
void draw_signature(Pages& pages, const document::Signature& signature, std::string_view language);

/// On pages of its own, numbered by itself.
void draw_annex(Pages& pages, const document::Annex& annex);

/// Lines one below the other in the middle of a column; gives back the height.
double draw_centred(Pages& pages, const std::vector<std::string>& lines, const Manner& manner, double x, double width,
                    double y);

}  // namespace aid::print
