#pragma once
#include "aid/document/document.hpp"
#include "xlsx_book.hpp"

#include <string>
#include <vector>

namespace aid::print {

/// The last sheet: title, office, period, all paragraphs, which sheet holds which table, what is to know of the
/// figures, and of which state of the ledger they are. `sheets` are the names of those of the tables, in order.
void write_notes(Book& book, const document::Document& document, const std::vector<std::string>& sheets,
                 bool has_long_figures);

}  // namespace aid::print
