#pragma once
#include "aid/document/chart_drawing.hpp"
#include "aid/document/document.hpp"
#include "aid/document/table_layout.hpp"
#include "pages.hpp"

#include <string_view>
#include <vector>

/// The parts of a document on paper, each from where the page is free.
namespace aid::print {

/// The office on the left, the state on the right, number, place and date, kind, title, addressees.
void draw_heading(Pages& pages, const document::Document& document);

document::LaidOut laid_out(const Pages& pages, const document::Document& document,
                           const std::vector<document::Block>& blocks, bool is_landscape);
void draw_blocks(Pages& pages, const document::Document& document, const document::LaidOut& placed);
void draw_table(Pages& pages, const document::Table& table, const document::TableLayout& layout);

/// In one piece, in the middle of the page, smaller where it is higher than one.
void draw_chart(Pages& pages, const document::Drawing& drawing);

/// The signer on the right, receivers on the left, together on one page.
void draw_signature(Pages& pages, const document::Signature& signature, std::string_view language);

/// On pages of its own, numbered by itself.
void draw_annex(Pages& pages, const document::Document& document, const document::Annex& annex);

/// Lines one below the other in the middle of a column; gives back the height.
double draw_centred(Pages& pages, const std::vector<std::string>& lines, const Manner& manner, double x, double width,
                    double y);

}  // namespace aid::print
